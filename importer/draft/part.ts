import { FORM_WORDS, PLAN_WORDS, SELF_WORDS, SERVE_WORDS, TAILS } from '#graph-model/ontology/genre.ts'
import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Actors } from './actors.ts'
import { goalOf } from './aim.ts'
import { type Clauselet, mentionsOf, type Placed, placedIn, splitAtVerbs } from './clauselet.ts'
import { dateIn } from './date.ts'
import { TOGETHER, WITH } from './doer.ts'
import { isJoint } from './joint.ts'
import type { Mention, NamedToken } from './mention.ts'
import { isGeneric } from './ordinary.ts'
import type { Form, Statement } from './statement.ts'
import { type Deciding, settled } from './status.ts'

const SHORT_POLICY = /^(?:该)?(?:规划|方案|意见|计划|办法|纲要|行动计划|行动方案|实施方案|实施意见|工作要点)$/

function formOf(words: string, subjects: number): Form | undefined {
  const has = (list: readonly string[]) => list.some((word) => words.includes(word))
  if (has(FORM_WORDS.areawide)) return 'areawide'
  if (/分别|各自/.test(words)) return 'pairwise'
  return has(FORM_WORDS.joint) || subjects > 2 ? 'joint' : undefined
}

/** What a text finds missing is not there. */
const LACKING = /尚未|尚不|有待|仍需|还需|亟待|亟需|未能|没有|不足|缺乏|不够|不强|不高/

/** What never acts: a field, a list of names. */
const NO_ACTOR: readonly EntityKind[] = ['Industry', 'Ranking', 'Goal', 'Indicator']

/** 甲市副市长某某: an official stands for the body. */
const OFFICIAL =
  /^(?:党[组委工]*|常务|专职|执行|主要|副|原|市|区|县)*(?:书记|省长|市长|区长|县长|局长|主任|厅长|处长|校长|院长|所长|董事长|总经理|总裁|会长|秘书长|主席|理事长|负责人|部长)[\p{Script=Han}]{0,4}$/u

/** A part of a clause, taken apart: who stands before its verbs, and what it says so far. */
export class Part {
  readonly text: string
  readonly span: Span
  readonly words: string
  readonly named: readonly NamedToken[]
  readonly head: readonly NamedToken[]
  readonly verbs: readonly Clauselet[]
  readonly all: readonly Mention[]
  /** Who is named as acting. */
  readonly own: readonly Mention[]
  /** Whether the list of those is all there are. */
  readonly open: 'open' | 'closed' | undefined
  readonly statements: Statement[] = []
  /** Up to where verbs are inside of what was told already. */
  toldTo = 0
  readonly #form: Form | undefined
  readonly #since: string | undefined

  /** `time` is what a part before gave for this one. */
  constructor(text: string, span: Span, named: readonly NamedToken[], time?: string) {
    this.text = text
    this.span = span
    this.words = text.slice(span.start, span.end)
    this.named = named
    const { head, verbs } = splitAtVerbs(named)
    this.head = head
    this.verbs = verbs
    this.all = named.flatMap(({ mentions }) => mentions)
    const explicit = placedIn(head).filter(
      // 以某办公室名义印发: it is the office that issues.
      ({ oblique, place, mention }) => !place && (!oblique || text.startsWith('名义', mention.end)),
    )
    this.own = mentionsOf(explicit)
      .filter(({ kind }) => !NO_ACTOR.includes(kind))
      .map((mention) => this.#whole(mention))
    this.open = explicit.find(({ list }) => list)?.list
    this.#form = formOf(this.words, this.own.length)
    this.#since = dateIn(this.words) ?? time
  }

  /** What 为进一步推动……: says is wanted, where the part says nothing else. */
  purpose(): Mention | undefined {
    const [first] = this.verbs
    if (
      !first ||
      !/^\s*为(?:了|进一步|深入|全面|加快|更好|切实)?/.test(this.words) ||
      SERVE_WORDS.some((word) => this.words.includes(word))
    )
      return undefined
    if (this.own.length > 0 || first.verb.token.start > this.span.start + 6) return undefined
    return goalOf(this.text, first.verb.token.start, this.span.end)
  }

  /** Who acts in this part; what it says of that goes on in `actors`. */
  subjects(actors: Actors): readonly Mention[] {
    const known = actors.issuer !== undefined && actors.issuer.name !== ''
    const other = !known && this.#hasOther()
    const left = known ? [actors.issuer as Mention] : other ? [] : actors.topic
    const whose = actors.issuer?.name === '' ? actors.memory.whose() : undefined
    const unknown = whose
      ? [{ ...whose, doubt: '主语待补,暂取文中最常提到的地方' }]
      : actors.issuer
        ? [actors.issuer]
        : []
    const implied = (left.length > 0 ? left : unknown).map((one) => ({ ...one, implied: true as const }))
    const leading = this.head.findIndex(({ token }) => token.type === 'chunk' || token.type === 'title')
    const joins = WITH.test(this.head[leading - 1]?.token.text ?? '')
    // 其中甲链惠及乙市: one of those listed before, and not all.
    const own = /^\s*其中/.test(this.words) ? this.own : [...actors.listed, ...this.own]
    actors.listed = this.verbs.length === 0 && this.#isList() ? own : []
    // 我市会同乙市: whose document it is acts itself.
    const self = this.head.some(
      ({ token }) => token.type === 'chunk' && SELF_WORDS.some((word) => token.text.trim() === word),
    )
    const others = actors.sentence.length > 0 && !self ? actors.sentence : implied
    if (this.verbs.length > 0 && (own.length > 0 || self))
      actors.sentence = joins || self ? [...own, ...others] : own
    const short = this.head.some(
      ({ token, mentions }) => mentions.length === 0 && SHORT_POLICY.test(token.text.trim()),
    )
    const plan =
      this.own.find(({ kind }) => kind === 'Policy') ??
      (short || this.#announces() ? actors.policy : undefined)
    if (plan && this.verbs.length > 0) {
      actors.sentence = [plan]
      if (short || this.#announces() || this.verbs.some(({ verb }) => PLAN_WORDS.includes(verb.token.text)))
        actors.plan = plan
    }
    if (actors.sentence.length > 0) return actors.sentence
    return actors.plan ? [actors.plan] : implied
  }

  /** Whether something stands before the verb that no name was seen in. */
  #hasOther(): boolean {
    const at = this.head.findIndex(({ token }) => token.type === 'chunk')
    const first = this.head[at]
    const before = this.head[at - 1]?.token.text ?? ''
    return (
      first !== undefined &&
      first.mentions.length === 0 &&
      !/^(?:在|对|向|从|于|针对|关于|对于|以|为|按|面向|随着|据)$/.test(before) &&
      !/^(?:可以|能够|有效|未来|今年|去年|近期|\d+|下一步|其中|此举|这)|(?:后|时|上|中|年|月|日|期间|以来|旨在)$/.test(
        first.token.text.trim(),
      )
    )
  }

  /** 乙州港 begins like 乙州 and may be something else: a person should look. */
  #whole(mention: Mention): Mention {
    const token = this.head.find(
      ({ token: { start, end } }) => start <= mention.start && end >= mention.end,
    )?.token
    const rest = token && isA(mention.kind, 'Territory') ? this.text.slice(mention.end, token.end).trim() : ''
    const other = token && this.all.some(({ start }) => start >= mention.end && start < token.end)
    if (rest === '' || other || isGeneric(rest) || TAILS.some((tail) => rest.startsWith(tail))) return mention
    return { ...mention, doubt: `其后还有“${rest.slice(0, 8)}”,名称可能不全` }
  }

  /** 甲市出台某措施,明确……: what was named last announces what follows. */
  #announces(): boolean {
    const [first] = this.named
    return this.own.length === 0 && first !== undefined && PLAN_WORDS.includes(first.token.text)
  }

  /** Whether the part is nothing but names, as one piece of an enumeration. */
  #isList(): boolean {
    return (
      this.own.length > 0 &&
      this.named.every(
        ({ token, mentions }) =>
          isJoint(token) ||
          ((token.type === 'chunk' || token.type === 'title') &&
            (mentions.at(-1)?.end === token.end ||
              OFFICIAL.test(this.text.slice(mentions.at(-1)?.end ?? token.end, token.end)))),
      )
    )
  }

  /** Whether a goal is a piece of one that was told. */
  isAimed({ start, end }: Span): boolean {
    return this.statements.some(
      ({ end: goal }) => goal.kind === 'Goal' && goal.start < start && goal.end >= end,
    )
  }

  /** Whether what stands right before a thing tells that it is done together: 携手建好某实验室. */
  isTogether({ mention }: Placed): boolean {
    const verb = this.verbs.findLast(({ verb: { token } }) => token.end <= mention.start)
    return verb !== undefined && TOGETHER.test(`${verb.adverbs.join('')}${verb.verb.token.text}`)
  }

  say(
    relation: Statement['relation'],
    start: Mention,
    end: Mention,
    decided: Deciding,
    more: Partial<Statement> = {},
  ): void {
    if (start.name === end.name) return
    // 实现某目标: it is wanted, unless it is said to be done.
    const wanted =
      relation === 'PURSUES' && decided.status === 'established' && /^(?:实现|完成|达到)$/.test(decided.word)
    const lacking = LACKING.exec(this.words)?.[0]
    const doubts = [
      start.implied || end.implied ? '主语承前省略' : '',
      lacking === undefined ? undefined : `原文说“${lacking}”,未必成立`,
      start.doubt,
      end.doubt,
      decided.doubt,
    ]
    this.statements.push({
      relation,
      start,
      end,
      quote: {
        start: this.span.start + (this.words.length - this.words.trimStart().length),
        end: this.span.end,
      },
      basis: 'stated',
      status: wanted ? 'ongoing' : settled(relation, decided),
      ...(decided.word !== '' && { statusWord: decided.word }),
      ...(this.#form && { form: this.#form }),
      ...(this.#since !== undefined && decided.status === 'established' && { since: this.#since }),
      ...more,
      doubts: [...new Set(doubts)].filter(
        (reason): reason is string => typeof reason === 'string' && reason !== '',
      ),
    })
  }
}
