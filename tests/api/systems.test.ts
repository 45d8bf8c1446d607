// biome-ignore-all lint/suspicious/noExplicitAny: answers are read field by field
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Example, examples } from '#api/examples.ts'
import { createServer } from '#api/server.ts'
import { EmbeddedStore } from '#graph-model/store/embedded/store.ts'
import { importFolder } from '#importer/import.ts'
import { type Ask, asker } from './ask.ts'

const SHIPPED = fileURLToPath(new URL('../../importer/datasets/nanjing-2025', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'metrograph-systems-'))
const store = new EmbeddedStore(folder)
const known = new Map<string, Example>(examples().map((example) => [example.name, example]))
let app: FastifyInstance
let ask: Ask

beforeAll(async () => {
  const report = await importFolder(store, SHIPPED, {})
  expect(report.faults).toEqual([])
  app = await createServer({ store, log: false })
  ask = asker(app)
}, 60_000)
afterAll(async () => {
  await app?.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const ids = (list: readonly { readonly id: string }[]) => list.map((node) => node.id).sort()
const names = (list: readonly { readonly nameZh: string }[]) => list.map((node) => node.nameZh)
const ends = (edges: readonly { readonly node: { readonly id: string } }[]) =>
  ids(edges.map((edge) => edge.node))
const unstated = (node: any) => node.notStated.map((one: any) => one.field)
const printed = (observations: any) => observations.nodes.map((one: any) => one.quantity.printed).sort()
const by = (list: readonly any[], id: string) =>
  list.find((one) => (one.id ?? one.thing?.id ?? one.corridor?.id) === id)
const quotes = (edges: readonly any[]) =>
  edges.flatMap((edge) => edge.link.evidence.map((one: any) => one.quote))

/** What a person who checks the answer against the document finds. */
const ANSWERS: Record<string, (data: any) => void> = {
  'S01-counties-in-anhui'({ node, entities, growth }) {
    expect(node.ranked).toEqual({ complete: 'CLOSED', countWords: { zh: '共12', en: '12 in all' } })
    expect(ids(entities.nodes)).toEqual([
      'county:dangtu',
      'county:guangde',
      'county:nanling',
      'county:ningguo',
      'county:tianchang',
      'county:wuwei',
    ])
    for (const county of entities.nodes) expect(quotes(county.rankings.edges).join()).toContain('12个县市')
    expect(growth.nodes.flatMap((one: any) => printed(one.measurements))).toEqual([
      '10个',
      '12个县市',
      '较2023年度新增2个',
    ])
  },
  'S01-makers-of-rankings'({ entities }) {
    const national = by(entities.nodes, 'ranking:national-sti-counties-100-2024')
    expect([national.publishers.nodes, unstated(national)]).toEqual([
      [],
      expect.arrayContaining(['publishers']),
    ])
    for (const ranking of entities.nodes) {
      expect(ranking.publishers.nodes.length > 0 || unstated(ranking).includes('publishers')).toBe(true)
    }
  },
  'S01-ranks-of-nanjing'({ node }) {
    const ranks = node.rankings.edges.map((edge: any) => [edge.node.id, edge.link.facts[0].value])
    expect(ranks.sort()).toEqual([
      ['ranking:global-sci-tech-clusters', '9'],
      ['ranking:national-innovative-cities', '5'],
      ['ranking:nature-index-science-cities', '5'],
    ])
  },
  'S02-is-changzhou-a-member'({ node, region }) {
    expect(node.memberOf).toEqual({ totalCount: 0, nodes: [] })
    const members = node.subdivisions.nodes.filter((one: any) => one.memberOf.nodes.length > 0)
    expect(ids(members)).toEqual(['county:liyang', 'district:jintan'])
    expect(names(region.members.edges.map((edge: any) => edge.node))).toEqual([
      '南京市',
      '镇江市',
      '扬州市',
      '淮安市',
      '芜湖市',
      '马鞍山市',
      '滁州市',
      '宣城市',
      '金坛区',
      '溧阳市',
    ])
    expect(unstated(region)).toContain('members')
  },
  'S02-which-nine-cities'({ node }) {
    expect(printed(node.observations)).toEqual(['110家医院', '9个城市'])
    const silence = node.notStated.find((one: any) => one.field === 'covers')
    expect(silence.reason.zh).toContain('是哪9个未列出')
    expect(silence.evidence[0].quote).toContain('全部9个城市和110家医院')
    expect(node.covers.edges.every((edge: any) => edge.link.areawide)).toBe(true)
  },
  'S03-committees'({ entities }) {
    expect(ids(entities.nodes)).toEqual([
      'committee:nma-industry-it-committee',
      'committee:nma-mayors-conference',
      'committee:nma-party-government-leaders-conference',
      'committee:nma-science-committee',
    ])
    for (const committee of entities.nodes) {
      expect(committee.facts.length).toBeGreaterThan(0)
      expect(unstated(committee)).toContain('members')
    }
  },
  'S03-three-levels'({ node }) {
    expect(node.parts.countWords.zh).toBe('共3')
    expect(node.parts.edges.map((edge: any) => edge.node.id)).toEqual([
      'mechanism:governance-level-decision',
      'mechanism:governance-level-coordination',
      'mechanism:governance-level-execution',
    ])
    expect(ids(node.coordinators.nodes)).toEqual([])
  },
  'S04-four-ones'({ node }) {
    expect(node.parts.complete).toBe('CLOSED')
    const figures = node.parts.nodes.filter((part: any) => part.observations.nodes.length > 0)
    expect([node.parts.nodes.length, ids(figures)]).toEqual([4, ['platform:ecosystem-map']])
  },
  'S05-cities-of-an-industry'({ node }) {
    expect(printed(node.observations)).toEqual(['超过7个城市'])
    expect(ends(node.covers.edges)).toEqual(['region:nanjing-metropolitan-area'])
    expect(unstated(node)).toContain('covers')
  },
  'S05-ecosystem-map'({ node }) {
    expect(printed(node.observations)).toEqual(['4个', '超60万条'])
    expect(ids(node.focusesOn.nodes)).toEqual([
      'industry:aerospace',
      'industry:intelligent-manufacturing-equipment',
      'industry:new-energy-vehicles',
      'industry:new-power-smart-grid',
    ])
    const held = node.facts.filter((fact: any) => fact.property === 'content').map((fact: any) => fact.value)
    expect(held).toEqual(['创新资源', '技术需求', '科技政策'])
  },
  'S06-technology-contracts'({ indicators }) {
    const all = indicators.nodes.flatMap((one: any) => one.measurements.nodes)
    const quantity = (id: string) => by(all, `observation:${id}`).quantity
    expect(quantity('technology-contracts-output-2024')).toMatchObject({
      printed: '4326项',
      yearOnYear: '36.29',
      period: '2024',
    })
    expect(quantity('technology-contract-value-output-2024')).toMatchObject({
      printed: '199.71亿元',
      decimal: '199.71',
      unit: '亿元',
      yearOnYear: '30.27',
    })
    const before = by(all, 'observation:technology-contracts-output-2023')
    expect([before.quantity.printed, before.bases]).toEqual(['约3174项', ['DERIVED']])
  },
  'S06-mean-contract'({ node, inputs }) {
    // 199.71 / 4326 of 亿元 is 461.65 of 万元.
    expect(node.quantity).toMatchObject({ printed: '约461.7万元', unit: '万元', qualifier: { zh: '约' } })
    expect([node.bases, inputs.map((one: any) => one.quantity.printed)]).toEqual([
      ['DERIVED'],
      ['199.71亿元', '4326项'],
    ])
  },
  'S06-transfer-centres'({ market, centres }) {
    expect(market.branches.countWords.zh).toBe('至少4')
    const places = market.branches.nodes.flatMap((one: any) => ids(one.locatedIn.nodes))
    expect(places.sort()).toEqual(['city:huaian', 'city:yangzhou', 'city:zhenjiang', 'district:jintan'])
    expect([printed(centres.observations), unstated(centres)]).toEqual([['超过15家'], ['locatedIn']])
  },
  'S07-way-by-corridors'({ paths }) {
    expect(paths.paths.map((path: any) => path.nodes.map((node: any) => node.id))).toEqual([
      ['city:yangzhou', 'corridor:g328', 'city:nanjing', 'corridor:ninghuai', 'city:huaian'],
    ])
    expect(paths.caveat.zh).toBe('图上连接,非实际路线')
    expect(paths.paths[0].hops.every((hop: any) => hop.evidence.length > 0)).toBe(true)
  },
  'S07-names-of-a-corridor'({ node, search }) {
    expect([node.nameZh, ...node.aliases]).toEqual(
      expect.arrayContaining(['G312(宁镇)产业创新走廊', 'G312科创走廊', 'G312']),
    )
    expect(search.edges[0].node.id).toBe('corridor:g312')
  },
  'S07-corridors'({ corridors }) {
    expect(corridors.map((view: any) => view.corridor.id).sort()).toEqual([
      'corridor:g312',
      'corridor:g328',
      'corridor:ninghuai',
      'corridor:riverside-belt',
      'corridor:shanghai-nanjing-belt',
    ])
    const four = ['city:huaian', 'city:nanjing', 'city:yangzhou', 'city:zhenjiang']
    for (const id of ['g312', 'g328', 'ninghuai'])
      expect(ends(by(corridors, `corridor:${id}`).coBuilders)).toEqual(four)
    expect(ends(by(corridors, 'corridor:g328').ends)).toEqual(['city:nanjing', 'city:yangzhou'])
    const belt = by(corridors, 'corridor:riverside-belt')
    expect(names(belt.platforms.map((edge: any) => edge.node))).toEqual([
      '镇江高新区',
      '扬州生态科技新城',
      '马鞍山慈湖高新区',
      '中新苏滁高新区',
    ])
    expect(belt.ends).toEqual([])
  },
  'S08-enclaves'({ enclaves }) {
    const twin = by(enclaves, 'enclave:jiangsu-maanshan-software-parks')
    const parks = ['park:jiangsu-software', 'park:maanshan-software']
    expect([twin.twoWay, twin.count, ends(twin.home), ends(twin.host)]).toEqual([true, 1, parks, parks])
    const unnamed = by(enclaves, 'group:huaian-provincial-enclaves-in-nanjing')
    expect([unnamed.count, ends(unnamed.home), ends(unnamed.host)]).toEqual([
      2,
      ['city:huaian'],
      ['city:nanjing'],
    ])
    expect(unnamed.home[0].words.zh).toBe('飞出地(设立方)')
    expect(unstated(unnamed.thing)).toContain('nameZh')
  },
  'S09-partner-parks'({ enclaves }) {
    expect(enclaves.map((one: any) => [one.thing.id, ends(one.peers)]).sort()).toEqual([
      ['agreement:dantu-qixia-partner-parks', ['park:dantu-high-tech', 'park:qixia-high-tech']],
      ['agreement:xiashu-qixia-partner-parks', ['park:qixia-high-tech', 'park:xiashu-industrial']],
    ])
    for (const one of enclaves)
      expect(one.members.map((reach: any) => reach.member.id).sort()).toEqual([
        'city:nanjing',
        'city:zhenjiang',
      ])
  },
  'S09-cooperation-parks'({ enclaves }) {
    const park = by(enclaves, 'park:ninghuai-intelligent-manufacturing').thing
    expect([printed(park.observations), unstated(park)]).toEqual([
      ['29家', '8家'],
      expect.arrayContaining(['locatedIn']),
    ])
    for (const id of ['ningchu', 'ninghuai', 'ningma']) {
      expect(by(enclaves, `park:${id}-cooperation`).thing.state.words.zh).toBe('仅为规划')
    }
    expect(ids(by(enclaves, 'park:ninghuai-cooperation').thing.possiblySameAs.nodes)).toEqual([
      'park:ninghuai-intelligent-manufacturing',
    ])
  },
  'S10-planned-alliances'({ entities }) {
    expect(ids(entities.nodes)).toEqual(['alliance:nma-ip-police'])
    expect(entities.nodes[0].state.words).toEqual({ zh: '仅为规划', en: 'planned only' })
  },
  'S10-alliances'({ entities }) {
    expect(entities.totalCount).toBe(7)
    const seed = by(entities.nodes, 'alliance:yrd-seed-lab')
    expect([ids(seed.leaders.nodes), printed(seed.observations), unstated(seed)]).toEqual([
      ['university:njau'],
      ['28家'],
      ['members'],
    ])
  },
  'S11-patent-auction'({ node }) {
    expect([node.date, ids(node.heldIn.nodes), node.participants.countWords.zh]).toEqual([
      '2024',
      ['city:nanjing'],
      '至少4',
    ])
    expect(ends(node.participants.edges)).toEqual(expect.arrayContaining(['city:chuzhou', 'city:yangzhou']))
    expect(printed(node.observations)).toEqual(expect.arrayContaining(['12家', '15项', '34家']))
  },
  'S11-ip-cooperation'({ nodes, node }) {
    for (const agreement of nodes) {
      expect(agreement.parties.edges.map((edge: any) => [edge.node.id, edge.link.areawide])).toEqual([
        ['region:nanjing-metropolitan-area', true],
      ])
      expect(unstated(agreement)).toContain('parties')
    }
    expect(ids(node.parts.nodes)).toEqual([
      'alliance:nma-ip-protection',
      'platform:nma-ip-expert-think-tank',
      'platform:nma-ip-mediation-centre',
    ])
  },
  'S12-fintech-alliance'({ node }) {
    expect(ids(node.basedOn.nodes)).toEqual(['zone:national-sti-finance-reform'])
    expect(unstated(node)).toEqual(expect.arrayContaining(['members', 'leaders', 'founders']))
    const plenary = node.eventsHeld.edges.find(
      (edge: any) => edge.node.id === 'event:fintech-alliance-plenary',
    )
    expect(plenary.node.frequency.join()).toContain('每年')
  },
  'S13-innovation-vouchers'({ node }) {
    expect(node.state).toEqual({ statuses: ['ONGOING'], words: { zh: '推进中', en: 'under way' } })
    expect(unstated(node)).toEqual(expect.arrayContaining(['participants', 'stage']))
    expect(ends(node.participants.edges)).toContain('platform:jiangsu-sci-tech-resources-centre')
  },
  'S13-high-tech-status'({ node }) {
    expect(node.facts.map((fact: any) => fact.value)).toContain('其资格继续有效')
    expect(node.facts.filter((fact: any) => fact.property === 'condition')).toHaveLength(2)
    expect(ends(node.supervisors.edges)).toEqual(['body:jiangsu-high-tech-coordination-office'])
  },
  'S14-firms-in-both-lists'({ first, second }) {
    const other = ids(second.ranked.nodes)
    expect(ids(first.ranked.nodes).filter((id) => other.includes(id))).toEqual([
      'company:aosaikang-pharmaceutical',
      'company:meichen-microelectronics',
    ])
    expect([first.ranked.countWords.zh, second.ranked.countWords.zh]).toEqual(['共4', '共2'])
  },
  'S14-joint-research-calls'({ node }) {
    const derived = by(node.observations.nodes, 'observation:joint-research-jiangsu-calls-2024')
    expect([derived.quantity.printed, derived.bases, derived.inputs.length]).toEqual([
      '约10个',
      ['DERIVED'],
      2,
    ])
  },
  'S14-co-built-centres'({ enclaves }) {
    const centre = by(enclaves, 'platform:light-source-testing-centre')
    expect([centre.type, ends(centre.peers)]).toEqual([
      'CO_BUILT',
      ['park:gaoyou-high-tech', 'university:nanjing-tech'],
    ])
    const branch = by(enclaves, 'platform:national-technology-transfer-huaian-branch')
    expect([ends(branch.home), ends(branch.host)]).toEqual([['university:southeast'], ['city:huaian']])
    const base = by(enclaves, 'platform:njust-xuyi-base')
    expect([ends(base.home), ends(base.host)]).toEqual([
      ['university:njust'],
      expect.arrayContaining(['park:ninghuai-intelligent-manufacturing']),
    ])
  },
  'S15-deputies-by-city'({ node, indicator }) {
    expect(node.observations.nodes).toEqual([{ quantity: { printed: '135名', period: '2024', unit: '名' } }])
    expect(indicator.notStated[0].reason.zh).toContain('未分城市')
  },
  'S16-trial-units'({ nodes }) {
    const [talent, rights, system] = nodes
    expect([printed(talent.observations), printed(rights.observations)]).toEqual([
      ['28家'],
      ['11家', '3家', '8家'],
    ])
    expect(names(talent.reportedBy.nodes).sort()).toEqual(['新华日报', '科技日报', '科技部工作简报'].sort())
    expect(ids(system.rankings.nodes)).toEqual(['ranking:china-reform-30-city-cases'])
  },
  'S17-platforms-in-preparation'({ entities }) {
    expect(ids(entities.nodes)).toContain('platform:jiangsu-embodied-intelligence-centre')
    for (const node of entities.nodes) expect(node.state.words.zh).toBe('仅为规划')
  },
  'S17-national-laboratories'({ node }) {
    const province = by(node.measurements.nodes, 'observation:national-key-labs-jiangsu')
    expect([province.quantity.printed, province.bases, ids(province.about.nodes)]).toEqual([
      '约44家',
      ['DERIVED'],
      ['region:jiangsu'],
    ])
  },
  'S18-spatial-plan'({ node }) {
    expect(ends(node.requestedBy.edges)).toEqual(['body:mnr'])
    expect(node.state.statuses).toEqual(['ONGOING', 'PLANNED'])
    expect(ends(node.parts.edges)).toEqual(
      expect.arrayContaining([
        'zone:jiangbei-new-area',
        'zone:qilin-science-city',
        'zone:purple-mountain-science-city',
        'park:huaian-high-tech-zone',
        'park:xuancheng-high-tech-zone',
        'corridor:riverside-belt',
        'crosszone:nma-innovation-conversion-coordination-zone',
      ]),
    )
  },
  'S19-same-place'({ nodes }) {
    const [jiangbei, yangzijiang] = nodes
    expect(new Set(ids(nodes)).size).toBe(3)
    expect(yangzijiang.parts.countWords.zh).toBe('共4')
    for (const zone of [jiangbei, yangzijiang]) {
      expect(zone.possiblySameAs.totalCount).toBe(0)
      expect(unstated(zone)).toContain('possiblySameAs')
    }
  },
  'S20-firms-that-came'({ node }) {
    const lishui = by(node.parts.nodes, 'event:ninggongpintui-launch-lishui-session')
    const from = lishui.participants.edges.flatMap((edge: any) => ids(edge.node.locatedIn.nodes))
    expect(from.sort()).toEqual(['city:chuzhou', 'city:huaian', 'city:maanshan', 'district:jintan'])
    const steel = by(node.parts.nodes, 'event:special-steel-supply-demand-meeting')
    expect(ends(steel.participants.edges)).toEqual([
      'company:anhui-dachang-technology',
      'company:wuhu-yuanshan-machinery',
    ])
  },
  'S21-resume-and-shanghai'({ node }) {
    expect(ids(node.covers.nodes)).toContain('city:shanghai')
    const resume = by(node.parts.nodes, 'service:resume-one-click').covers
    expect([resume.complete, ends(resume.edges)]).toEqual([
      'CLOSED',
      ['region:anhui', 'region:jiangsu', 'region:zhejiang'],
    ])
  },
  'S22-users-by-channel'({ nodes, booking }) {
    expect(nodes.map((channel: any) => printed(channel.observations)[0])).toEqual([
      '超900万人',
      '超330万人',
      '突破130万人',
    ])
    expect(booking.state.words).toEqual({ zh: '已运行 · 拟扩大', en: 'running, expansion planned' })
  },
  'S23-coordination-mechanisms'({ node, system }) {
    expect([node.count, node.namedCount, node.parts.countWords.zh]).toEqual([11, 3, '至少3'])
    expect(names(system.parts.nodes).sort()).toEqual(['“揭榜挂帅”', '经费使用包干制', '首席科学家负责制'])
  },
  'S24-planned-publications'({ planned }) {
    expect(ids(planned.nodes)).toEqual([
      'publication:nma-construction-briefing',
      'publication:nma-development-blue-book',
      'publication:nma-sti-cooperation-white-book',
    ])
    const book = by(planned.nodes, 'publication:nma-sti-cooperation-white-book')
    expect(ids(book.possiblySameAs.nodes)).toEqual(['publication:regional-sti-cooperation-white-book'])
  },
  'S25-which-part-answers'({ node }) {
    expect(ids(node.proposers.nodes)).toEqual(['association:jiusan-nanjing'])
    const reply = node.replies.edges.find((edge: any) => edge.node.id === 'reply:nanjing-stb-2025').node
    expect([reply.date, ids(reply.publishers.nodes)]).toEqual(['2025-07-16', ['body:nanjing-stb']])
    const answered = Object.fromEntries(
      node.parts.nodes.map((one: any) => [
        one.id,
        ends(one.replies.edges).filter((id: string) => id.startsWith('section:part-2-')),
      ]),
    )
    expect(answered).toEqual({
      'suggestion:core-position': ['section:part-2-1'],
      'suggestion:strategies-projects': ['section:part-2-2'],
      'suggestion:factor-market': ['section:part-2-3'],
      'suggestion:service-system': ['section:part-2-4'],
    })
  },
  'X1-two-cities'({ cityLinks }) {
    const [pair] = cityLinks.pairs
    const ties = pair.ties.map((tie: any) => tie.tie.id)
    expect(cityLinks.pairs).toHaveLength(1)
    expect(ties).toEqual(
      expect.arrayContaining([
        'corridor:ninghuai',
        'group:huaian-provincial-enclaves-in-nanjing',
        'park:ninghuai-intelligent-manufacturing',
        'platform:national-technology-transfer-huaian-branch',
        'event:ninggongpintui-launch-lishui-session',
      ]),
    )
    for (const tie of pair.ties)
      for (const side of [tie.a, tie.b]) expect(side.evidence.length).toBeGreaterThan(0)
    expect(ties).not.toContain('platform:jiangsu-technology-market-huaian')
    expect(pair.words.zh).toMatch(/^两市之间 \d+ 项\(另有规划 \d+ 项\)· 多市共同 \d+ 项 · 全圈机制 \d+ 项$/)
    expect(cityLinks.caveats).toEqual(['SINGLE_SOURCE', 'ISSUER_CENTRED'])
  },
  'X2-only-planned'({ entities }) {
    for (const node of entities.nodes) expect(node.state.words.en).toBe('planned only')
    expect(ids(entities.nodes)).toEqual(
      expect.arrayContaining([
        'alliance:nma-ip-police',
        'park:ningma-cooperation',
        'publication:nma-development-blue-book',
      ]),
    )
    expect(ids(entities.nodes)).not.toContain('platform:hospital-booking')
  },
  'X3-one-number'({ entities }) {
    const found = entities.nodes.map((one: any) => `${one.quantity.printed} ${one.quantity.unitEn}`)
    expect(found.sort()).toEqual(['30大 cases', '30家 platforms', '30项 projects'])
    for (const one of entities.nodes) expect(quotes(one.measures.edges).join()).toContain('30')
  },
  'X4-ties-by-member'({ networkMeasures }) {
    const { members, caveats, words } = networkMeasures
    expect(caveats).toEqual(['SINGLE_SOURCE', 'ISSUER_CENTRED'])
    expect(words.zh).toBe(
      '仅依据1份文件(南京市科学技术局,2025-07-16)。连线反映文件写了什么,不代表实际合作多少',
    )
    expect(members.map((one: any) => one.member.order)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    expect(members.every((one: any) => one.partners <= 9)).toBe(true)
  },
  'X5-besides-rankings'({ paths, cityLinks }) {
    expect(paths.paths).toEqual([])
    expect(paths.notFound.en).toContain('does not mean no cooperation')
    expect(cityLinks.pairs[0].coverage).toMatchObject({
      state: 'CANNOT_TELL',
      words: { zh: '两市文件均未收录,不能判断' },
    })
    expect(ids(cityLinks.areawide.map((one: any) => one.tie))).toContain('platform:hospital-booking')
  },
  'X6-what-a-sentence-supports'({ node }) {
    expect(node.passages.totalCount).toBe(node.passages.nodes.length)
    for (const passage of node.passages.nodes) {
      expect(passage.context).toContain(passage.quote)
      expect(passage.statements.totalCount).toBeGreaterThan(0)
    }
  },
}

test('every example has an answer that was checked, and every system has an example', () => {
  expect([...known.keys()].sort()).toEqual(Object.keys(ANSWERS).sort())
  const systems = new Set([...known.keys()].map((name) => name.slice(0, 3)))
  for (let n = 1; n <= 25; n++) expect(systems).toContain(`S${String(n).padStart(2, '0')}`)
})

describe('the reply answers', () => {
  test.each([...known.values()].map((example) => [example.en, example] as const))(
    '%s',
    async (_question, example) => {
      const { data, errors, extensions } = await ask(example.query, example.variables)
      expect(errors).toBeUndefined()
      expect(extensions.dataset).toMatchObject({ state: 'ready' })
      ANSWERS[example.name]?.(data)
    },
  )
})
