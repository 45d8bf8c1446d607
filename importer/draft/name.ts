import { TAILS } from '#graph-model/ontology/genre.ts'
import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { beginning } from './beginning.ts'
import { countyByShort, countyLengthAt } from './counties.ts'
import type { Dictionary, KnownThing } from './dictionary.ts'
import { ENDINGS, type Ending, splitsWord, wordAt } from './lexicon.ts'
import type { Mention } from './mention.ts'
import { isGeneric, isJointBody, isNoPlace } from './ordinary.ts'
import { wordOver } from './word.ts'

const COUNTED =
  /(?<![第\d一二三四五六七八九十百])(?:\d+|[一二两三四五六七八九十百数几多]+)(?:余|多)?(?:个|家|所|名|项|条|批|座|支|位|件|场|次|种|期|届|类)/
export function mentionOf(thing: KnownThing, span: Span): Mention {
  return {
    ...span,
    name: thing.name,
    kind: thing.kind,
    ...(thing.id !== '' && { id: thing.id }),
    ...(thing.sets && { sets: thing.sets }),
  }
}

/** 具有全国影响力, 全国领先: how much, and no place. */
const AS_MEASURE = /^全[国省市](?:影响|领先|一流|前列|性|率先|首|最|唯一|第)/

/** 中国某某: the name of a body or a thing, and no place. */
const OF_THE_COUNTRY = /^中国(?=\p{Script=Han})(?!(?:的|与|和|及|等|在|是|式))/u

/** Before a place where something is or comes to, the single character of a city among them: 在宁高校. */
export const COMING = /^[在来赴到驻]$/

/** The known names of a stretch, from left to right; a run of one-character names counts. */
export function knownIn(text: string, span: Span, dictionary: Dictionary): Mention[] {
  const found: Mention[] = []
  for (let at = span.start; at < span.end; ) {
    const known = dictionary.at(text, at)
    const measures = AS_MEASURE.test(text.slice(at, at + 5))
    if (known && (measures || (known.length === 2 && OF_THE_COUNTRY.test(text.slice(at, at + 4))))) {
      at += known.length
      continue
    }
    if (known && at + known.length <= span.end) {
      found.push(mentionOf(known.thing, { start: at, end: at + known.length }))
      at += known.length
      continue
    }
    const run = dictionary.run(text, at)
    if (
      run.length > 0 &&
      at + run.length <= span.end &&
      (at === span.start || !/\p{Script=Han}/u.test(text[at - 1] ?? ''))
    ) {
      for (const [index, thing] of run.entries())
        found.push(mentionOf(thing, { start: at + index, end: at + index + 1 }))
      at += run.length
      continue
    }
    // 34家在宁实验室
    // 宁企, 宁籍高校
    const owns = /^(?:企(?!业)|籍)/.test(text.slice(at + 1, at + 3))
    const comes = at > span.start && COMING.test(text[at - 1] ?? '')
    const short = comes ? dictionary.there(text, at) : owns ? dictionary.short(text[at] as string) : undefined
    const alone = wordOver(text, at)
    if (short && alone?.start === at && (alone.text.length === 1 || owns))
      found.push(mentionOf(short, { start: at, end: at + 1 }))
    at++
  }
  return found
}

function endingAt(text: string, span: Span, end: number, weak: boolean): Ending | undefined {
  return ENDINGS.find(
    (ending) =>
      (weak || !ending.weak) &&
      end - ending.ends.length >= span.start &&
      text.startsWith(ending.ends, end - ending.ends.length) &&
      (ending.starts?.some((start) => text.slice(span.start, end).includes(start)) ?? true),
  )
}

/** The ending that a name has, whatever stands before it. */
export function endingOf(name: string): Ending | undefined {
  return ENDINGS.find(({ ends, starts, weak, placed }) => !weak && !placed && !starts && name.endsWith(ends))
}

/** Whether quotation marks and brackets come in pairs. */
function isBalanced(name: string): boolean {
  const count = (mark: string) => name.split(mark).length
  return count('“') === count('”') && count('(') === count(')')
}

function placeName(
  text: string,
  start: number,
  end: number,
  kind: EntityKind,
  dictionary: Dictionary,
): number {
  if (!['District', 'County', 'City', 'Town'].includes(kind)) return start
  // 丁州戊江市 is 戊江市 of 丁州.
  const owner = dictionary.at(text, start)
  const own = start + (owner?.length ?? 0)
  const below =
    countyLengthAt(text, own) === end - own ||
    (kind === 'Town' && end - own > 2 && !/[区县市]/.test(text.slice(own, end)))
  if (owner && own < end - 1 && isA(owner.thing.kind, 'Territory') && below) return own
  const inner = text.slice(start, end - 1)
  const ranks = ['市', '省', '州区', ...(kind === 'Town' ? ['区', '县'] : [])]
  const cut = Math.max(...ranks.map((rank) => inner.lastIndexOf(rank)))
  if (cut >= 0 && cut < inner.length - 1) return start + cut + 1
  const short = kind === 'Town' && end - start > 3 && countyByShort(text.slice(start, start + 2))
  return short ? start + 2 : start
}

/** A body may begin with a place that no list holds: 戊山新区某局. */
const AREA =
  /^\p{Script=Han}{2,8}?(?:新区|高新区|经开区|开发区|示范区|合作区|[市区县州])(?=\p{Script=Han}{2})/u
/** 推进机制中: where, and no part of the name. */
const INSIDE = /^(?:中|上|下|里|内|方面|期间|框架下|基础上|过程中)$/
/** 某高速公路某段: a line's name goes on with the section of it. */
const SECTION = /^\p{Script=Han}{1,8}?(?<![阶手地片时])段(?!\p{Script=Han}{0,1}(?:时间|时期|距离))/u
/** Kinds whose names are made of ordinary words. */
const LOOSE: readonly EntityKind[] = ['Mechanism', 'Programme', 'Event', 'Service']
/** Bodies that a text calls by their level alone: 省科技厅. */
const LEVEL = /^(?:省|市|区|县|国家)$/

/** 共建某园: the verb is in no name of a place. */
const MADE = /^(?:共建|合建|联建)(?=.{4})/

/** The name that a stretch seems to be, by its ending; undefined when it has none of its own. */
export function patternName(
  text: string,
  span: Span,
  dictionary: Dictionary,
  weak: boolean,
): Mention | undefined {
  const quoted = text[span.end - 1] === '”' ? text.lastIndexOf('“', span.end - 1) : -1
  if (quoted > span.start) {
    const inner = { start: quoted + 1, end: span.end - 1 }
    const mention = inner.end - inner.start <= 14 ? patternName(text, inner, dictionary, weak) : undefined
    if (mention && mention.start === inner.start && mention.end === inner.end) return mention
  }
  for (let end = span.end; end > span.start + 1; end--) {
    const closes = end === span.end || /^(?:落实|落地|落地见效)$/.test(text.slice(end, span.end).trim())
    const ending = endingAt(text, span, end, weak && closes)
    if (!ending || splitsWord(text.slice(0, span.end), end)) continue
    const section = ending.kind === 'Project' ? (SECTION.exec(text.slice(end, span.end))?.[0].length ?? 0) : 0
    const tail = text.slice(end + section, span.end).trim()
    const plain =
      tail === '' ||
      ending.alone ||
      (section > 0 && tail.startsWith('全线')) ||
      INSIDE.test(tail) ||
      /^为(?:合作|主要|核心|牵头|成员|支撑|试点|共建|理事长|盟主)/.test(tail) ||
      tail.startsWith('“') ||
      TAILS.some((word) => tail.startsWith(word))
    // 新能源汽车集群 is no company.
    const common =
      ending.kind === 'Company' && /^(?:汽车|电子|光电|电气|石化|保险|信托|实业)$/.test(ending.ends)
    if (!plain && common) continue
    if (
      !plain &&
      [
        'Industry',
        'Policy',
        'Mechanism',
        'Programme',
        'Project',
        'Event',
        'Publication',
        'Ranking',
        'City',
        'District',
        'Service',
        'Proposal',
      ].includes(ending.kind)
    )
      continue
    const from = placeName(text, beginning(text, span, end, dictionary), end, ending.kind, dictionary)
    const start = isA(ending.kind, 'Place')
      ? from + (MADE.exec(text.slice(from, end))?.[0].length ?? 0)
      : from
    const name = text.slice(start, end + section)
    if (isNoPlace(name) && ['City', 'District', 'County', 'Region', 'Town'].includes(ending.kind)) continue
    const base = text.slice(start, end - ending.ends.length)
    if (ending.weak && ending.ends.endsWith('共建') && dictionaryNames(text, { start, end }, dictionary))
      continue
    const signed = weak && ending.kind === 'Agreement' && base.trim() !== ''
    const official =
      (ending.kind === 'GovernmentBody' && (LEVEL.test(base) || /^[省市区县]/.test(base))) ||
      (ending.kind === 'Policy' && /^[省市区县]政府$/.test(base))
    const generic =
      isGeneric(base) &&
      base.length < (LOOSE.includes(ending.kind) ? 4 : 6) &&
      !/^(?:国家|全国|全省)..|.国家/.test(base) &&
      !isJointBody(name)
    const whole =
      ending.alone ||
      isJointBody(name) ||
      (ending.kind === 'GovernmentBody' && LEVEL.test(ending.ends[0] ?? ''))
    if (
      (base.trim() === '' && !whole) ||
      (base.trim() !== '' &&
        generic &&
        !official &&
        !signed &&
        !dictionaryNames(text, { start, end }, dictionary))
    )
      return undefined
    if (isA(ending.kind, 'Place') && /\d/.test(base)) continue
    if (ending.kind === 'Town' && base.length === 1 && wordOver(text, start)?.tag !== 'ns') continue
    // 县域 and 市场 begin with what ends the name of a place.
    const over = wordOver(text, end - 1)
    const apart = over?.text === '区分' && text[end + 1] === '别'
    if (isA(ending.kind, 'Territory') && over && over.start === end - 1 && over.text.length > 1 && !apart)
      continue
    if (ending.sets?.regionType === 'province' && dictionary.named(name).length === 0) continue
    // 以产业协作为主线: the line is no railway.
    if (!isBalanced(name) || /为主[线轴]$/.test(name)) continue
    // 畅通成果转化通道 is wanted, 错位布局 is done: neither is a thing.
    if (/^(?:\p{Script=Han}{0,4})(?:畅通|打通|拓宽)/u.test(name) || /(?:布|格|大|开)局$/.test(name)) continue
    if (ending.placed && text.startsWith('全线', end - 2)) continue
    if (ending.placed && splitsWord(text.slice(0, span.end), end - ending.ends.length)) continue
    if (
      ending.placed &&
      !(dictionary.at(name, 0) || AREA.test(name) || (/^[省市区县]/.test(name) && name.length > 3))
    )
      continue
    if (ending.kind === 'Region' && (base.length > 4 || holdsVerb(base))) continue
    if (isA(ending.kind, 'Territory') && (base.length > 6 || base.length < 1)) continue
    const count = COUNTED.exec(name.replace(/“[^”]*”/g, ''))
    return {
      start,
      end: end + section,
      name: name.trim(),
      ...kindOf(name, ending, count !== null, dictionary.named(name).length > 0),
      ...(ending.weak && { doubt: '由动词判断的名称' }),
    }
  }
  return undefined
}

/** 引进都市圈外人才: what a region is named for holds no verb. */
function holdsVerb(words: string): boolean {
  return Array.from(words).some((_, at) => at > 0 && /verb$/.test(wordAt(words, at)?.class ?? ''))
}

/** Prefecture-level cities are known, every one: another 市 is a county-level one. */
const AWAY =
  /^\p{Script=Han}{2,4}\(\p{Script=Han}{2,4}\)(?:国际|离岸|异地|协同|产业|人才|科技|科创|创新)*(?:科创|创新|研发|孵化|创业|协同|离岸)(?:中心|基地|飞地|孵化器)$|^\p{Script=Han}{2,4}(?:国际|离岸|协同|科创|创新|人才)*(?:创新岛|科创岛|科创中心|创新中心|研发中心|孵化中心)\(\p{Script=Han}{2,4}\)$/u
const SESSION = /第[\d一二三四五六七八九十百]+[次届]|年度|全体/

function kindOf(
  name: string,
  { kind, sets }: Ending,
  counted: boolean,
  known: boolean,
): Pick<Mention, 'kind' | 'sets'> {
  if (counted) return { kind: 'Group', sets: { memberKind: kind } }
  // 第十三次市长联席会议 is one meeting of those who meet.
  if (kind === 'Committee' && SESSION.test(name)) return { kind: 'Event' }
  // 丁州(戊江)科创中心 is where 丁州 works in 戊江.
  if (AWAY.test(name) && (kind === 'Platform' || (kind === 'Zone' && name.endsWith(')'))))
    return { kind: 'Enclave', sets: { direction: 'oneWay' } }
  if (kind === 'City' && !known && name.length > 2)
    return { kind: 'County', sets: { countyLevel: 'countyCity' } }
  return { kind, ...(sets && { sets }) }
}

function dictionaryNames(text: string, span: Span, dictionary: Dictionary): boolean {
  return knownIn(text, span, dictionary).some((known) => known.name !== '全国')
}
