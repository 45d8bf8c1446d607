import { describe, expect, test } from 'vitest'
import type { GraphRecord, NodeRecord } from '#graph-model/record.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { datasetFolder, smallDataset } from '../fixture.ts'

type Files = Record<string, string>

const CITATION = 'document,quote,occurrence,basis,status,statusWord,asOf,since,until,note'
const HEADER = 'a,b,reason,decidedBy,date\n'

/** The small dataset with a second row for the corridor, which builds and says of it what the first does not. */
function twoNames(files: Files): void {
  files['nodes/Corridor.csv'] += 'corridor:k,丙产业带,Belt C,official,丙带|丙产业走廊,corridor,none\n'
  files['relations/CO_BUILDS.csv'] +=
    'city:a,corridor:k,reply,建设丙走廊,,stated,ongoing,建设,,,,\ncounty:d,corridor:k,reply,延伸至丁县,,stated,planned,,,,,\n'
  files['properties.csv'] += 'corridor:k,scope,沿江,,reply,丙走廊拟延伸,,stated,planned,拟,,,,\n'
  files['relations/POSSIBLY_SAME_AS.csv'] =
    `start,end,${CITATION}\ncorridor:k,corridor:c,reply,丙走廊已建成一期,,stated,established,,,,,\n`
}

function read(change: (files: Files) => void, elsewhere: Parameters<typeof readDataset>[1] = new Map()) {
  const files = smallDataset()
  change(files)
  return readDataset(datasetFolder(files), elsewhere)
}

function find(records: readonly GraphRecord[] | undefined, id: string): NodeRecord | undefined {
  return records?.find((record): record is NodeRecord => record.type === 'node' && record.id === id)
}

describe('what was decided to be the same reads as one', () => {
  const decided = () =>
    read((files) => {
      twoNames(files)
      files['same.csv'] = `${HEADER}corridor:c,corridor:k,同一条廊道,规划处,2026-01-05\n`
    })

  test('under the first id, the names of the second being aliases of it', async () => {
    const { dataset, faults } = await decided()
    expect(faults).toEqual([])
    expect(find(dataset?.records, 'corridor:k')).toBeUndefined()
    expect(find(dataset?.records, 'corridor:c')?.properties).toMatchObject({
      nameZh: '丙走廊',
      aliases: ['丙廊', '丙带', '丙产业带', 'Belt C', '丙产业走廊'],
      scope: ['沿江'],
    })
  })

  test('what is said of the second is said of the first, and one statement has both citations', async () => {
    const builds = (await decided()).dataset?.records.filter(({ id }) => id.includes('~CO_BUILDS~'))
    expect(builds?.map(({ id, evidence }) => [id, evidence.length])).toEqual([
      ['city:a~CO_BUILDS~corridor:c', 2],
      ['city:b~CO_BUILDS~corridor:c', 1],
      ['county:d~CO_BUILDS~corridor:c', 1],
    ])
  })

  test('a recorded doubt that was decided is none any more', async () => {
    const doubts = (await decided()).dataset?.records.filter(({ id }) => id.includes('POSSIBLY_SAME_AS'))
    expect(doubts).toEqual([])
  })
})

test('columns and headers may be Chinese', async () => {
  const { dataset, faults } = await read((files) => {
    twoNames(files)
    files['same.csv'] = '标识甲,标识乙,理由,判定人,日期\ncorridor:c,corridor:k,同一条,规划处,2026-01-05\n'
  })
  expect(faults).toEqual([])
  expect(find(dataset?.records, 'corridor:k')).toBeUndefined()
})

test('decisions go on: what is the same as the same is the same', async () => {
  const { dataset, faults } = await read((files) => {
    twoNames(files)
    files['nodes/Corridor.csv'] += 'corridor:m,丙路,Road C,editorial,,corridor,none\n'
    files['same.csv'] = `${HEADER}corridor:c,corridor:k,同一条,,\ncorridor:k,corridor:m,同一条,,\n`
  })
  expect(faults).toEqual([])
  expect(find(dataset?.records, 'corridor:c')?.properties.aliases).toContain('丙路')
  expect(find(dataset?.records, 'corridor:m')).toBeUndefined()
})

test('where the first belongs to another dataset, what is said of the second is said of it, and its names are left alone', async () => {
  const elsewhere = new Map([['corridor:other', { kind: 'Corridor' as const }]])
  const { dataset, faults } = await read((files) => {
    twoNames(files)
    delete files['properties.csv']
    for (const sheet of ['observations.csv', 'openLists.csv', 'relations/POSSIBLY_SAME_AS.csv'])
      delete files[sheet]
    files['same.csv'] = `${HEADER}corridor:other,corridor:k,同一条,,\ncorridor:other,corridor:c,同一条,,\n`
  }, elsewhere)
  expect(faults).toEqual([])
  expect(dataset?.records.filter(({ id }) => /^corridor:/.test(id))).toEqual([])
  expect(dataset?.records.map(({ id }) => id)).toContain('city:b~CO_BUILDS~corridor:other')
})

describe('a decision that cannot be carried out is a fault', () => {
  const cases: [string, string, string, object][] = [
    [
      'an unknown id',
      'corridor:c,corridor:kk',
      '',
      { code: 'ID_UNKNOWN', file: 'same.csv', line: 2, column: 'b', value: 'corridor:kk' },
    ],
    ['two kinds', 'corridor:c,county:d', '', { code: 'SAME_KIND', line: 2, value: 'county:d' }],
    ['one id', 'corridor:c,corridor:c', '', { code: 'ENDS_EQUAL', line: 2 }],
    [
      'a second that is another dataset’s',
      'corridor:c,corridor:other',
      '',
      { code: 'SAME_OWNER', hint: { en: 'Turn them round: a is "corridor:other", b is "corridor:c".' } },
    ],
    ['two firsts', 'corridor:c,corridor:k,x,,\ncorridor:m,corridor:k', '', { code: 'SAME_TWICE', line: 3 }],
    ['a circle', 'corridor:c,corridor:k,x,,\ncorridor:k,corridor:c', '', { code: 'SAME_CIRCLE', line: 3 }],
    ['no reason', 'corridor:c,corridor:k,', '', { code: 'VALUE_MISSING', column: 'reason' }],
    [
      'both ways',
      'corridor:c,corridor:k',
      'corridor:k,corridor:c',
      { code: 'DECIDED_BOTH_WAYS', file: 'different.csv' },
    ],
    ['rows that disagree', 'corridor:c,corridor:m', '', { code: 'SAME_DIFFERS', value: 'corridor:m' }],
  ]
  test.each(cases)('%s', async (_, same, different, fault) => {
    const end = (text: string) => `${HEADER}${text}${/,$/.test(text) ? '' : ',因为'},,\n`
    const { faults } = await read(
      (files) => {
        twoNames(files)
        files['nodes/Corridor.csv'] += 'corridor:m,丙路,Road C,editorial,,belt,none\n'
        files['same.csv'] = end(same)
        if (different !== '') files['different.csv'] = end(different)
      },
      new Map([['corridor:other', { kind: 'Corridor' as const }]]),
    )
    const matching = Object.fromEntries(
      Object.entries(fault).map(([key, value]) => [
        key,
        typeof value === 'object' ? expect.objectContaining(value) : value,
      ]),
    )
    expect(faults).toContainEqual(expect.objectContaining(matching))
  })
})
