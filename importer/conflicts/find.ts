import { groupBy } from '#graph-model/group.ts'
import { isKind, propertiesOf } from '#graph-model/ontology/ontology.ts'
import type { Evidence, GraphRecord } from '#graph-model/record.ts'
import type { Store } from '#graph-model/store/port.ts'
import { OBSERVATIONS, type ObservationRow, SEVERAL_CITATIONS, SEVERAL_VALUES } from '../cypher/conflicts.ts'
import { recordsById } from '../stored-by-id.ts'
import { type Conflict, conflictOf, type Side } from './conflict.ts'
import { disagree } from './quantity.ts'

/** Looking at every citation of a large store takes its time. */
const TIMEOUT = 300_000

/** The observations that one was computed from, and what these were computed from in turn. */
function originsOf(id: string, rows: ReadonlyMap<string, ObservationRow>): Set<string> {
  const found = new Set<string>()
  const look = (one: string) => {
    for (const input of rows.get(one)?.inputs ?? []) {
      if (found.has(input)) continue
      found.add(input)
      look(input)
    }
  }
  look(id)
  return found
}

function quantityOf({ decimal, unit, qualifier }: ObservationRow) {
  return { decimal, unit, ...(qualifier !== null && { qualifier }) }
}

async function observations(store: Store): Promise<Conflict[]> {
  const rows = await store.read(OBSERVATIONS, {}, { timeout: TIMEOUT })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const groups = groupBy(rows, ({ indicator, about, period }) => [indicator, about, period ?? ''].join('\n'))
  const clashes = [...groups.values()].flatMap((group) => {
    const ids = new Set(group.map(({ id }) => id))
    // A value that was computed from another of the group says something else.
    const said = group.filter(({ id }) => ![...originsOf(id, byId)].some((origin) => ids.has(origin)))
    const clashing = said.filter((one) => said.some((other) => disagree(quantityOf(one), quantityOf(other))))
    return clashing.length > 1 ? [clashing] : []
  })
  const citations = new Map<string, readonly Evidence[]>()
  const ids = clashes.flat().map(({ id }) => id)
  for await (const record of recordsById(store, ids)) citations.set(record.id, record.evidence)
  return clashes.map((group) => {
    const { about, indicator, period } = group[0] as ObservationRow
    const sides = group.flatMap(({ id, printed, decimal, unit }): Side[] =>
      (citations.get(id) ?? []).slice(0, 1).map((citation) => ({
        says: printed ?? `${decimal}${unit}`,
        statement: id,
        citation,
      })),
    )
    return conflictOf(
      { kind: 'observation', about: [about], of: indicator, ...(period !== null && { period }) },
      sides,
    )
  })
}

/** Whether a thing has one value of a property; whether a list is closed is such a one. */
function isSingle(record: GraphRecord, property: string): boolean {
  const kind = record.type === 'node' ? (record.labels[0] ?? '') : ''
  if (property.startsWith('openLists.')) return true
  const spec = isKind(kind) ? propertiesOf(kind)[property] : undefined
  return spec !== undefined && spec.type !== 'texts'
}

async function properties(store: Store): Promise<Conflict[]> {
  const rows = await store.read(SEVERAL_VALUES, {}, { timeout: TIMEOUT })
  const byId = groupBy(rows, ({ id }) => id)
  const found: Conflict[] = []
  for await (const record of recordsById(store, byId.keys())) {
    for (const { property } of byId.get(record.id) ?? []) {
      if (!isSingle(record, property)) continue
      const sides = record.evidence
        .filter((citation) => citation.property === property)
        .map((citation) => ({ says: citation.value ?? '', statement: record.id, citation }))
      found.push(conflictOf({ kind: 'property', about: [record.id], of: property }, sides))
    }
  }
  return found
}

/** Whether a later citation takes back what an earlier one says is there: it is planned still, or ended before. */
function takesBack(later: Evidence, earlier: Evidence): boolean {
  if (earlier.status !== 'established' && earlier.status !== 'ongoing') return false
  if (later.status === 'planned' && earlier.status === 'established') return later.asOf > earlier.asOf
  return later.until !== undefined && earlier.until === undefined && later.until < earlier.asOf
}

async function statuses(store: Store): Promise<Conflict[]> {
  const ids: string[] = []
  for (const query of SEVERAL_CITATIONS.values())
    for (const { id } of await store.read(query, {}, { timeout: TIMEOUT })) ids.push(id)
  const found: Conflict[] = []
  for await (const record of recordsById(store, ids.sort())) {
    if (record.type !== 'relationship') continue
    const { evidence, label, start, end, id } = record
    const clashing = evidence.filter((one) =>
      evidence.some((other) => takesBack(one, other) || takesBack(other, one)),
    )
    if (clashing.length < 2) continue
    const sides = clashing.map((citation) => ({ says: citation.status, statement: id, citation }))
    found.push(conflictOf({ kind: 'status', about: [start, end], of: label }, sides))
  }
  return found
}

/** Statements of a store that disagree, over all datasets and within one; `dataset` keeps those with a side in it. */
export async function findConflicts(store: Store, dataset?: string): Promise<Conflict[]> {
  const all = [...(await observations(store)), ...(await properties(store)), ...(await statuses(store))]
  return dataset === undefined
    ? all
    : all.filter(({ sides }) => sides.some(({ citation }) => citation.dataset === dataset))
}
