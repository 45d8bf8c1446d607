import { isA } from '#graph-model/ontology/ontology.ts'
import { FORM_WORDS, PLAN_WORDS } from '#graph-model/ontology/words.ts'
import type { Span } from '../dataset/text.ts'
import { allAnnounced } from './announce.ts'
import type { NamedToken } from './list.ts'
import type { Mention } from './mention.ts'
import type { Form, Statement } from './statement.ts'
import { statusOf } from './status.ts'

/** Who acts, as far as the text before has said. */
export interface Actors {
  /** The issuer's city, for a subject left out. */
  readonly issuer: Mention | undefined
  /** Who acts in this sentence. */
  sentence: readonly Mention[]
  /** A plan whose announcements go on to the end of the line. */
  plan: Mention | undefined
  readonly planned: boolean
}

/** After these, the things between this verb and the next do what comes next. */
const PIVOTS = /^(?:支持|鼓励|组织|邀请|指导|引导|推动|促成|帮助|发动|广泛发动|选派|推荐|要求)$/
/** With these, what is named becomes the one that acts in the parts to come. */
const MEANS = /^(?:通过|充分发挥|发挥|进一步发挥)$/
/** Words before a stretch that make it no subject. */
const OBLIQUE = new Set(['在', '对', '向', '从', '于', '针对', '关于', '对于', '以', '为', '按', '面向', '自', '至', '到', '来', '赴', '使', '随着', '作为'])

interface Clauselet {
  readonly verb: NamedToken
  readonly adverbs: readonly string[]
  readonly objects: readonly NamedToken[]
  readonly end: number
}

function split(named: readonly NamedToken[]): { head: NamedToken[]; verbs: Clauselet[] } {
  const firstVerb = named.findIndex(({ token }) => token.type === 'verb')
  if (firstVerb < 0) return { head: [...named], verbs: [] }
  const head = named.slice(0, firstVerb)
  const verbs: Clauselet[] = []
  let adverbs = head.filter(({ token }) => token.type === 'adverb' || token.type === 'break').map(({ token }) => token.text)
  for (let at = firstVerb; at < named.length; ) {
    let next = at + 1
    while (next < named.length && named[next]?.token.type !== 'verb') next++
    const objects = named.slice(at + 1, next)
    const last = named[next - 1]?.token
    verbs.push({ verb: named[at] as NamedToken, adverbs, objects, end: last?.end ?? 0 })
    adverbs = objects.filter(({ token }) => token.type === 'adverb').map(({ token }) => token.text)
    at = next
  }
  return { head, verbs }
}

function subjectsOf(head: readonly NamedToken[]): { mentions: Mention[]; open?: 'open' | 'closed' } {
  const mentions: Mention[] = []
  let oblique = false
  let open: 'open' | 'closed' | undefined
  for (const { token, mentions: own, list } of head) {
    if (token.type === 'break' && OBLIQUE.has(token.text)) oblique = true
    else if (token.type === 'break' && /^(?:与|和|及|同|会同|联合|由|以及|等)$/.test(token.text)) oblique = false
    if (oblique) continue
    const last = own.at(-1)
    const kept = own.length > 1 && last && isA(own[0]?.kind ?? 'Goal', 'Place') && isA(last.kind, 'Territory') && own.length === 2 && own[0]?.end === last.start ? [last] : own
    mentions.push(...kept)
    open = list ?? open
  }
  return { mentions, ...(open && { open }) }
}

function goal(text: string, from: number, to: number): Mention {
  const words = text.slice(from, to).trim().replace(/^.*?(?=\S)/, '')
  return { start: from, end: to, name: words, kind: 'Goal', doubt: '目标,由动宾短语拟名' }
}

function formOf(words: string, subjects: number): Form | undefined {
  const has = (list: readonly string[]) => list.some((word) => words.includes(word))
  if (has(FORM_WORDS.areawide)) return 'areawide'
  if (words.includes('分别')) return 'pairwise'
  return has(FORM_WORDS.joint) || subjects > 2 ? 'joint' : undefined
}

/** The statements that a part of a clause seems to make; `actors` goes on from part to part. */
export function statementsOf(
  text: string,
  part: Span,
  named: readonly NamedToken[],
  actors: Actors,
): Statement[] {
  const { head, verbs } = split(named)
  const { mentions: explicit, open } = subjectsOf(head)
  const statements: Statement[] = []
  if (explicit.length > 0 && verbs.length > 0) actors.sentence = explicit
  const plan = explicit.find(({ kind }) => kind === 'Policy')
  if (plan && verbs.some(({ verb }) => PLAN_WORDS.includes(verb.token.text))) actors.plan = plan
  const implied = actors.issuer ? [{ ...actors.issuer, implied: true as const }] : []
  let subjects: readonly Mention[] =
    actors.sentence.length > 0 ? actors.sentence : actors.plan ? [actors.plan] : implied
  const words = text.slice(part.start, part.end)
  const form = formOf(words, explicit.length)
  const quote = { start: part.start + (words.length - words.trimStart().length), end: part.end }
  const lastVerb = verbs.length - 1
  for (const [index, { verb, adverbs, objects, end }] of verbs.entries()) {
    const word = verb.token.text
    if (index > 0 && index === lastVerb && objects.every(({ token }) => token.type !== 'chunk' && token.type !== 'title') && verbs.length > 1) continue
    const toCome = actors.planned || actors.plan !== undefined
    const { status, word: statusWord, doubt } = statusOf(word, adverbs, toCome)
    let things = objects.flatMap(({ mentions, list }) => mentions.map((mention) => ({ mention, list })))
    const noun = text.slice(verb.token.end, end).trim()
    if (things.length === 0 && noun.length >= 2) things = [{ mention: goal(text, verb.token.start, part.end), list: undefined }]
    if (things.length === 0 && explicit.length > 0 && index === 0) {
      // 4家企业入选: what was named before is what the verb takes.
      const [object] = actors.sentence === explicit ? implied : actors.sentence
      if (object) things = []
    }
    for (const { mention, list } of things) {
      for (const subject of subjects) {
        for (const { relation, start, end: to } of allAnnounced(word, subject, mention)) {
          const side = start === mention ? 'start' : 'end'
          const state = list ? { side, state: list } : open ? { side: side === 'end' ? 'start' : 'end', state: open } : undefined
          statements.push({
            relation,
            start,
            end: to,
            quote,
            basis: 'stated',
            status,
            statusWord,
            ...(form && { form }),
            ...(state && { list: state as NonNullable<Statement['list']> }),
            doubts: [subject.implied && '主语承前省略', subject.doubt, mention.doubt, doubt].filter(
              (reason): reason is string => typeof reason === 'string',
            ),
          })
        }
      }
    }
    const named = things.map(({ mention }) => mention).filter(({ kind }) => isA(kind, 'Organisation') || isA(kind, 'Place') || kind === 'Group' || kind === 'Platform')
    if (PIVOTS.test(word) && named.length > 0 && index < lastVerb) subjects = named
    if (MEANS.test(word) && named.some(({ kind }) => isA(kind, 'Organisation'))) actors.sentence = named.filter(({ kind }) => isA(kind, 'Organisation'))
  }
  return statements
}
