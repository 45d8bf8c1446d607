import { describe, expect, test } from 'vitest'
import { LinkGraph } from '#graph-model/links/graph.ts'
import { cityLinks, jointWeight, type LinkFilter } from '#graph-model/links/pair.ts'
import { reaches } from '#graph-model/links/reach.ts'
import { pairCoverage, parseSurvey } from '#graph-model/links/silence.ts'
import { type Kind, kindOfId, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { Basis, Properties, Status } from '#graph-model/record.ts'

const MEMBERS = ['city:a', 'city:b', 'city:c', 'city:d', 'district:j']
const REGION = 'region:r'

interface EdgeOptions {
  status?: Status
  basis?: Basis
  areawide?: boolean
}
type Statement = [start: string, type: RelationType, end: string, options?: EdgeOptions]

/** A graph of five members and these statements; nodes take their kind from their id. */
function graphOf(
  statements: readonly Statement[],
  properties: Readonly<Record<string, Properties>> = {},
): LinkGraph {
  const graph = new LinkGraph()
  const membership = MEMBERS.map((member): Statement => [member, 'MEMBER_OF', REGION, { basis: 'reference' }])
  for (const [start, type, end, options = {}] of [...membership, ...statements]) {
    for (const id of [start, end]) {
      if (!graph.nodes.has(id))
        graph.addNode({ id, kind: kindOfId(id) as Kind, properties: properties[id] ?? {} })
    }
    const id = `${start}~${type}~${end}`
    const { status = 'established', basis = 'stated', areawide = false } = options
    graph.addEdge({ id, type, start, end, areawide, status, basis, evidence: [`quote of ${id}`] })
  }
  return graph
}

/** The ties between members in short: `a-b agreement:x`, `a>b enclave:y` with direction, planned ones with `?`. */
function tiesOf(
  statements: readonly Statement[],
  filter: LinkFilter = {},
  properties: Readonly<Record<string, Properties>> = {},
): string[] {
  const name = (id: string) => id.split(':')[1]
  return cityLinks(reaches(graphOf(statements, properties)), MEMBERS, filter).pairs.flatMap((pair) =>
    pair.ties.map((tie) => {
      const ends = tie.from
        ? `${name(tie.from)}>${name(tie.to as string)}`
        : `${name(pair.a)}-${name(pair.b)}`
      return `${ends} ${tie.tie}${tie.status === 'planned' ? '?' : ''}`
    }),
  )
}

function sharedOf(statements: readonly Statement[]) {
  const { joint, areawide } = cityLinks(reaches(graphOf(statements)), MEMBERS)
  return {
    joint: joint.map(
      (tie) =>
        `${tie.tie} ${tie.members
          .map((reach) => reach.member.split(':')[1])
          .sort()
          .join('')}`,
    ),
    areawide: areawide.map((tie) => tie.tie),
  }
}

describe('pairwise ties', () => {
  const cases: [string, Statement[], string[]][] = [
    [
      'two parties of an agreement are tied',
      [
        ['city:a', 'PARTY_TO', 'agreement:x'],
        ['city:b', 'PARTY_TO', 'agreement:x'],
      ],
      ['a-b agreement:x'],
    ],
    [
      'parks stand for the cities they lie in',
      [
        ['park:p', 'PARTY_TO', 'agreement:x'],
        ['park:q', 'PARTY_TO', 'agreement:x'],
        ['park:p', 'LOCATED_IN', 'district:dp'],
        ['district:dp', 'PART_OF', 'city:a'],
        ['park:q', 'LOCATED_IN', 'city:b'],
      ],
      ['a-b agreement:x'],
    ],
    [
      'an enclave goes from home to host',
      [
        ['city:b', 'HOME_OF', 'enclave:e'],
        ['city:a', 'HOSTS', 'enclave:e'],
      ],
      ['b>a enclave:e'],
    ],
    [
      'a two-way enclave is one tie without direction',
      [
        ['city:a', 'HOME_OF', 'enclave:e'],
        ['city:a', 'HOSTS', 'enclave:e'],
        ['city:b', 'HOME_OF', 'enclave:e'],
        ['city:b', 'HOSTS', 'enclave:e'],
      ],
      ['a-b enclave:e'],
    ],
    [
      'guests of one event are tied to its host and not to each other',
      [
        ['company:g', 'PARTICIPATES_IN', 'event:x'],
        ['company:h', 'PARTICIPATES_IN', 'event:x'],
        ['event:x', 'HELD_IN', 'city:a'],
        ['company:g', 'LOCATED_IN', 'city:b'],
        ['company:h', 'LOCATED_IN', 'city:c'],
      ],
      ['b>a event:x', 'c>a event:x'],
    ],
    [
      'a guest without a host is tied to no one',
      [
        ['city:b', 'PARTICIPATES_IN', 'event:x'],
        ['city:c', 'PARTICIPATES_IN', 'event:x'],
      ],
      [],
    ],
    [
      'a branch ties the city of its parent to the city where it stands',
      [
        ['platform:t', 'BRANCH_OF', 'university:u'],
        ['university:u', 'LOCATED_IN', 'city:a'],
        ['platform:t', 'LOCATED_IN', 'city:b'],
      ],
      ['a>b platform:t'],
    ],
    [
      'a branch of a provincial body ties no cities',
      [
        ['platform:t', 'BRANCH_OF', 'platform:market'],
        ['platform:market', 'LOCATED_IN', 'city:a'],
        ['platform:t', 'LOCATED_IN', 'city:b'],
      ],
      [],
    ],
    [
      'what a university founds elsewhere ties its city to the place',
      [
        ['university:u', 'ESTABLISHES', 'platform:t'],
        ['university:u', 'LOCATED_IN', 'city:a'],
        ['platform:t', 'LOCATED_IN', 'city:b'],
      ],
      ['a>b platform:t'],
    ],
    [
      'a planned end makes a planned tie',
      [
        ['city:a', 'CO_BUILDS', 'lab:l'],
        ['city:b', 'CO_BUILDS', 'lab:l', { status: 'planned' }],
      ],
      ['a-b lab:l?'],
    ],
    [
      'two ends of a corridor are tied by it',
      [
        ['corridor:k', 'PASSES_THROUGH', 'city:a'],
        ['corridor:k', 'PASSES_THROUGH', 'city:b'],
      ],
      ['a-b corridor:k'],
    ],
    [
      'standing in one ranking ties no one',
      [
        ['city:a', 'RANKED_IN', 'ranking:r'],
        ['city:b', 'RANKED_IN', 'ranking:r'],
      ],
      [],
    ],
    [
      'being listed together ties no one',
      [
        ['corridor:k', 'HAS_PART', 'city:a'],
        ['corridor:k', 'HAS_PART', 'city:b'],
      ],
      [],
    ],
    [
      'one city with itself is no tie',
      [
        ['park:p', 'PARTY_TO', 'agreement:x'],
        ['city:a', 'PARTY_TO', 'agreement:x'],
        ['park:p', 'LOCATED_IN', 'city:a'],
      ],
      [],
    ],
    [
      'a city that is no member does not stand for its member district, nor the district for it',
      [
        ['city:parent', 'PARTY_TO', 'agreement:x'],
        ['city:a', 'PARTY_TO', 'agreement:x'],
        ['district:j', 'PART_OF', 'city:parent'],
      ],
      [],
    ],
    [
      'a member district is a member itself',
      [
        ['company:g', 'PARTICIPATES_IN', 'event:x'],
        ['company:g', 'LOCATED_IN', 'district:j'],
        ['district:j', 'PART_OF', 'city:parent'],
        ['event:x', 'HELD_IN', 'city:a'],
      ],
      ['j>a event:x'],
    ],
    [
      'ends climb four steps and no further',
      [
        ['city:a', 'PARTY_TO', 'agreement:x'],
        ['park:p1', 'PARTY_TO', 'agreement:x'],
        ['park:p1', 'PART_OF', 'park:p2'],
        ['park:p2', 'PART_OF', 'park:p3'],
        ['park:p3', 'PART_OF', 'park:p4'],
        ['park:p4', 'PART_OF', 'park:p5'],
        ['park:p5', 'PART_OF', 'city:b'],
      ],
      [],
    ],
  ]
  test.each(cases)('%s', (_, statements, expected) => {
    expect(tiesOf(statements, {}, { 'platform:market': { level: 'provincial' } })).toEqual(expected)
  })

  test('a way by a reference fact is left out when only the source text counts', () => {
    const statements: Statement[] = [
      ['park:p', 'PARTY_TO', 'agreement:x'],
      ['city:b', 'PARTY_TO', 'agreement:x'],
      ['park:p', 'LOCATED_IN', 'city:a', { basis: 'reference' }],
    ]
    expect(tiesOf(statements)).toEqual(['a-b agreement:x'])
    expect(tiesOf(statements, { sourceTextOnly: true })).toEqual([])
  })

  test('the status of a link is the weakest on its way, and its evidence includes the steps', () => {
    const graph = graphOf([
      ['park:p', 'PARTY_TO', 'agreement:x'],
      ['city:b', 'PARTY_TO', 'agreement:x'],
      ['park:p', 'LOCATED_IN', 'city:a', { status: 'planned' }],
    ])
    const [tie] = cityLinks(reaches(graph), MEMBERS).pairs.flatMap((pair) => pair.ties)
    expect(tie?.status).toBe('planned')
    expect(tie?.a.via).toEqual(['park:p~PARTY_TO~agreement:x', 'park:p~LOCATED_IN~city:a'])
    expect(tie?.a.evidence).toContain('quote of park:p~LOCATED_IN~city:a')
  })
})

describe('joint and area-wide ties', () => {
  test('four named co-builders are one joint tie and no pairs', () => {
    const statements = ['city:a', 'city:b', 'city:c', 'city:d'].map(
      (city): Statement => [city, 'CO_BUILDS', 'corridor:k'],
    )
    expect(sharedOf(statements)).toEqual({ joint: ['corridor:k abcd'], areawide: [] })
    expect(tiesOf(statements)).toEqual([])
  })

  test('two named ends of a corridor stay pairwise beside its joint co-builders', () => {
    const statements: Statement[] = [
      ...['city:a', 'city:b', 'city:c'].map((city): Statement => [city, 'CO_BUILDS', 'corridor:k']),
      ['corridor:k', 'PASSES_THROUGH', 'city:a'],
      ['corridor:k', 'PASSES_THROUGH', 'city:b'],
    ]
    expect(tiesOf(statements)).toEqual(['a-b corridor:k'])
    expect(sharedOf(statements).joint).toEqual(['corridor:k abc'])
  })

  test('a peer that stands for no member makes a tie of three joint all the same', () => {
    const statements: Statement[] = [
      ['city:a', 'CO_BUILDS', 'lab:l'],
      ['city:b', 'CO_BUILDS', 'lab:l'],
      ['institute:i', 'CO_BUILDS', 'lab:l'],
    ]
    expect(tiesOf(statements)).toEqual([])
    expect(sharedOf(statements).joint).toEqual(['lab:l ab'])
  })

  test('the weight of a joint tie of k members is 1/(k-1)', () => {
    const graph = graphOf(
      ['city:a', 'city:b', 'city:c'].map((city): Statement => [city, 'CO_BUILDS', 'lab:l']),
    )
    const [tie] = cityLinks(reaches(graph), MEMBERS).joint
    expect(tie && jointWeight(tie)).toBe(1 / 2)
  })

  test.each([
    ['with the mark of the row', { areawide: true }],
    ['because the whole region is the end', {}],
  ])('a service for all cities is area-wide and never pairs, %s', (_, options) => {
    const statements: Statement[] = [['platform:booking', 'COVERS', REGION, options]]
    expect(sharedOf(statements)).toEqual({ joint: [], areawide: ['platform:booking'] })
    expect(tiesOf(statements)).toEqual([])
  })

  test('a named host does not make pairs of an area-wide tie', () => {
    const statements: Statement[] = [
      [REGION, 'HOME_OF', 'enclave:e', { areawide: true }],
      ['city:a', 'HOSTS', 'enclave:e'],
    ]
    expect(sharedOf(statements).areawide).toEqual(['enclave:e'])
    expect(tiesOf(statements)).toEqual([])
  })
})

describe('what silence means', () => {
  const surveys = [parseSurvey('document:of-a', 'Agreement:city:a')]
  test.each([
    ['a recorded tie is recorded', 'city:a', 'city:b', true, 'recorded'],
    ['a document of one of the two was read and records nothing', 'city:a', 'city:b', false, 'read'],
    ['no document of either was read, so nobody can tell', 'city:b', 'city:c', false, 'unread'],
  ] as const)('%s', (_, a, b, recorded, state) => {
    expect(pairCoverage(a, b, recorded, surveys).state).toBe(state)
  })
})

describe('several relationships of one end', () => {
  test('alternatives count by the strongest of them', () => {
    const graph = graphOf([
      ['company:g', 'PARTICIPATES_IN', 'event:x'],
      ['company:g', 'LOCATED_IN', 'city:b'],
      ['event:x', 'HELD_BY', 'city:a', { status: 'planned', basis: 'named' }],
      ['event:x', 'HELD_IN', 'city:a'],
    ])
    const [tie] = cityLinks(reaches(graph), MEMBERS).pairs.flatMap((pair) => pair.ties)
    expect([tie?.status, tie?.basis]).toEqual(['established', 'stated'])
  })

  test('an end that is home and host is as weak as the weaker of the two', () => {
    const graph = graphOf([
      ['city:a', 'HOME_OF', 'enclave:e'],
      ['city:a', 'HOSTS', 'enclave:e', { status: 'planned' }],
      ['city:b', 'HOME_OF', 'enclave:e'],
      ['city:b', 'HOSTS', 'enclave:e'],
    ])
    const [tie] = cityLinks(reaches(graph), MEMBERS).pairs.flatMap((pair) => pair.ties)
    expect(tie?.status).toBe('planned')
  })
})
