import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type EntityKind, kindSpec, lineage } from '#graph-model/ontology/ontology.ts'
import { type GraphRecord, type Properties, relationshipId } from '#graph-model/record.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { type Decision, Decisions } from '#importer/dataset/decisions.ts'
import { addRecords, Candidates } from '#importer/resolve/candidates.ts'
import { abbreviates, coreName, normalName } from '#importer/resolve/names.ts'
import { propose } from '#importer/resolve/propose.ts'

const SHIPPED = fileURLToPath(new URL('../../importer/datasets/nanjing-2025', import.meta.url))

function entity(kind: EntityKind, slug: string, nameZh: string, more: Properties = {}): GraphRecord {
  const id = `${kindSpec(kind).prefix}:${slug}`
  const properties = { nameZh, nameEn: slug, nameEnBasis: 'editorial', dataset: 'own', ...more }
  return { type: 'node', id, labels: lineage(kind), properties, evidence: [] }
}

function tie(start: string, label: string, end: string): GraphRecord {
  return {
    type: 'relationship',
    id: relationshipId(start, label, end),
    label,
    start,
    end,
    properties: {},
    evidence: [],
  }
}

const PLACES = [
  entity('City', 'nanjing', '南京市', { divisionCode: '320100' }),
  entity('City', 'shenyang', '沈阳市', { divisionCode: '210100' }),
  entity('Region', 'jiangsu', '江苏省'),
  tie('city:nanjing', 'PART_OF', 'region:jiangsu'),
]

function proposed(records: readonly GraphRecord[], decisions = new Decisions(), own?: string) {
  const candidates = new Candidates()
  addRecords(candidates, [...PLACES, ...records])
  return propose(candidates, decisions, own)
}

const told = (records: readonly GraphRecord[]) =>
  proposed(records).map(({ a, b, reasons }) => [a.id, b.id, ...reasons.map(({ code }) => code)])

const decision = (a: string, b: string): Decision => ({
  a,
  b,
  row: { file: 'different.csv', line: 2, cells: {} },
})

describe('names that may be one thing are proposed with the reason', () => {
  const inNanjing = (...ids: string[]) => ids.map((id) => tie(id, 'LOCATED_IN', 'city:nanjing'))
  const cases: [string, GraphRecord[], string[]][] = [
    [
      'same code',
      [
        entity('County', 'x', '甲县', { divisionCode: '320124' }),
        entity('District', 'y', '乙区', { divisionCode: '320124' }),
      ],
      ['county:x', 'district:y', 'code'],
    ],
    [
      'width, spaces, quotes and brackets',
      [entity('Alliance', 'x', '“G60”科创走廊(联盟)'), entity('Alliance', 'y', 'G60 科创走廊 联盟')],
      ['alliance:x', 'alliance:y', 'name'],
    ],
    [
      '市 or none',
      [entity('City', 'x', '芜湖'), entity('City', 'y', '芜湖市')],
      ['city:x', 'city:y', 'name'],
    ],
    [
      'an official English name',
      [
        entity('University', 'x', '东大', { nameEn: 'Southeast University', nameEnBasis: 'official' }),
        entity('University', 'y', '东南大学', { nameEn: 'southeast university', nameEnBasis: 'official' }),
      ],
      ['university:x', 'university:y', 'official'],
    ],
    [
      'an alias',
      [
        entity('Corridor', 'x', 'G312产业创新走廊', { aliases: ['312走廊'] }),
        entity('Corridor', 'y', '312走廊'),
      ],
      ['corridor:x', 'corridor:y', 'alias'],
    ],
    [
      'a name with the place and one without',
      [
        entity('GovernmentBody', 'x', '南京市科学技术局'),
        entity('GovernmentBody', 'y', '科学技术局'),
        ...inNanjing('body:x', 'body:y'),
      ],
      ['body:x', 'body:y', 'core'],
    ],
    [
      'a legal form',
      [
        entity('Company', 'x', '南京某某科技股份有限公司'),
        entity('Company', 'y', '某某科技'),
        ...inNanjing('company:x', 'company:y'),
      ],
      ['company:x', 'company:y', 'core'],
    ],
    [
      'a character mistaken for one that sounds alike',
      [
        entity('Park', 'x', '麒麟科创园', { parkType: 'science' }),
        entity('Park', 'y', '麒林科创园', { parkType: 'science' }),
        ...inNanjing('park:x', 'park:y'),
      ],
      ['park:x', 'park:y', 'sound'],
    ],
    [
      'a short form',
      [
        entity('ResearchInstitute', 'x', '江苏省产业技术研究院'),
        entity('ResearchInstitute', 'y', '江苏产研院'),
        ...inNanjing('institute:x', 'institute:y'),
      ],
      ['institute:x', 'institute:y', 'short'],
    ],
    [
      'a doubt that is recorded',
      [
        entity('Goal', 'x', '建中心'),
        entity('Goal', 'y', '设平台'),
        tie('goal:x', 'POSSIBLY_SAME_AS', 'goal:y'),
      ],
      ['goal:x', 'goal:y', 'doubt'],
    ],
  ]
  test.each(cases)('%s', (_, records, expected) => {
    expect(told(records)).toEqual([expected])
  })
})

describe('things that are two stay apart', () => {
  const university = (slug: string, nameZh: string, place: string) => [
    entity('University', slug, nameZh),
    tie(`university:${slug}`, 'LOCATED_IN', place),
  ]
  const zone = (slug: string, nameZh: string) => [
    entity('Zone', slug, nameZh),
    tie(`zone:${slug}`, 'PART_OF', 'city:nanjing'),
  ]
  const cases: [string, GraphRecord[]][] = [
    [
      '东南大学 and 东北大学',
      [...university('seu', '东南大学', 'city:nanjing'), ...university('neu', '东北大学', 'city:shenyang')],
    ],
    [
      '东南大学 and 东北大学, even in one city',
      [...university('seu', '东南大学', 'city:nanjing'), ...university('neu', '东北大学', 'city:nanjing')],
    ],
    [
      'three zones in one place',
      [
        ...zone('x', '江北新区'),
        ...zone('y', '扬子江产业科技创新试验区'),
        ...zone('z', '自贸试验区南京片区'),
      ],
    ],
    [
      'a university and one with another word in the middle',
      [
        ...university('x', '南京大学', 'city:nanjing'),
        ...university('y', '南京工业大学', 'city:nanjing'),
        ...university('z', '南京林业大学', 'city:nanjing'),
      ],
    ],
    [
      'towns of one name in two places',
      [
        entity('District', 'x', '鼓楼区'),
        tie('district:x', 'PART_OF', 'city:nanjing'),
        entity('District', 'y', '鼓楼区'),
        tie('district:y', 'PART_OF', 'city:shenyang'),
      ],
    ],
    [
      'one name with two codes',
      [
        entity('District', 'x', '鼓楼区', { divisionCode: '320106' }),
        entity('District', 'y', '鼓楼区', { divisionCode: '320302' }),
      ],
    ],
    [
      'a thing and a document of its name',
      [entity('Programme', 'x', '行动计划'), entity('Policy', 'y', '行动计划')],
    ],
    [
      'a place and what lies in it',
      [
        entity('Zone', 'x', '江北新区'),
        entity('Park', 'y', '江北新区', { parkType: 'highTech' }),
        tie('park:y', 'PART_OF', 'zone:x'),
      ],
    ],
  ]
  test.each(cases)('%s', (_, records) => {
    expect(told(records)).toEqual([])
  })

  test('in the dataset that ships', async () => {
    const candidates = new Candidates()
    const { dataset } = await readDataset(SHIPPED)
    addRecords(candidates, dataset?.records ?? [])
    const names = ['江北新区', '扬子江产业科技创新试验区', '自贸试验区南京片区', '东南大学', '东北大学']
    for (const { a, b } of propose(candidates, new Decisions()))
      expect(names.filter((name) => [a.nameZh, b.nameZh].some((one) => one.includes(name)))).toEqual([])
  })
})

test('a pair that was decided to be two is silent', () => {
  const pair = [entity('City', 'x', '芜湖'), entity('City', 'y', '芜湖市')]
  expect(proposed(pair)).toHaveLength(1)
  expect(proposed(pair, new Decisions([], [decision('city:y', 'city:x')]))).toEqual([])
})

test('with a dataset, only what touches it is proposed, and the other dataset’s entity is the one to keep', () => {
  const records = [
    entity('City', 'x', '芜湖'),
    entity('City', 'y', '芜湖市', { dataset: 'other' }),
    entity('City', 'z', '芜湖', { dataset: 'third' }),
  ]
  expect(proposed(records, new Decisions(), 'own').map(({ a, b }) => [a.id, b.id])).toEqual([
    ['city:y', 'city:x'],
    ['city:z', 'city:x'],
  ])
})

test('the more speaks for a pair the higher it stands', () => {
  const [first, second] = proposed([
    entity('City', 'v', '甲', { divisionCode: '1' }),
    entity('City', 'w', '乙', { divisionCode: '1' }),
    entity('Corridor', 'x', '沿江走廊', { aliases: ['沿江带'] }),
    entity('Corridor', 'y', '沿江带'),
  ])
  expect([first?.score, second?.score]).toEqual([1, 0.8])
})

test.each([
  ['南京 市', 'City', '南京'],
  ['江北新区', 'Zone', '江北新区'],
  ['丹阳市', 'County', '丹阳'],
  ['市', 'City', '市'],
] as const)('%s of a %s is normally %s', (name, kind, normal) => {
  expect(normalName(name, kind)).toBe(normal)
})

test('a name without its places and legal form keeps at least two characters', () => {
  expect(coreName('江苏省南京市科技局', ['南京市', '江苏省'])).toBe('科技局')
  expect(coreName('南京市', ['南京市'])).toBe('南京')
  expect(coreName('中国集团公司', [])).toBe('中国集团公司')
})

test.each([
  ['产研院', '产业技术研究院', true],
  ['南京大学', '南京工业大学', false],
  ['第一中心', '第一十二号实验中心', false],
  ['中院', '中国科学院', false],
])('%s for %s: %s', (short, long, expected) => {
  expect(abbreviates(short, long)).toBe(expected)
})
