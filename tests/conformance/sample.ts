/** A small graph to try the engines with, and the change that writes it. */
import type { Properties } from '#graph-model/record.ts'
import type { Change, ChangeStep, DatasetHead, Store } from '#graph-model/store/port.ts'

export const CITIES: readonly Properties[] = [
  {
    id: 'city:nanjing',
    zh: '南京',
    searchText: '南京 南京市 nanjing',
    plates: ['苏A'],
    founded: -472,
    area: 6587.02,
    seat: true,
  },
  { id: 'city:wuhu', zh: '芜湖', searchText: '芜湖 芜湖市 wuhu', plates: [] },
  { id: 'city:zhenjiang', zh: '镇江', searchText: '镇江 镇江市 zhenjiang', people: 9007199254740991 },
]

const AGREEMENTS: readonly Properties[] = [
  { id: 'agreement:one', zh: '宁镇协议', searchText: '宁镇协议 南京与镇江 ning-zhen agreement' },
]

export const PARTIES = [
  party('city:nanjing', 'agreement:one', 'first'),
  party('city:nanjing', 'agreement:one', 'second'),
  party('city:zhenjiang', 'agreement:one'),
]

const ENDS = { type: 'PARTY_TO', startLabel: 'Entity', endLabel: 'Entity' } as const

export const SAMPLE: readonly ChangeStep[] = [
  { do: 'createNodes', labels: ['City', 'Place', 'Entity'], rows: CITIES },
  { do: 'createNodes', labels: ['Agreement', 'Entity'], rows: AGREEMENTS },
  { do: 'createNodes', labels: ['Document'], rows: [{ id: 'reply', title: '答复' }] },
  {
    do: 'createNodes',
    labels: ['Passage'],
    rows: [{ id: 'reply#0-4', document: 'reply', quote: '南京都市' }],
  },
  { do: 'createRelationships', ...ENDS, rows: PARTIES },
  {
    do: 'createRelationships',
    type: 'SUPPORTS',
    startLabel: 'Passage',
    endLabel: 'Entity',
    rows: [{ start: 'reply#0-4', end: 'city:nanjing', properties: { id: 's', evidence: ['reply#0-4'] } }],
  },
]

export function party(start: string, end: string, key?: string, properties: Properties = {}) {
  const id = [start, 'PARTY_TO', end, key].filter(Boolean).join('~')
  return { start, end, properties: { id, ...properties } }
}

/** A step on the relationships of the sample. */
export function onParties(
  action: 'createRelationships' | 'updateRelationships',
  rows: ReturnType<typeof party>[],
): ChangeStep {
  return { do: action, ...ENDS, rows }
}

export function withoutParties(rows: ReturnType<typeof party>[]): ChangeStep {
  const ids = rows.map(({ start, end, properties }) => ({ start, end, id: properties.id }))
  return { do: 'deleteRelationships', ...ENDS, rows: ids }
}

export function headOf(version: string, properties: Properties = { title: '样例' }): DatasetHead {
  return {
    id: 'sample',
    version,
    hash: `hash of ${version}`,
    state: 'ready',
    changedAt: '2025-07-16T00:00:00Z',
    properties,
  }
}

export function changeOf(steps: Change['steps'], more: Partial<Change> = {}): Change {
  return { steps, size: 1, head: headOf('1'), ...more }
}

/** Claims the store, applies the change and gives the claim back. */
export async function write(store: Store, change: Change): Promise<void> {
  const claim = await store.claim({ dataset: change.head.id })
  try {
    await claim.apply(change)
  } finally {
    await claim.release()
  }
}
