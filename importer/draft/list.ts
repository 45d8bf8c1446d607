import { GROUP_NOUNS, LIST_HEADS, TAILS } from '#graph-model/ontology/genre.ts'
import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import { industriesIn } from './aimed.ts'
import { countedLists } from './counted.ts'
import { countyByShort } from './counties.ts'
import type { Dictionary } from './dictionary.ts'
import { fieldIn, serviceIn } from './field.ts'
import { askedIn, countedIn, groupIn, groupOf } from './group.ts'
import { headedName } from './headed.ts'
import { asOneBody, cooperationIn, joinNames, measuresOf, wholeMechanisms } from './joined.ts'
import { isJoint } from './joint.ts'
import { countiesIn, countyAlone, countyBeforeSum, localNames } from './local.ts'
import type { Mention, NamedToken } from './mention.ts'
import { COMING, knownIn, mentionOf, patternName } from './name.ts'
import { numberOf } from './numeral.ts'
import { isGeneric } from './ordinary.ts'
import { leadingPlace, quotedName } from './quoted.ts'
import { printedIn } from './row.ts'
import { coinedNames, groupsOfPlaces, shareEndings, shareGroups, shareKinds } from './share.ts'
import { titleName } from './title.ts'
import type { Token } from './token.ts'

const COUNT = /^\s*(\d+|[两三四五六七八九十]+)(?:个|家|所|名|项|条|座|区|县|市|(?=[\p{Script=Han}]))/u

interface Head {
  readonly kind: EntityKind
  readonly text: string
  /** How many there are, where the text says so. */
  readonly count: number | undefined
}

/** What the noun after 等 says of the things before it. */
function headOf(token: Token | undefined): Head | undefined {
  // 选购检验检测、研发设计等服务: a segmenter takes the noun for a verb.
  if (token?.type === 'verb' && token.text === '服务')
    return { kind: 'Service', text: '服务', count: undefined }
  if (token?.type !== 'chunk') return undefined
  const printed = COUNT.exec(token.text)?.[1]
  const count = printed === undefined ? undefined : numberOf(printed)
  let best: { at: number; word: string; kind: EntityKind } | undefined
  for (const [words, kind] of LIST_HEADS) {
    for (const word of words.split('|')) {
      const at = token.text.indexOf(word)
      if (at < 0 || at > 10 || /[划纳列归]入|入选|进入|成为|加入/.test(token.text.slice(0, at))) continue
      const tail = token.text.slice(at + word.length).trim()
      if (
        tail !== '' &&
        !/^(?:沿|先后|纷纷|相继|陆续|还|异地|跨市|跨域|实现|均|已)/.test(tail) &&
        !TAILS.some((known) => tail.startsWith(known))
      )
        continue
      if (
        !best ||
        at + word.length > best.at + best.word.length ||
        (at + word.length === best.at + best.word.length && word.length > best.word.length)
      )
        best = { at, word, kind: kind as EntityKind }
    }
  }
  return best ? { kind: best.kind, text: best.word, count } : undefined
}

/** The names of the tokens of a part. */
export function namesOf(text: string, tokens: readonly Token[], dictionary: Dictionary): NamedToken[] {
  let afterVerb = false
  const named = tokens.map((token, index): NamedToken => {
    if (token.type === 'verb') afterVerb = true
    if (token.type === 'title') return { token, mentions: [titleMention(text, token, dictionary)] }
    if (token.type !== 'chunk') return { token, mentions: [] }
    if (token.way)
      return { token, mentions: [{ ...printedIn(token), kind: 'Mechanism', doubt: '由列举合成的名称' }] }
    const before = tokens[index - 1]
    const last = isJoint(before) ? countyBeforeSum(token) : undefined
    if (last) return { token, mentions: [last] }
    const short = COMING.test(before?.text ?? '') ? dictionary.there(text, token.start) : undefined
    const known = dictionary.at(text, token.start)
    const lead = short && !known ? [mentionOf(short, { start: token.start, end: token.start + 1 })] : []
    const there = COMING.test(before?.text ?? '') && !known ? countyByShort(token.text.trim()) : undefined
    if (there)
      return {
        token,
        mentions: [mentionOf(there, { start: token.start, end: token.start + token.text.trim().length })],
      }
    const span = { start: token.start + lead.length, end: token.end }
    const pattern = patternName(text, span, dictionary, afterVerb)
    const inside = knownIn(text, span, dictionary)
    // 34家在宁实验室: where a group lies is named in it.
    const cover = pattern?.kind === 'Group' ? undefined : pattern
    const outside = inside.filter(({ start, end }) => !cover || start >= cover.end || end <= cover.start)
    // 丁州某镇: the county before its town.
    if (pattern?.kind === 'Town' && pattern.start > span.start && outside.length === 0) {
      const before = { start: span.start, end: pattern.start }
      const short = countyByShort(text.slice(before.start, before.end).trim())
      const county = short ? mentionOf(short, before) : patternName(text, before, dictionary, false)
      if (county) outside.push(county)
    }
    const whole = inside.find(
      (mention) => pattern && mention.start === pattern.start && mention.end === pattern.end,
    )
    if (token.deed && !pattern && inside.every(({ end }) => end < token.end))
      return {
        token,
        mentions: [...inside, { ...printedIn(token), kind: token.deed, doubt: '由动词判断的名称' }],
      }
    const quoted = pattern === undefined ? quotedName(token, before, tokens[index + 1], afterVerb) : undefined
    if (quoted) return { token, mentions: [quoted] }
    const field = inside.length === 0 ? (serviceIn(token) ?? fieldIn(token)) : undefined
    if (field) return { token, mentions: [field] }
    const group = pattern
      ? undefined
      : (groupIn(text, span, inside) ?? (before?.text === '等' ? undefined : countedIn(token)))
    if (group) return { token, mentions: [...lead, ...inside, group] }
    const site = group ? undefined : siteAndGroup(text, span, dictionary)
    if (site) return { token, mentions: [...lead, ...site] }
    const leading = pattern || inside.length > 0 ? undefined : leadingPlace(text, span, dictionary)
    if (leading) return { token, mentions: [...lead, leading] }
    // 甲州都市圈某某周 begins with a region and is none.
    const begins = pattern && isA(pattern.kind, 'Region') && pattern.end < span.end
    const headed = pattern && !begins ? undefined : headedName(text, span, dictionary)
    const end = token.start + token.text.trimEnd().length
    const leads = inside.length === 1 && inside[0]?.start === token.start && isA(inside[0].kind, 'Place')
    const from = leads ? (inside[0]?.end ?? end) : inside.length === 0 ? token.start : end
    const alone = pattern || headed || inside.length > 0 ? undefined : countyAlone(text, token)
    if (alone) return { token, mentions: [...lead, alone] }
    const local = pattern || headed ? [] : localNames(text, from, end, leads ? inside[0] : undefined)
    if (local.length > 0) return { token, mentions: [...lead, ...inside, ...local] }
    if (headed) {
      const others = inside.filter(({ start, end }) => start >= headed.end || end <= headed.start)
      return { token, mentions: [...lead, ...others, headed] }
    }
    return {
      token,
      mentions: [...lead, ...outside, ...(whole ? [whole] : pattern ? [pattern] : [])].sort(
        (a, b) => a.start - b.start,
      ),
    }
  })
  const closed = shareEndings(
    text,
    closeLists(
      text,
      wholeMechanisms(text, joinNames(text, asOneBody(text, countiesIn(named)), dictionary)),
      dictionary,
    ),
    dictionary,
  )
  const shared = countedLists(coinedNames(text, shareKinds(groupsOfPlaces(text, shareGroups(closed)))))
  return askedIn(cooperationIn(text, measuresOf(text, industriesIn(shared))))
}

/** 丁州经开区企业: the park and those in it. */
function siteAndGroup(
  text: string,
  span: { readonly start: number; readonly end: number },
  dictionary: Dictionary,
): Mention[] | undefined {
  const words = text.slice(span.start, span.end).trimEnd()
  const noun = GROUP_NOUNS.find((word) => words.endsWith(word))
  const end = span.start + words.length - (noun?.length ?? 0)
  const site =
    noun === undefined ? undefined : patternName(text, { start: span.start, end }, dictionary, false)
  if (
    !noun ||
    !site ||
    site.start !== span.start ||
    site.end !== end ||
    !['Park', 'Zone'].includes(site.kind)
  )
    return undefined
  return [site, groupOf({ start: span.start, end: span.start + words.length }, words, noun, site)]
}

function titleMention(text: string, token: Token, dictionary: Dictionary): Mention {
  const mention = titleName(text, token)
  const known = dictionary.named(mention.name)[0]
  return known ? { ...token, name: known.name, kind: known.kind, ...(known.id && { id: known.id }) } : mention
}

/** Gives the items of a list the kind of the noun that closes it, and shared endings to short items (宁淮、宁马等合作园区). */
function closeLists(text: string, named: NamedToken[], dictionary: Dictionary): NamedToken[] {
  const result = [...named]
  for (const [index, { token }] of named.entries()) {
    if (token.type !== 'break' || token.text !== '等') continue
    const few = /^(?:一批|多个|若干|系列|一系列)$/.test(named[index + 1]?.token.text ?? '')
    const head = headOf(named[index + (few ? 2 : 1)]?.token)
    const items: number[] = []
    for (let at = index - 1; at >= 0; at--) {
      const item = result[at] as NamedToken
      const { type } = item.token
      if (isJoint(item.token)) continue
      if (type !== 'chunk' && type !== 'title') break
      result[at] = {
        ...item,
        mentions:
          item.mentions.some((mention) => mention.end === item.token.end) &&
          dictionary.run(text.slice(0, item.token.end), item.token.start).length === 0
            ? item.mentions.map((mention) => ofHead(mention, head, dictionary))
            : listed(text, item, head, dictionary, named[index + 1]?.token),
        list: 'open',
      }
      items.push(at)
      if (!isJoint(named[at - 1]?.token)) break
    }
    // 甲、乙等2市 names all of them, 甲、乙等12市 does not.
    const together = items.reduce((sum, at) => sum + (result[at]?.mentions.length ?? 0), 0)
    if (head?.count !== undefined && head.count <= together)
      for (const at of items) result[at] = { ...(result[at] as NamedToken), list: 'closed' }
  }
  return result
}

const TERRITORIES: readonly EntityKind[] = ['City', 'District', 'County']

/** 浏阳市、宁乡市等5个县市: the noun tells what the endings leave open. */
function ofHead(mention: Mention, head: Head | undefined, dictionary: Dictionary): Mention {
  const other = head && TERRITORIES.includes(head.kind) && TERRITORIES.includes(mention.kind)
  if (!other || head.kind === mention.kind || dictionary.named(mention.name).length > 0) return mention
  const { sets: _sets, ...rest } = mention
  return {
    ...rest,
    kind: head.kind,
    ...(head.kind === 'County' && mention.name.endsWith('市') && { sets: { countyLevel: 'countyCity' } }),
  }
}

function listed(
  text: string,
  item: NamedToken,
  head: Head | undefined,
  dictionary: Dictionary,
  after: Token | undefined,
): readonly Mention[] {
  if (!head) return item.mentions
  const { token } = item
  const { name, start } = printedIn(token)
  const run = dictionary.run(text.slice(0, token.end), token.start)
  if (run.length === name.length && run.length > 0) {
    const pattern = after && patternName(text, { start: after.start, end: after.end }, dictionary, false)
    const before = after?.text.slice(0, after.text.indexOf(head.text)) ?? ''
    const shared = pattern?.name ?? `${/^\p{Script=Han}{1,4}$/u.test(before) ? before : ''}${head.text}`
    return [
      {
        start: token.start,
        end: token.end,
        name: `${name}${shared}`,
        kind: head.kind,
        doubt: '由列举合成的名称',
      },
    ]
  }
  if (item.mentions.length > 0 && TERRITORIES.includes(head.kind)) return item.mentions
  if (name.length < 2 || name.length > 24 || isGeneric(name)) return item.mentions
  // 智能制造、工业软件等展会: what is shown there is no event itself.
  const kind =
    head.kind === 'Event'
      ? 'Industry'
      : /[所院]$/.test(name) && head.kind === 'Company'
        ? 'ResearchInstitute'
        : head.kind
  return [{ start, end: start + name.length, name, kind, doubt: '类别由列举之后的名词判断' }]
}
