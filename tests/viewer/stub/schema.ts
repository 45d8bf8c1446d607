import { readFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql/index.js'
import { isRelationType, kindSpec, relationSpec } from '#graph-model/ontology/ontology.ts'
import {
  AREAWIDE,
  type Basis,
  type Entity,
  entities,
  type Fact,
  facts,
  JOINT,
  MEMBERS,
  PAIRWISE,
  REPLY,
  type Status,
  TEXT,
  type Tie,
} from './graph.ts'

type Row = Record<string, unknown>
const DATE = '2025-07-16'
const words = (zh: string, en: string) => ({ zh, en })
const STATUS_WORDS: Record<Status, [string, string]> = {
  ESTABLISHED: ['已建立', 'established'],
  ONGOING: ['推进中', 'ongoing'],
  PLANNED: ['拟建', 'planned'],
}

const document: Row = {
  __typename: 'Document',
  id: REPLY,
  titleZh: '关于推进都市圈科技创新协同发展的提案的答复',
  titleEn: 'Reply on science-and-technology collaboration in the metropolitan area',
  issuer: words('南京市科学技术局', 'Nanjing Science and Technology Bureau'),
  level: 'municipal',
  date: DATE,
  themes: ['science'],
  licence: 'public information',
  source: null,
  basis: 'STATED',
  sha256: '0'.repeat(64),
  text: TEXT,
}

function evidence(quote: string, status: Status, basis: Basis): Row[] {
  const start = TEXT.indexOf(quote)
  if (start < 0) throw new Error(`not in the reply: ${quote}`)
  const end = start + quote.length
  const passage = {
    __typename: 'Passage',
    id: `passage:${start}-${end}`,
    start,
    end,
    quote,
    document,
    context: quote,
  }
  return [
    {
      passage,
      document,
      quote,
      start,
      end,
      property: null,
      basis,
      status,
      statusWord: null,
      asOf: DATE,
      since: null,
      until: null,
      note: null,
      dataset: 'stub',
      row: 'stub.csv:1',
    },
  ]
}

function rollUp(statuses: readonly Status[]): Row {
  const list = statuses.length > 0 ? statuses : (['ESTABLISHED'] as const)
  return {
    statuses: list,
    words: words(
      list.map((s) => STATUS_WORDS[s][0]).join(' · '),
      list.map((s) => STATUS_WORDS[s][1]).join(', '),
    ),
  }
}

function connection(nodes: readonly Row[], edges: readonly Row[]): Row {
  const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }
  const countWords = words(String(nodes.length), String(nodes.length))
  return { nodes, edges, pageInfo, totalCount: nodes.length, complete: null, countWords }
}

/** A quantity from an observation's own properties. */
function quantity(more: Readonly<Record<string, unknown>>): Row {
  return {
    value: more.value,
    decimal: more.decimal,
    unit: more.unit,
    unitEn: 'firms',
    qualifier: null,
    period: null,
    yearOnYear: null,
    printed: more.printed,
  }
}

function entity(id: string): Row {
  const { kind, zh, en, more } = entities.get(id) as Entity
  const spec = kindSpec(kind)
  const own = facts.filter((fact) => fact.start === id || fact.end === id)
  return {
    __typename: kind,
    id,
    kind,
    words: words(spec.zh, spec.en),
    gloss:
      kind === 'Enclave'
        ? words('一地在另一地设立的创新基地', 'innovation enclave: a base one city runs inside another')
        : null,
    state: () => rollUp([...new Set(own.map((fact) => fact.status))]),
    bases: ['STATED'],
    facts: [],
    openLists:
      id === 'alliance:seed'
        ? [{ relation: 'MEMBER_OF', words: words('成员', 'members'), state: 'OPEN', evidence: [] }]
        : [],
    notStated:
      id === 'alliance:fintech'
        ? [
            {
              field: 'members',
              words: words('成员', 'members'),
              reason: words('原文未列出成员', 'the text names no member'),
              evidence: [],
            },
          ]
        : [],
    datasets: ['stub'],
    nameZh: zh,
    nameEn: en,
    nameEnBasis: more.basis === 'OFFICIAL' ? 'OFFICIAL' : 'EDITORIAL',
    aliases: [],
    ...more,
    quantity: () => quantity(more),
    links: ({ relations }: { relations?: string[] }) => {
      const list = own.filter((fact) => !relations || relations.includes(fact.type))
      const edges = list.map((fact) => edge(fact, id))
      return connection(
        edges.map((row) => row.node as Row),
        edges,
      )
    },
  }
}

function link(fact: Fact): Row {
  const spec = relationSpec(fact.type)
  return {
    __typename: 'Link',
    id: fact.id,
    relation: fact.type,
    words: words(spec.zh, spec.en),
    start: () => entity(fact.start),
    end: () => entity(fact.end),
    statuses: [fact.status],
    bases: [fact.basis],
    areawide: fact.more.areawide === true,
    facts: fact.more.role
      ? [
          {
            property: 'role',
            words: words('角色', 'role'),
            value: fact.more.role,
            valueEn: null,
            unit: null,
            evidence: [],
          },
        ]
      : [],
    evidence: evidence(fact.quote, fact.status, fact.basis),
  }
}

function edge(fact: Fact, from: string): Row {
  const spec = relationSpec(fact.type)
  const forward = fact.start === from
  const side = forward ? spec.forward : (spec.reverse ?? spec.forward)
  return {
    cursor: fact.id,
    node: entity(forward ? fact.end : fact.start),
    link: link(fact),
    direction: forward ? 'FORWARD' : 'REVERSE',
    words: words(side.zh, side.en),
  }
}

function reach(tie: Tie, member: string): Row {
  const via = facts
    .filter((fact) => fact.start === tie.tie || fact.end === tie.tie)
    .filter((fact) => [fact.start, fact.end].includes(member))
  return {
    member: entity(member),
    role: tie.from === undefined ? 'PEER' : tie.from === member ? 'FROM' : 'TO',
    status: tie.status,
    basis: 'STATED',
    ends: [entity(member)],
    via: via.map(link),
    evidence: via.flatMap((fact) => evidence(fact.quote, fact.status, fact.basis)),
  }
}

const relationsOf = (tie: Tie) => [
  ...new Set(facts.filter((f) => f.start === tie.tie || f.end === tie.tie).map((f) => f.type)),
]

function joint(tie: Tie): Row {
  const members = tie.members.map((member) => reach(tie, member))
  return {
    tie: entity(tie.tie),
    relations: relationsOf(tie),
    status: tie.status,
    basis: 'STATED',
    members,
    peers: members.length,
    weight: 1 / (members.length - 1),
  }
}

function pair(a: string, b: string): Row {
  const ties = PAIRWISE.filter((tie) => tie.members.includes(a) && tie.members.includes(b))
  const shared = JOINT.filter((tie) => tie.members.includes(a) && tie.members.includes(b))
  const planned = ties.filter((tie) => tie.status === 'PLANNED').length
  const counts = { existing: ties.length - planned, planned, joint: shared.length, areawide: AREAWIDE.length }
  const state =
    ties.length + shared.length > 0
      ? 'RECORDED'
      : a === 'city:nanjing'
        ? 'READ_NOTHING_RECORDED'
        : 'CANNOT_TELL'
  const silence = {
    RECORDED: words('有记载', 'recorded'),
    READ_NOTHING_RECORDED: words('已读南京一方文件,未见记载', "Nanjing's document read; nothing recorded"),
    CANNOT_TELL: words('两市文件均未收录,不能判断', "neither city's documents read; cannot tell"),
  }
  return {
    id: `${a}~${b}`,
    a: entity(a),
    b: entity(b),
    ties: ties.map((tie) => ({
      tie: entity(tie.tie),
      relations: relationsOf(tie),
      status: tie.status,
      basis: 'STATED',
      from: tie.from ? entity(tie.from) : null,
      to: tie.from ? entity(tie.members.find((m) => m !== tie.from) as string) : null,
      a: reach(tie, a),
      b: reach(tie, b),
    })),
    joint: shared.map(joint),
    counts,
    words: words(
      `两市之间 ${counts.existing} 项(另有规划 ${planned} 项)· 多市共同 ${counts.joint} 项 · 全圈机制 ${counts.areawide} 项`,
      `${counts.existing} between the two (plus ${planned} planned) · ${counts.joint} with others · ${counts.areawide} area-wide`,
    ),
    coverage: { state, words: silence[state], documents: [document] },
  }
}

function cityLinks({ members }: { members?: string[] }): Row {
  const list = MEMBERS.filter(([id]) => !members || members.includes(id))
  const ids = list.map(([id]) => id)
  return {
    region: entity('region:nanjing-metropolitan-area'),
    members: list.map(([id, , , , latitude, longitude], order) => ({
      entity: entity(id),
      order: order + 1,
      latitude,
      longitude,
      membership: link(facts[0] as Fact),
    })),
    pairs: ids.flatMap((a, i) => ids.slice(i + 1).map((b) => pair(a, b))),
    joint: JOINT.map(joint),
    areawide: AREAWIDE.map((tie) => ({
      tie: entity(tie.tie),
      relations: relationsOf(tie),
      status: tie.status,
      basis: 'STATED',
      members: [],
      link: link(facts.find((f) => f.start === tie.tie || f.end === tie.tie) as Fact),
    })),
    sources: [document],
    caveats: ['SINGLE_SOURCE', 'ISSUER_CENTRED'],
    words: words(
      '仅依据1份文件(南京市科技局,2025-07-16)。连线反映文件写了什么,不代表实际合作多少',
      'Based on one document, by Nanjing: bands show what it mentions, not how much cities cooperate',
    ),
  }
}

const edgesOf = (id: string, type: string, at: 'start' | 'end') =>
  facts.filter((fact) => fact.type === type && fact[at] === id).map((fact) => edge(fact, id))

function corridors(): Row[] {
  return [...entities.values()]
    .filter((row) => row.kind === 'Corridor')
    .map((row) => {
      const ends = edgesOf(row.id, 'PASSES_THROUGH', 'start')
      const cities = ends.map((end) => (end.node as Row).id as string)
      const all = pair(cities[0] as string, cities[1] as string).ties as Row[]
      return {
        corridor: entity(row.id),
        ends,
        orderWords: words('无顺序', 'no order'),
        coBuilders: edgesOf(row.id, 'CO_BUILDS', 'end'),
        platforms: [],
        otherTies: all.filter((tie) => (tie.tie as Row).id !== row.id),
      }
    })
}

function ground(id: string, type: string, twoWay = false): Row {
  const ties = PAIRWISE.find((tie) => tie.tie === id)
  return {
    thing: entity(id),
    type,
    twoWay,
    count: (entities.get(id)?.more.count as number) ?? 1,
    home: edgesOf(id, 'HOME_OF', 'end'),
    host: edgesOf(id, 'HOSTS', 'end'),
    peers: [...edgesOf(id, 'CONNECTS', 'start'), ...edgesOf(id, 'PARTY_TO', 'end')],
    members: ties ? ties.members.map((member) => reach(ties, member)) : [],
  }
}

function neighborhood({ id, hops }: { id: string; hops: number }): Row {
  const seen = new Set([id])
  for (let hop = 0; hop < hops; hop++)
    for (const node of [...seen])
      for (const fact of facts) {
        if (fact.start === node) seen.add(fact.end)
        if (fact.end === node) seen.add(fact.start)
      }
  const links = facts.filter((fact) => seen.has(fact.start) && seen.has(fact.end))
  return {
    nodes: [...seen].map(entity),
    links: links.map(link),
    truncated: false,
    totalNodes: seen.size,
    totalEdges: links.length,
  }
}

function passages(): Row {
  const byId = new Map<string, { passage: Row; facts: Fact[] }>()
  for (const fact of facts) {
    const passage = evidence(fact.quote, fact.status, fact.basis)[0]?.passage as Row
    const known = byId.get(passage.id as string) ?? { passage, facts: [] }
    known.facts.push(fact)
    byId.set(passage.id as string, known)
  }
  const nodes = [...byId.values()].map((row) => ({
    ...row.passage,
    statements: () =>
      connection(
        row.facts.map((fact) => ({
          id: fact.id,
          subject: entity(fact.start),
          link: link(fact),
          property: null,
          words: words(
            `${entities.get(fact.start)?.zh} —${relationSpec(fact.type).zh}→ ${entities.get(fact.end)?.zh}`,
            `${entities.get(fact.start)?.en} —${relationSpec(fact.type).en}→ ${entities.get(fact.end)?.en}`,
          ),
          evidence: evidence(fact.quote, fact.status, fact.basis)[0],
        })),
        [],
      ),
  }))
  return connection(
    nodes.sort((a, b) => ((a as Row).start as number) - ((b as Row).start as number)),
    [],
  )
}

function node(id: string): Row | null {
  if (id === REPLY) return { ...document, passages }
  if (entities.has(id)) return entity(id)
  const fact = facts.find((row) => row.id === id)
  return fact ? link(fact) : null
}

const dataset: Row = {
  __typename: 'Dataset',
  id: 'stub',
  version: '2025.1',
  title: words('南京都市圈科技创新协同', 'Nanjing metropolitan area, science and technology'),
  publisher: words('样例', 'Sample'),
  licence: 'CC BY 4.0',
  state: 'READY',
  changedAt: '2026-01-01T00:00:00Z',
  counts: { nodes: 60, relationships: 80, passages: 40, citations: 100 },
}

const GROUNDS = () => [
  ground('enclave:jiangsu-maanshan-software', 'ENCLAVE', true),
  ground('group:huaian-enclaves', 'ENCLAVE'),
  ground('park:ninghuai', 'COOPERATION_PARK'),
  ground('park:ningma', 'COOPERATION_PARK'),
  ground('park:ningchu', 'COOPERATION_PARK'),
  ground('agreement:dantu-qixia', 'PARTNER_PARK'),
  ground('agreement:xiashu-qixia', 'PARTNER_PARK'),
]

const PINYIN: Record<string, string> = { maanshan: '马鞍山', zhenjiang: '镇江', huaian: '淮安' }

const query = {
  node: (_: unknown, { id }: { id: string }) => node(id),
  passage: (_: unknown, { id }: { id: string }) =>
    (passages().nodes as Row[]).find((row) => row.id === id) ?? null,
  cityLinks: (_: unknown, args: { members?: string[] }) => cityLinks(args),
  corridors,
  enclaves: GROUNDS,
  neighborhood: (_: unknown, args: { id: string; hops: number }) => neighborhood(args),
  documents: () => connection([document], []),
  dataset: () => dataset,
  datasets: () => [dataset],
  entities: (_: unknown, { filter }: { filter?: { kinds?: string[] } }) =>
    connection(
      [...entities.values()]
        .filter((row) => !filter?.kinds || filter.kinds.includes(row.kind))
        .map((row) => entity(row.id)),
      [],
    ),
  search: (_: unknown, { text }: { text: string }) => {
    const wanted = PINYIN[text.toLowerCase()] ?? text
    const found = [...entities.values()].filter(
      (row) => row.zh.includes(wanted) || row.en.toLowerCase().includes(text.toLowerCase()),
    )
    const edges = found.map((row) => ({ cursor: row.id, node: entity(row.id), score: 1, matched: row.zh }))
    return connection(
      edges.map((row) => row.node),
      edges,
    )
  },
}

/** The whole schema, answered from the small graph. */
export function stubSchema(): GraphQLSchema {
  if (!isRelationType('PART_OF')) throw new Error('ontology')
  const typeDefs = readFileSync(new URL('../../../api/schema.generated.graphql', import.meta.url), 'utf8')
  return makeExecutableSchema({ typeDefs, resolvers: { Query: query } })
}
