import { describe, expect, test } from 'vitest'
import { entity, links, MEMBERS, sourceLinks, tieBetween, tiesBetween } from './nanjing.ts'

const NANJING = 'city:nanjing'
const LAUNCH = 'event:ninggongpintui-launch-lishui-session'

describe('ties between two members', () => {
  test.each([
    [
      'city:zhenjiang',
      [
        'agreement:dantu-qixia-partner-parks',
        'agreement:xiashu-qixia-partner-parks',
        'corridor:g312',
        'corridor:shanghai-nanjing-belt',
        'crosszone:nma-innovation-conversion-coordination-zone',
      ],
    ],
    [
      'city:yangzhou',
      ['corridor:g328', 'event:patent-auction-season-2024-nanjing', 'platform:light-source-testing-centre'],
    ],
    [
      'city:huaian',
      [
        'corridor:ninghuai',
        LAUNCH,
        'group:huaian-provincial-enclaves-in-nanjing',
        'park:ninghuai-cooperation',
        'park:ninghuai-intelligent-manufacturing',
        'platform:national-technology-transfer-huaian-branch',
        'platform:njust-xuyi-base',
      ],
    ],
    ['city:wuhu', ['event:special-steel-supply-demand-meeting']],
    [
      'city:maanshan',
      [
        'enclave:jiangsu-maanshan-software-parks',
        'event:masteel-automotive-steel-roundtable',
        LAUNCH,
        'park:ningma-cooperation',
      ],
    ],
    ['city:chuzhou', [LAUNCH, 'event:patent-auction-season-2024-nanjing', 'park:ningchu-cooperation']],
    ['district:jintan', [LAUNCH]],
    ['city:xuancheng', []],
    ['county:liyang', []],
  ])('Nanjing and %s', (member, ties) => {
    expect(tiesBetween(NANJING, member)).toEqual(ties)
  })

  test('there are none without Nanjing: the reply is one city speaking of itself and others', () => {
    const others = links.pairs.filter((pair) => pair.a !== NANJING && pair.b !== NANJING)
    expect(others.length).toBe(36)
    expect(others.filter((pair) => pair.ties.length > 0)).toEqual([])
  })

  test('guests of one event are tied to its host, never to each other', () => {
    expect(tiesBetween('city:chuzhou', 'city:maanshan')).toEqual([])
    expect(tiesBetween('city:chuzhou', 'city:yangzhou')).toEqual([])
    expect(tiesBetween('city:huaian', 'district:jintan')).toEqual([])
  })

  test('standing in one list, lying in one province or sharing an industry ties nobody', () => {
    const ties = links.pairs.flatMap((pair) => pair.ties).map(({ tie }) => entity(tie).labels[0])
    expect(ties).not.toContain('Ranking')
    expect(ties).not.toContain('Industry')
    expect(ties).not.toContain('Region')
  })

  test('branches of the provincial technology market tie no cities', () => {
    const all = [...links.pairs.flatMap((pair) => pair.ties), ...links.joint].map(({ tie }) => tie)
    expect(all.filter((tie) => tie.includes('jiangsu-technology-market'))).toEqual([])
  })

  test('Changzhou reaches nothing', () => {
    const reached = [...links.joint, ...links.areawide].flatMap((tie) =>
      tie.members.map(({ member }) => member),
    )
    expect(reached).not.toContain('city:changzhou')
    expect(reached.every((member) => MEMBERS.includes(member))).toBe(true)
  })
})

describe('direction and state', () => {
  test.each([
    ['city:huaian', 'group:huaian-provincial-enclaves-in-nanjing', 'city:huaian', NANJING],
    ['city:huaian', 'platform:national-technology-transfer-huaian-branch', NANJING, 'city:huaian'],
    ['city:huaian', 'platform:njust-xuyi-base', NANJING, 'city:huaian'],
    ['city:maanshan', 'event:masteel-automotive-steel-roundtable', NANJING, 'city:maanshan'],
    ['city:maanshan', LAUNCH, 'city:maanshan', NANJING],
    ['city:wuhu', 'event:special-steel-supply-demand-meeting', 'city:wuhu', NANJING],
    ['city:chuzhou', 'event:patent-auction-season-2024-nanjing', 'city:chuzhou', NANJING],
    ['district:jintan', LAUNCH, 'district:jintan', NANJING],
  ])('Nanjing and %s: %s goes from %s to %s', (member, id, from, to) => {
    expect(tieBetween(NANJING, member, id)).toMatchObject({ from, to })
  })

  test('the two-way enclave is one tie without direction', () => {
    const tie = tieBetween(NANJING, 'city:maanshan', 'enclave:jiangsu-maanshan-software-parks')
    expect(tie).toMatchObject({ status: 'established' })
    expect(tie).not.toHaveProperty('from')
  })

  test('four ties are planned: three cooperation parks and the zone of Xianlin, Qinglong and Jurong', () => {
    const planned = links.pairs.flatMap((pair) => pair.ties.filter(({ status }) => status === 'planned'))
    expect(planned.map(({ tie }) => tie).sort()).toEqual([
      'crosszone:nma-innovation-conversion-coordination-zone',
      'park:ningchu-cooperation',
      'park:ninghuai-cooperation',
      'park:ningma-cooperation',
    ])
  })

  test('without reference facts, ties whose places only they give are gone', () => {
    expect(tiesBetween(NANJING, 'city:maanshan', sourceLinks)).toEqual([LAUNCH, 'park:ningma-cooperation'])
    expect(tiesBetween(NANJING, 'city:huaian', sourceLinks)).not.toContain(
      'platform:national-technology-transfer-huaian-branch',
    )
    expect(tiesBetween(NANJING, 'city:zhenjiang', sourceLinks)).toEqual(
      tiesBetween(NANJING, 'city:zhenjiang'),
    )
  })
})

describe('ties of more than two', () => {
  test('the three corridors are joint between four cities', () => {
    const corridors = links.joint.filter(({ tie }) => tie.startsWith('corridor:'))
    expect(corridors.map(({ tie }) => tie).sort()).toEqual([
      'corridor:g312',
      'corridor:g328',
      'corridor:ninghuai',
    ])
    for (const { peers, members } of corridors) {
      expect(peers).toBe(4)
      expect(members.map(({ member }) => member).sort()).toEqual([
        'city:huaian',
        'city:nanjing',
        'city:yangzhou',
        'city:zhenjiang',
      ])
    }
  })

  test('the breeding laboratory is joint: the provincial academy counts as a peer and stands for no city', () => {
    const lab = links.joint.find(({ tie }) => tie === 'lab:zhongshan-bio-breeding')
    expect(lab?.peers).toBe(3)
    expect(lab?.members.map(({ member }) => member).sort()).toEqual(['city:nanjing', 'city:yangzhou'])
  })

  test.each([
    'platform:hospital-booking',
    'platform:ecosystem-map',
    'platform:unified-technology-market',
    'alliance:nma-fintech',
    'agreement:nma-ip-admin-judicial-protection',
    'programme:sci-tech-deputy',
    'committee:nma-mayors-conference',
    'group:nma-enclaves-in-nanjing',
    'event:cultural-talent-job-fair',
  ])('%s speaks of all cities and is made into no pair', (id) => {
    expect(links.areawide.map(({ tie }) => tie)).toContain(id)
    expect(links.pairs.flatMap((pair) => pair.ties).map(({ tie }) => tie)).not.toContain(id)
    expect(links.joint.map(({ tie }) => tie)).not.toContain(id)
  })

  test('the planned police alliance is area-wide and planned', () => {
    expect(links.areawide.find(({ tie }) => tie === 'alliance:nma-ip-police')?.status).toBe('planned')
  })
})
