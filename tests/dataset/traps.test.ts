import { describe, expect, test } from 'vitest'
import {
  dataset,
  endsOf,
  entities,
  entity,
  evidenceOf,
  MEMBERS,
  notStated,
  relationships,
  startsOf,
} from './nanjing.ts'

const CORRIDORS = ['corridor:g312', 'corridor:g328', 'corridor:ninghuai']
const FOUR = ['city:huaian', 'city:nanjing', 'city:yangzhou', 'city:zhenjiang']

describe('status', () => {
  test.each([
    'alliance:nma-ip-police',
    'crosszone:nma-innovation-conversion-coordination-zone',
    'corridor:riverside-belt',
    'platform:jiangsu-embodied-intelligence-centre',
    'platform:yrd-agri-tech-exchange-centre',
    'park:ningma-cooperation',
    'publication:nma-development-blue-book',
    'publication:nma-sti-cooperation-white-book',
  ])('%s is planned only: no statement calls it established or ongoing', (id) => {
    const others = evidenceOf(id).filter(
      ({ basis, status, property }) =>
        basis !== 'reference' && status !== 'planned' && !property?.includes('.'),
    )
    expect(others).toEqual([])
  })

  test.each([
    'alliance:nma-fintech',
    'alliance:nma-inspection-testing',
    'platform:hospital-booking',
    'programme:yrd-nma-sci-tech-cooperation',
  ])('%s runs, and a planned statement tells of its growth', (id) => {
    const statuses = new Set(evidenceOf(id).map(({ status }) => status))
    expect([...statuses]).toEqual(expect.arrayContaining(['established', 'planned']))
  })

  test('what the spatial plan contains is planned, and the plan itself is being drawn up', () => {
    const contents = relationships.filter(
      ({ start, label }) =>
        start === 'policy:nma-spatial-plan' && ['HAS_PART', 'PROMOTES', 'PURSUES'].includes(label),
    )
    expect(contents.length).toBeGreaterThan(30)
    expect(contents.filter(({ evidence }) => evidence.some(({ status }) => status !== 'planned'))).toEqual([])
    expect(evidenceOf('policy:nma-spatial-plan').some(({ statusWord }) => statusWord === '启动')).toBe(true)
  })

  test('striving for the rank of a high-tech zone is a goal, not a rank', () => {
    expect(endsOf('PURSUES', 'group:nma-high-tech-parks')).toEqual([
      'goal:become-national-high-tech-zone',
      'goal:become-provincial-high-tech-zone',
    ])
    expect(endsOf('RANKED_IN', 'group:nma-high-tech-parks')).toEqual([])
  })

  test('every deciding word stands in its quote', () => {
    const wrong = dataset.records.flatMap(({ evidence }) =>
      evidence.filter(({ statusWord, quote }) => statusWord !== undefined && !quote.includes(statusWord)),
    )
    expect(wrong).toEqual([])
  })
})

describe('agreements and enclaves', () => {
  test('"separately" gives two agreements with two parties each', () => {
    expect(startsOf('PARTY_TO', 'agreement:dantu-qixia-partner-parks')).toEqual([
      'park:dantu-high-tech',
      'park:qixia-high-tech',
    ])
    expect(startsOf('PARTY_TO', 'agreement:xiashu-qixia-partner-parks')).toEqual([
      'park:qixia-high-tech',
      'park:xiashu-industrial',
    ])
  })

  test('the two-way enclave is one node with two homes and two hosts', () => {
    const id = 'enclave:jiangsu-maanshan-software-parks'
    const parks = ['park:jiangsu-software', 'park:maanshan-software']
    expect(entity(id).properties.direction).toBe('twoWay')
    expect(startsOf('HOME_OF', id)).toEqual(parks)
    expect(startsOf('HOSTS', id)).toEqual(parks)
    expect(entities.filter(({ labels }) => labels[0] === 'Enclave').length).toBe(1)
  })

  test("Huai'an's two enclaves in Nanjing are one unnamed group", () => {
    const id = 'group:huaian-provincial-enclaves-in-nanjing'
    expect(entity(id).properties).toMatchObject({ memberKind: 'Enclave', count: 2, namedCount: 0 })
    expect(startsOf('HOME_OF', id)).toEqual(['city:huaian'])
    expect(startsOf('HOSTS', id)).toEqual(['city:nanjing'])
  })
})

describe('membership', () => {
  test('the ten members stand in the order of the plan, and Changzhou is none of them', () => {
    const members = relationships
      .filter(({ label, end }) => label === 'MEMBER_OF' && end === 'region:nanjing-metropolitan-area')
      .sort((a, b) => Number(a.properties.order) - Number(b.properties.order))
    expect(members.map(({ start }) => start)).toEqual(MEMBERS)
    expect(endsOf('MEMBER_OF', 'city:changzhou')).toEqual([])
    for (const id of ['district:jintan', 'county:liyang'])
      expect(endsOf('PART_OF', id)).toContain('city:changzhou')
  })

  test('the nine cities of the booking service are a number of their own', () => {
    const cities = entity('observation:booking-cities')
    expect(cities.properties).toMatchObject({ value: 9, unit: '个', printed: '9个城市' })
    expect(notStated('platform:hospital-booking')).toContain('covers')
  })

  test('ties that speak of all cities name the region, not its members', () => {
    const areawide = relationships.filter(({ properties }) => properties.areawide === true)
    expect(areawide.length).toBeGreaterThan(50)
    const ends = new Set(areawide.flatMap(({ start, end }) => [start, end]))
    expect(MEMBERS.filter((member) => member !== 'city:nanjing' && ends.has(member))).toEqual([])
  })
})

describe('names', () => {
  test('the G312 corridor has its three printed forms', () => {
    const { nameZh, aliases } = entity('corridor:g312').properties
    expect([nameZh, ...(aliases as readonly string[])]).toEqual([
      'G312(宁镇)产业创新走廊',
      'G312科创走廊',
      'G312',
    ])
  })

  test('look-alike zones are apart, and nothing says they are the same', () => {
    const zones = ['zone:jiangbei-new-area', 'zone:yangzijiang', 'zone:ftz-nanjing-area']
    for (const id of zones) expect(entity(id).labels[0]).toBe('Zone')
    const joined = relationships.filter(
      ({ label, start, end }) =>
        ['POSSIBLY_SAME_AS', 'PART_OF'].includes(label) && zones.includes(start) && zones.includes(end),
    )
    expect(joined).toEqual([])
  })

  test('Ningguo is a county-level city of Xuancheng and has nothing of Nanjing', () => {
    expect(endsOf('PART_OF', 'county:ningguo')).toEqual(['city:xuancheng'])
    expect(endsOf('LOCATED_IN', 'county:ningguo')).toEqual([])
  })

  test('doubtful identity is a statement, never a merge', () => {
    const doubts = relationships
      .filter(({ label }) => label === 'POSSIBLY_SAME_AS')
      .map(({ start, end }) => [start, end].sort().join(' '))
    expect(doubts.sort()).toEqual([
      'goal:innovation-conversion-centres goal:sti-and-results-conversion-centres',
      'goal:national-talent-platform platform:national-talent-platform',
      'park:ninghuai-cooperation park:ninghuai-intelligent-manufacturing',
      'publication:nma-sti-cooperation-white-book publication:regional-sti-cooperation-white-book',
    ])
  })
})

describe('corridors', () => {
  test.each(CORRIDORS)('%s is built by four cities and joins the two of its own name', (id) => {
    expect(startsOf('CO_BUILDS', id)).toEqual(FOUR)
    expect(endsOf('PASSES_THROUGH', id).length).toBe(2)
    expect(endsOf('PASSES_THROUGH', id)).toContain('city:nanjing')
  })

  test('the belts pass through nothing: the source names no cities along them', () => {
    for (const id of ['corridor:shanghai-nanjing-belt', 'corridor:riverside-belt']) {
      expect(endsOf('PASSES_THROUGH', id)).toEqual([])
      expect(notStated(id)).toContain('passesThrough')
    }
    expect(endsOf('HAS_PART', 'corridor:riverside-belt').length).toBe(4)
  })
})

describe('numbers', () => {
  test.each([
    [28, ['observation:talent-evaluation-trial-units', 'observation:yrd-seed-lab-members']],
    [34, ['observation:auction-participants-2024', 'observation:national-key-labs-nanjing']],
    [
      30,
      [
        'observation:china-reform-city-cases',
        'observation:municipal-major-projects-2024',
        'observation:municipal-technology-service-platforms',
      ],
    ],
    [12, ['observation:auction-signing-institutes-2024', 'observation:counties-in-sti-100-2024']],
  ])('%d counts different things, each by an indicator of its own', (value, ids) => {
    const found = entities.filter(
      ({ labels, properties }) => labels[0] === 'Observation' && properties.value === value,
    )
    expect(found.map(({ id }) => id).sort()).toEqual(ids)
    expect(new Set(ids.flatMap((id) => endsOf('MEASURES', id))).size).toBe(ids.length)
  })

  test('199.71 keeps its digits, its year-on-year and its words', () => {
    expect(entity('observation:technology-contract-value-output-2024').properties).toMatchObject({
      decimal: '199.71',
      unit: '亿元',
      yearOnYear: '30.27',
      period: '2024',
      printed: '199.71亿元',
    })
  })

  test('twelve county-level units stand in the list of 2024, six of them in Anhui', () => {
    const ranked = startsOf('RANKED_IN', 'ranking:national-sti-counties-100-2024')
    const anhui = ranked.filter((id) =>
      endsOf('PART_OF', id).some((city) => endsOf('PART_OF', city).includes('region:anhui')),
    )
    expect(ranked.length).toBe(12)
    expect(anhui).toEqual([
      'county:dangtu',
      'county:guangde',
      'county:nanling',
      'county:ningguo',
      'county:tianchang',
      'county:wuwei',
    ])
  })

  test('a list that ends in "12" is closed, a bare "and others" is open', () => {
    expect(entity('ranking:national-sti-counties-100-2024').properties.openLists).toContain(
      'RANKED_IN:closed',
    )
    expect(entity('ranking:china-city-innovation-capacity-100').properties.openLists).toContain(
      'RANKED_IN:open',
    )
  })
})

describe('what the source does not say is said', () => {
  test.each([
    ['alliance:nma-fintech', 'members'],
    ['ranking:national-innovative-cities', 'publishers'],
    ['programme:innovation-voucher', 'stage'],
    ['indicator:sci-tech-deputies', 'measurements'],
    ['mechanism:governance-level-decision', 'parts'],
    ['park:jiangsu-software', 'locatedIn'],
    ['region:nanjing-metropolitan-area', 'members'],
    ['zone:yangzijiang', 'locatedIn'],
    ['section:part-3-3', 'repliesTo'],
    ['publication:nma-wechat-account', 'publishers'],
  ])('%s: %s', (id, field) => {
    expect(notStated(id)).toContain(field)
  })
})
