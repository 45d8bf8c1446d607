import { describe, expect, test } from 'vitest'
import { endsOf, entity, evidenceOf, REPLY, startsOf } from './nanjing.ts'

/** The systems that the source describes, each with the things without which it could not be answered. */
const SYSTEMS: readonly (readonly [string, readonly string[]])[] = [
  [
    'S01 rankings',
    [
      'ranking:national-innovative-cities',
      'ranking:global-sci-tech-clusters',
      'ranking:nature-index-science-cities',
      'ranking:china-city-innovation-capacity-100',
      'ranking:national-innovation-districts-100',
      'ranking:national-sti-counties-100-2024',
      'observation:counties-in-sti-100-2023',
    ],
  ],
  [
    'S02 region and members',
    [
      'region:nanjing-metropolitan-area',
      'region:jiangsu',
      'region:anhui',
      'city:changzhou',
      'district:jintan',
      'county:liyang',
      'observation:booking-cities',
    ],
  ],
  [
    'S03 three-level governance',
    [
      'mechanism:three-level-governance',
      'mechanism:governance-level-decision',
      'mechanism:governance-level-coordination',
      'mechanism:governance-level-execution',
      'committee:nma-party-government-leaders-conference',
      'committee:nma-mayors-conference',
      'body:nma-construction-office',
      'committee:nma-science-committee',
      'committee:nma-industry-it-committee',
      'group:nma-other-special-committees',
    ],
  ],
  [
    'S04 four ones',
    [
      'programme:four-ones',
      'platform:exchange-matching',
      'platform:ecosystem-map',
      'mechanism:four-chain-bridge',
      'publication:regional-sti-cooperation-white-book',
    ],
  ],
  [
    'S05 ecosystem map',
    [
      'platform:ecosystem-map',
      'observation:ecosystem-map-records',
      'industry:new-power-smart-grid',
      'industry:intelligent-manufacturing-equipment',
      'industry:new-energy-vehicles',
      'industry:aerospace',
      'observation:cities-covered-new-energy-vehicles',
    ],
  ],
  [
    'S06 technology market',
    [
      'platform:unified-technology-market',
      'group:nanjing-transfer-centres-in-nma',
      'platform:jiangsu-technology-market',
      'observation:technology-contracts-output-2024',
      'observation:technology-contract-value-output-2024',
      'observation:technology-contract-mean-value-2024',
      'observation:technology-contracts-output-2023',
    ],
  ],
  [
    'S07 corridors and belts',
    [
      'corridor:g312',
      'corridor:g328',
      'corridor:ninghuai',
      'corridor:shanghai-nanjing-belt',
      'corridor:riverside-belt',
    ],
  ],
  [
    'S08 enclaves',
    [
      'enclave:jiangsu-maanshan-software-parks',
      'group:huaian-provincial-enclaves-in-nanjing',
      'group:nma-enclaves-in-nanjing',
      'ranking:provincial-sti-enclaves',
    ],
  ],
  [
    'S09 partner and cooperation parks',
    [
      'agreement:dantu-qixia-partner-parks',
      'agreement:xiashu-qixia-partner-parks',
      'park:ninghuai-intelligent-manufacturing',
      'observation:ninghuai-park-firms-signed',
      'observation:ninghuai-park-firms-in-production',
      'park:ninghuai-cooperation',
      'park:ningma-cooperation',
      'park:ningchu-cooperation',
    ],
  ],
  [
    'S10 alliances',
    [
      'alliance:nma-industry',
      'alliance:nma-fintech',
      'alliance:nma-ip-protection',
      'alliance:nma-hr-association',
      'alliance:nma-inspection-testing',
      'alliance:nma-ip-police',
      'alliance:yrd-seed-lab',
      'observation:yrd-seed-lab-members',
    ],
  ],
  [
    'S11 intellectual property',
    [
      'agreement:nma-ip-admin-judicial-protection',
      'agreement:nma-ip-collaboration-memorandum',
      'event:patent-auction-season-2024-nanjing',
      'ranking:nma-ip-key-products-1',
      'publication:nma-ip-typical-cases',
      'platform:nma-ip-mediation-centre',
      'observation:auction-signed-results-2024',
    ],
  ],
  [
    'S12 fin-tech',
    [
      'alliance:nma-fintech',
      'zone:national-sti-finance-reform',
      'event:fintech-alliance-plenary',
      'event:intercity-sci-tech-finance-exchange',
      'observation:fintech-plenary-frequency',
    ],
  ],
  [
    'S13 vouchers and high-tech status',
    [
      'programme:innovation-voucher',
      'platform:jiangsu-sci-tech-resources-centre',
      'mechanism:institute-white-list',
      'programme:high-tech-mutual-recognition',
      'policy:high-tech-recognition-measures',
      'body:jiangsu-high-tech-coordination-office',
    ],
  ],
  [
    'S14 joint research',
    [
      'programme:yrd-joint-research',
      'project:yrd-joint-research-2023',
      'programme:yrd-innovation-consortium',
      'ranking:yrd-joint-research-2024',
      'ranking:yrd-innovation-consortium-batch-2',
      'observation:joint-research-jiangsu-calls-2024',
      'platform:light-source-testing-centre',
      'platform:national-technology-transfer-huaian-branch',
      'platform:njust-xuyi-base',
    ],
  ],
  [
    'S15 talent exchange',
    ['programme:sci-tech-deputy', 'observation:sci-tech-deputies-2024', 'alliance:nma-hr-association'],
  ],
  [
    'S16 talent and rights reforms',
    [
      'programme:talent-evaluation-reform',
      'programme:service-achievement-rights-reform',
      'group:rights-reform-national-trial-units',
      'group:rights-reform-provincial-trial-units',
      'group:talent-evaluation-trial-units',
      'ranking:china-reform-30-city-cases',
      'publication:science-and-technology-daily',
      'publication:xinhua-daily',
      'publication:most-work-briefing',
    ],
  ],
  [
    'S17 research platforms',
    [
      'platform:national-centre-third-generation-semiconductors',
      'platform:national-centre-ic-design-automation',
      'platform:national-centre-oil-gas-geophysical-exploration',
      'platform:national-centre-high-performance-membranes',
      'platform:jiangsu-embodied-intelligence-centre',
      'lab:purple-mountain',
      'lab:zhongshan-bio-breeding',
      'platform:information-high-speed-rail-facility',
      'observation:national-key-labs-jiangsu',
      'observation:pilot-platforms-filed',
    ],
  ],
  [
    'S18 spatial plan',
    [
      'policy:nma-spatial-plan',
      'body:mnr',
      'project:nma-spatial-coordination-study',
      'crosszone:nma-innovation-conversion-coordination-zone',
      'zone:xianlin-qinglong',
      'zone:qilin-science-city',
      'zone:purple-mountain-science-city',
      'goal:scaled-production-bases',
    ],
  ],
  [
    'S19 Jiangbei and Yangzijiang',
    [
      'zone:jiangbei-new-area',
      'zone:yangzijiang',
      'zone:ftz-nanjing-area',
      'zone:industrial-sti-hub-port',
      'park:industrial-software-science-park',
      'group:yangzijiang-four-industrial-sti-bases',
      'group:yangzijiang-eight-innovation-quarters',
    ],
  ],
  [
    'S20 industry-chain events',
    [
      'event:ninggongpintui-launch-lishui-session',
      'event:masteel-automotive-steel-roundtable',
      'event:special-steel-supply-demand-meeting',
      'event:digital-empowerment-high-end-equipment-matchmaking',
      'event:nanjing-software-conference',
      'event:world-intelligent-manufacturing-conference',
      'programme:ninggongpintui',
    ],
  ],
  [
    'S21 job zone',
    [
      'platform:job-zone',
      'observation:job-zone-cities',
      'observation:job-zone-districts',
      'service:job-information-one-stop',
      'service:job-search-integrated',
      'service:resume-one-click',
    ],
  ],
  [
    'S22 booking and health platform',
    [
      'platform:hospital-booking',
      'observation:booking-hospitals',
      'observation:users-12320',
      'observation:users-healthy-nanjing-app',
      'observation:followers-health-wechat',
      'programme:telemedicine-cooperation',
    ],
  ],
  [
    'S23 city-level management',
    [
      'mechanism:nanjing-sci-tech-deliberation',
      'group:nanjing-eleven-coordination-mechanisms',
      'observation:nanjing-coordination-mechanisms',
      'mechanism:open-competition-for-tasks',
      'mechanism:chief-scientist-responsibility',
      'mechanism:lump-sum-funding',
    ],
  ],
  [
    'S24 publications and media',
    [
      'publication:nma-development-blue-book',
      'publication:nma-sti-cooperation-white-book',
      'publication:nma-construction-briefing',
      'publication:nma-wechat-account',
      'event:nma-special-training',
    ],
  ],
  [
    'S25 proposal and reply',
    [
      'association:jiusan-nanjing',
      'proposal:jiusan-nanjing-2025',
      'body:nanjing-stb',
      'reply:nanjing-stb-2025',
      'suggestion:core-position',
      'suggestion:strategies-projects',
      'suggestion:factor-market',
      'suggestion:service-system',
      'section:part-2-1',
      'section:part-2-4',
      'section:part-3',
    ],
  ],
]

describe('the systems of the source', () => {
  test.each(SYSTEMS)('%s has its key things, each cited from the reply', (_, ids) => {
    for (const id of ids) {
      entity(id)
      const cited = id.startsWith('region:') || evidenceOf(id).some(({ document }) => document === REPLY)
      expect(cited, id).toBe(true)
    }
  })

  test('there are twenty-five of them', () => {
    expect(SYSTEMS.length).toBe(25)
  })
})

describe('answers', () => {
  test('one-click résumé covers three provinces and not Shanghai; the zone itself covers Shanghai', () => {
    expect(endsOf('COVERS', 'service:resume-one-click')).toEqual([
      'region:anhui',
      'region:jiangsu',
      'region:zhejiang',
    ])
    expect(endsOf('COVERS', 'platform:job-zone')).toContain('city:shanghai')
  })

  test('two firms stand in both lists of joint research', () => {
    const first = startsOf('RANKED_IN', 'ranking:yrd-joint-research-2024')
    const second = startsOf('RANKED_IN', 'ranking:yrd-innovation-consortium-batch-2')
    expect(first.length).toBe(4)
    expect(first.filter((id) => second.includes(id))).toEqual([
      'company:aosaikang-pharmaceutical',
      'company:meichen-microelectronics',
    ])
  })

  test('each of the four suggestions is answered by one part of chapter 2', () => {
    const answered = ['core-position', 'strategies-projects', 'factor-market', 'service-system'].map((slug) =>
      startsOf('REPLIES_TO', `suggestion:${slug}`).filter((id) => id.startsWith('section:part-2-')),
    )
    expect(answered).toEqual([
      ['section:part-2-1'],
      ['section:part-2-2'],
      ['section:part-2-3'],
      ['section:part-2-4'],
    ])
  })

  test('the reply has three chapters, of three, four and four parts', () => {
    expect(endsOf('HAS_PART', 'reply:nanjing-stb-2025')).toEqual([
      'section:part-1',
      'section:part-2',
      'section:part-3',
    ])
    expect(['1', '2', '3'].map((chapter) => endsOf('HAS_PART', `section:part-${chapter}`).length)).toEqual([
      3, 4, 4,
    ])
  })

  test('the zone of Yangzijiang has four parts', () => {
    expect(endsOf('HAS_PART', 'zone:yangzijiang').length).toBe(4)
  })

  test('the reply is read for ties of Nanjing, and silence means no more than that', () => {
    const surveyed = entity(REPLY).properties.surveyed as readonly string[]
    expect(surveyed).toContain('Agreement:city:nanjing')
    expect(surveyed.every((text) => text.endsWith(':city:nanjing'))).toBe(true)
  })
})
