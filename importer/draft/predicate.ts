import { admits, isA, relationSpec } from '#graph-model/ontology/ontology.ts'
import { BASIS_WORDS, FORM_WORDS, PLAN_WORDS, TAILS } from '#graph-model/ontology/words.ts'
import type { Span } from '../dataset/text.ts'
import { allAnnounced } from './announce.ts'
import { dateIn } from './date.ts'
import type { NamedToken } from './list.ts'
import type { Mention } from './mention.ts'
import type { Form, Statement } from './statement.ts'
import { statusOf } from './status.ts'

/** Who acts, and on what, as far as the text before has said; goes on from part to part of a clause. */
export interface Actors {
  /** The issuer's city, for a subject left out. */
  readonly issuer: Mention | undefined
  sentence: readonly Mention[]
  /** A plan whose announcements go on to the end of the line. */
  plan: Mention | undefined
  /** The policy that was named last, for 规划 alone. */
  policy: Mention | undefined
  readonly planned: boolean
  /** What the next statements rest on: 依托……, 以……为抓手, 根据……. */
  bases: readonly Mention[]
  /** What was promoted, built or held last: it pursues the aims that follow. */
  works: readonly Mention[]
  /** What one was selected for, where 入选 stands without an object. */
  lastProgramme: Mention | undefined
}

/** After these, the things between this verb and the next do what comes next. */
const PIVOTS = /^(?:支持|鼓励|组织|邀请|指导|引导|推动|促成|帮助|发动|广泛发动|选派|推荐|要求)$/
/** With these, what is named becomes the one that acts in the parts to come. */
const MEANS = /^(?:通过|充分发挥|发挥|进一步发挥)$/
const RESTS = /^(?:依托|基于|立足|根据|按照|依据|通过|借助)$/
/** Verbs that may stand behind those who do it and name nothing. */
const ALONE = /^(?:入选|获批|上榜|入围)$/
/** What an activity is for; other verbs tell what is done besides it. */
const AIMS =
  /^(?:促进|提升|不断提升|推动|推动构建|共同推动|增强|提高|带动|形成|完善|助力|加强|优化|实现|支撑|服务|营造|打造|构建|放大|建设|谋划|强化)$/
/** 更加有效 says how things stand. */
const STATE = /更加|显著|明显|力度|\d+(?:\.\d+)?(?:%|[家个项名所])/
/** Words before a stretch that make it no subject. */
const OBLIQUE = /^(?:在|对|向|从|于|针对|关于|对于|以|为|按|面向|来|赴|使|随着|作为|把|让)$/
const WITH = /^(?:联合|会同|与|同)$/
const PLACED = /^(?:在|来|赴|到|驻)$/

interface Clauselet {
  readonly verb: NamedToken
  readonly adverbs: readonly string[]
  readonly objects: readonly NamedToken[]
  readonly end: number
}

function split(named: readonly NamedToken[]): { head: NamedToken[]; verbs: Clauselet[] } {
  const starts = named.flatMap(({ token }, index) => (token.type === 'verb' ? [index] : []))
  const head = named.slice(0, starts[0] ?? named.length)
  const words = (tokens: readonly NamedToken[]) =>
    tokens
      .filter(({ token }) => token.type === 'adverb' || token.type === 'break')
      .map(({ token }) => token.text)
  let adverbs = words(head)
  const verbs = starts.map((at, index): Clauselet => {
    const objects = named.slice(at + 1, starts[index + 1] ?? named.length)
    const clauselet = { verb: named[at] as NamedToken, adverbs, objects, end: objects.at(-1)?.token.end ?? 0 }
    adverbs = words(objects)
    return clauselet
  })
  return { head, verbs }
}

interface Named {
  readonly mention: Mention
  readonly list?: 'open' | 'closed'
  /** Where it is said to be, as 在宁 and 来宁. */
  readonly placed: boolean
  readonly oblique: boolean
}

function mentionsOf(tokens: readonly NamedToken[]): Named[] {
  const found: Named[] = []
  let before = ''
  let oblique = false
  for (const { token, mentions, list } of tokens) {
    if (token.type === 'break') {
      if (OBLIQUE.test(token.text)) oblique = true
      else if (/^(?:与|和|及|同|会同|联合|由|以及)$/.test(token.text)) oblique = false
      before = token.text
    } else if (token.type !== 'list') {
      const grouped = mentions.find(({ kind }) => kind === 'Group')
      const kept = mentions.filter(
        (mention, index) =>
          !(grouped && mention !== grouped && mention.start >= grouped.start && mention.end <= grouped.end) &&
          !(
            mention.kind === 'City' &&
            mentions[index + 1]?.start === mention.end &&
            ['District', 'County'].includes(mentions[index + 1]?.kind ?? '')
          ),
      )
      for (const mention of kept)
        found.push({
          mention,
          ...(list && { list }),
          placed: PLACED.test(before) && mention.start === token.start && isA(mention.kind, 'Place'),
          oblique,
        })
      if (token.type !== 'aside') before = ''
    }
  }
  return found
}

function goalOf(text: string, from: number, to: number): Mention {
  return {
    start: from,
    end: to,
    name: text.slice(from, to).trim().replace(/^以/, ''),
    kind: 'Goal',
    doubt: '目标,由动宾短语拟名',
  }
}

function formOf(words: string, subjects: number): Form | undefined {
  const has = (list: readonly string[]) => list.some((word) => words.includes(word))
  if (has(FORM_WORDS.areawide)) return 'areawide'
  if (words.includes('分别')) return 'pairwise'
  return has(FORM_WORDS.joint) || subjects > 2 ? 'joint' : undefined
}

/** 以毗邻区合作共建为支点: what stands between 以 and 为. */
function basisPart(words: string): { from: number; to: number } | undefined {
  const match = /^\s*(?:坚持)?以(.+)为(.{1,12})$/.exec(words)
  const [, inner, role] = match ?? []
  if (!match || inner === undefined || !BASIS_WORDS.some((word) => role?.includes(word))) return undefined
  const from = match[0].indexOf(inner)
  return { from, to: from + inner.length }
}

/** 甲在乙设立科创飞地: an enclave that has no name of its own gets one of its two ends. */
function enclaveOf(
  text: string,
  from: number,
  end: number,
  subjects: readonly Mention[],
  found: readonly Named[],
): { mention: Mention; hosts: readonly Mention[] } | undefined {
  const noun = /(?:双向|反向)?(?:科创|人才|产业|创新|研发|孵化)?飞地/.exec(text.slice(from, end))?.[0]
  const before = /(?:在|赴|到)([\p{Script=Han}、和与]{2,30})$/u.exec(text.slice(Math.max(0, from - 32), from))
  const hosts = found
    .filter(({ placed, mention }) => placed && isA(mention.kind, 'Place'))
    .map(({ mention }) => mention)
  if (
    noun === undefined ||
    (hosts.length === 0 && !before) ||
    found.some(({ mention }) => mention.kind === 'Enclave')
  )
    return undefined
  const name = `${subjects.map((subject) => subject.name).join('、')}在${hosts.map((host) => host.name).join('、')}${noun}`
  return hosts.length === 0
    ? undefined
    : {
        mention: {
          start: from,
          end,
          name,
          kind: 'Enclave',
          sets: { direction: noun.startsWith('双向') ? 'twoWay' : 'oneWay' },
          doubt: '飞地由两地拟名',
        },
        hosts,
      }
}

/** Where a goal ends: before 、 with another verb behind it, else with the part. */
function goalEnd(verbs: readonly Clauselet[], index: number, end: number): number {
  const next = verbs[index + 1]
  const list = verbs[index]?.objects.at(-1)?.token
  return next && list?.type === 'list' ? list.start : end
}

/** A known place before more nouns is where the aim lies, not what is promoted. */
function isWhere(text: string, mention: Mention, end: number): boolean {
  const rest = text.slice(mention.end, end).trim()
  return (
    isA(mention.kind, 'Place') &&
    mention.end - mention.start <= 6 &&
    rest !== '' &&
    !/^[、和与]/.test(rest) &&
    !TAILS.some((tail) => rest === tail)
  )
}

/** The statements that a part of a clause seems to make; `actors` goes on from part to part. */
export function statementsOf(
  text: string,
  part: Span,
  named: readonly NamedToken[],
  actors: Actors,
): Statement[] {
  const { head, verbs } = split(named)
  const words = text.slice(part.start, part.end)
  const quote = { start: part.start + (words.length - words.trimStart().length), end: part.end }
  const basis = basisPart(words)
  const statements: Statement[] = []
  const toCome = actors.planned || actors.plan !== undefined
  const implied = actors.issuer ? [{ ...actors.issuer, implied: true as const }] : []
  const all = named.flatMap(({ mentions }) => mentions)
  if (basis) {
    actors.bases = all.filter(({ start }) => start >= part.start + basis.from)
    const [first] = verbs
    const issuer = implied[0]
    if (first && first.verb.token.start - part.start <= basis.from + 2 && issuer) {
      const goal = goalOf(text, first.verb.token.start, part.start + basis.to)
      const { status, word } = statusOf(first.verb.token.text, [], toCome)
      statements.push({
        relation: 'PURSUES',
        start: issuer,
        end: goal,
        quote,
        basis: 'stated',
        status,
        statusWord: word,
        doubts: ['主语承前省略', goal.doubt ?? ''],
      })
    } else if (actors.bases.length === 0) {
      actors.bases = [
        {
          start: part.start + basis.from,
          end: part.start + basis.to,
          name: words.slice(basis.from, basis.to),
          kind: 'Group',
          doubt: '未具名的一组',
        },
      ]
    }
    return statements
  }
  const explicit = mentionsOf(head).filter(({ oblique, placed }) => !oblique && !placed)
  const companions = head.some(({ token }) => token.type === 'break' && WITH.test(token.text))
  const leading = head.findIndex(({ token }) => token.type === 'chunk' || token.type === 'title')
  const alone = companions && WITH.test(head[leading - 1]?.token.text ?? '')
  const own = explicit.map(({ mention }) => mention)
  const open = explicit.find(({ list }) => list)?.list
  if (own.length > 0 && verbs.length > 0)
    actors.sentence = alone ? [...own, ...(actors.sentence.length > 0 ? actors.sentence : implied)] : own
  const short = head.find(
    ({ token, mentions }) =>
      mentions.length === 0 && /^(?:该)?(?:规划|方案|意见|计划|办法|纲要)$/.test(token.text.trim()),
  )
  const plan = own.find(({ kind }) => kind === 'Policy') ?? (short && actors.policy)
  if (plan && verbs.length > 0) {
    actors.sentence = [plan]
    if (verbs.some(({ verb }) => PLAN_WORDS.includes(verb.token.text)) || short) actors.plan = plan
  }
  let subjects: readonly Mention[] =
    actors.sentence.length > 0 ? actors.sentence : actors.plan ? [actors.plan] : implied
  const form = formOf(words, own.length)
  const since = dateIn(words)
  const planned = actors.planned || actors.plan !== undefined
  const say = (
    relation: Statement['relation'],
    start: Mention,
    end: Mention,
    said: { status: Statement['status']; word: string; doubt?: string },
    more: Partial<Statement> = {},
  ) => {
    if (start.name === end.name) return
    statements.push({
      relation,
      start,
      end,
      quote,
      basis: 'stated',
      status: said.status,
      ...(said.word !== '' && { statusWord: said.word }),
      ...(form && { form }),
      ...(since !== undefined && said.status === 'established' && { since }),
      ...more,
      doubts: [
        ...new Set([
          start.implied || end.implied ? '主语承前省略' : undefined,
          start.doubt,
          end.doubt,
          said.doubt,
        ]),
      ].filter((reason): reason is string => typeof reason === 'string'),
    })
  }
  for (const mention of all.filter(({ kind }) => kind === 'Group')) {
    const place = all.find(({ name }) => name === mention.sets?.in)
    if (place) say('LOCATED_IN', mention, place, { status: 'established', word: '' })
  }
  for (const [index, { verb, adverbs, objects, end }] of verbs.entries()) {
    const word = verb.token.text
    const last = index === verbs.length - 1
    const said = statusOf(word, adverbs, planned)
    const found = [
      ...(index === 0 ? mentionsOf(head).filter(({ placed }) => placed) : []),
      ...mentionsOf(objects),
    ]
    const things = found.filter(
      ({ placed, mention }) =>
        !placed &&
        !isWhere(
          text,
          mention,
          objects.find(({ token }) => token.start <= mention.start && token.end >= mention.end)?.token.end ??
            end,
        ),
    )
    const noun = text.slice(verb.token.end, end).trim()
    if (noun === '' && last && index > 0) continue
    const compound =
      index > 0 &&
      things.length === 0 &&
      noun.length <= 4 &&
      verbs[index - 1]?.objects.at(-1)?.token.type === 'chunk'
    if (compound || (things.length === 0 && STATE.test(noun))) continue
    if (noun === '' && ALONE.test(word) && actors.lastProgramme) {
      const programme = actors.lastProgramme
      const ranking: Mention = {
        ...programme,
        name: `${programme.name}入选名单`,
        kind: 'Ranking',
        doubt: '名单由“入选”拟名',
      }
      for (const subject of own) {
        for (const target of programme.kind === 'Ranking' ? [programme] : [programme, ranking])
          for (const told of allAnnounced(word, subject, target))
            say(
              told.relation,
              told.start,
              told.end,
              said,
              open ? { list: { side: 'start', state: open } } : {},
            )
      }
      continue
    }
    const aims: Named[] =
      things.filter(({ mention }) => mention.kind !== 'Group').length === 0 && noun.length >= 2
        ? [
            ...things,
            {
              mention: goalOf(text, verb.token.start, goalEnd(verbs, index, part.end)),
              placed: false,
              oblique: false,
            },
          ]
        : things
    const pivots = PIVOTS.test(word) && !last && things.length > 0
    const helped = pivots ? mentionsOf(verbs[index + 1]?.objects ?? []).filter(({ placed }) => !placed) : []
    const apart = head.findIndex(({ token }) => token.text === '分别')
    for (const { mention, list } of helped.length > 0 ? helped : aims) {
      if (apart > 0 && index === 0 && mention.kind === 'Agreement') {
        const parties = mentionsOf(head.slice(0, apart)).map((party) => party.mention)
        const partners = mentionsOf(head.slice(apart)).map((party) => party.mention)
        for (const party of parties) {
          const name = `${[party, ...partners].map((one) => one.name).join('—')}${mention.name}`
          const own = { ...mention, name, doubt: '“分别”签订,各为一份,由双方拟名' }
          for (const one of [party, ...partners]) say('PARTY_TO', one, own, said)
        }
        continue
      }
      for (const subject of subjects) {
        for (const { relation, start, end: to } of allAnnounced(word, subject, mention)) {
          const side = start === mention ? 'start' : 'end'
          const state = list ?? open
          const listSide = list ? side : side === 'end' ? 'start' : 'end'
          say(relation, start, to, said, state ? { list: { side: listSide, state } } : {})
          if (
            actors.plan &&
            subject.name === actors.plan.name &&
            mention.kind !== 'Goal' &&
            mention.kind !== 'Group' &&
            relation !== 'HAS_PART'
          )
            say('HAS_PART', actors.plan, mention, said)
        }
      }
      if (mention.kind === 'Goal' && AIMS.test(word)) {
        for (const work of actors.works.slice(-1))
          if (!subjects.some(({ name }) => name === work.name)) say('PURSUES', work, mention, said)
      }
      if (!RESTS.test(word)) for (const base of actors.bases) say('BASED_ON', mention, base, said)
    }
    for (const { mention } of found.filter(({ placed }) => placed)) {
      const next = verbs[index + 1]
      const event = [...things, ...(next ? mentionsOf(next.objects) : [])].find(
        (thing) => thing.mention.kind === 'Event',
      )
      if (event) say('HELD_IN', event.mention, mention, statusOf(next?.verb.token.text ?? word, [], planned))
    }
    const enclave = enclaveOf(text, verb.token.start, end, subjects, found)
    if (enclave) {
      for (const subject of subjects) if (subject.name) say('HOME_OF', subject, enclave.mention, said)
      for (const host of enclave.hosts) say('HOSTS', host, enclave.mention, said)
    }
    const doers = things
      .map(({ mention }) => mention)
      .filter(
        ({ kind }) =>
          isA(kind, 'Organisation') || isA(kind, 'Place') || kind === 'Group' || kind === 'Platform',
      )
    if (RESTS.test(word))
      actors.bases = aims.map(({ mention }) => mention).filter(({ kind }) => kind !== 'Goal')
    else if (aims.length > 0) actors.bases = []
    const works = things
      .map(({ mention }) => mention)
      .filter(
        ({ kind }) => admits(relationSpec('PURSUES').from, kind) && !isA(kind, 'Place') && kind !== 'Group',
      )
    if (works.length > 0 && !RESTS.test(word)) actors.works = works
    const programme = things
      .map(({ mention }) => mention)
      .find(({ kind }) => ['Programme', 'Project', 'Ranking'].includes(kind))
    if (programme) actors.lastProgramme = programme
    if (PIVOTS.test(word) && doers.length > 0 && !last) subjects = doers
    if (MEANS.test(word) && doers.some(({ kind }) => isA(kind, 'Organisation')))
      actors.sentence = doers.filter(({ kind }) => isA(kind, 'Organisation'))
  }
  const policy = all.filter(({ kind }) => kind === 'Policy').at(-1)
  if (policy) actors.policy = policy
  return statements
}
