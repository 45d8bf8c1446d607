import { PIVOT_WORDS } from '#graph-model/ontology/genre.ts'
import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { closing, PAIRS } from './comma.ts'
import {
  bodyForActAt,
  decidedAt,
  isCeremony,
  isOccasion,
  namesKind,
  postAt,
  restForActAt,
  signedAt,
} from './compound.ts'
import { splitTogether } from './cooperation.ts'
import { countyByShort, countyLengthAt } from './counties.ts'
import { deedsAt } from './deed.ts'
import type { Dictionary } from './dictionary.ts'
import { ACTORS, ANY, DOERS, endsGroup, endsLikeName, WITH } from './doer.ts'
import { joinItems } from './joint.ts'
import { SUM } from './letters.ts'
import { wordAt as listedAt } from './lexicon.ts'
import { LEAD } from './occasion.ts'
import { isTime } from './ordinary.ts'
import { closesItem, isDone, leadsToVerb, wordAt } from './speech.ts'
import { waysAt } from './way.ts'

/** A piece of a part of a clause: a stretch that may hold names, or a word that parts such stretches. */
export interface Token extends Span {
  readonly type: 'chunk' | 'title' | 'verb' | 'break' | 'adverb' | 'list' | 'aside'
  readonly text: string
  /** A verb that no list holds, by its part of speech alone. */
  readonly likely?: true
  /** A way to work together, whole as the text words it. */
  readonly way?: true
  /** What is done, all of it, and of which kind that is when its ending does not tell. */
  readonly deed?: EntityKind
}

/** After another verb these are verbs where an object follows: 推动建设……. */
const DOES = /^(?:建设|发展|培育|开发|引进|编制|创建|共建)$/
const HOLDS = /^(?:举办|举行|召开|组织|开展|参加|参与|出席|主办|承办|协办|联合举办|共同举办)$/
const FOUNDS = /(?:成立|建立|组建|设立|创建|搭建|创立)$/
const SIGNS = /(?:签署|签订|签约|签)$/
/** Verbs of what a platform does by itself. */
const SPREADS = /^(?:辐射|覆盖|惠及|面向|引进|接入|入驻|落地|承接|集聚)$/
/** 甲园企业承接……: those of a place. */
const OF_A_PLACE = /[区园圈市县省城内](?:重点|中小|科技型|骨干)?(?:企业|高校|院所|机构|单位)$/
/** What those who are asked, one of a list, may do. */
const LAUNCHES = /^(?:发起|共建|承建|创建|运营|承接|开发)$/
/** The rest of a list of works. */
const WORKS = /^(?:、[^,;]*?)?等[^,;、]{0,10}(?:工程|项目|任务)\s*$/
/**
 * The tokens of a part. A word that is both noun and verb is a verb only where one can stand: at the beginning,
 * after an adverb or the close of a list, or after a known name, and before there was another verb.
 */
export function tokensOf(text: string, part: Span, dictionary: Dictionary): Token[] {
  const tokens: Token[] = []
  let chunk = -1
  let verbs = 0
  let afterName = false
  const flush = (end: number) => {
    if (chunk >= 0 && text.slice(chunk, end).trim() !== '')
      tokens.push({ type: 'chunk', start: chunk, end, text: text.slice(chunk, end) })
    chunk = -1
  }
  const put = (type: Token['type'], start: number, end: number) => {
    flush(start)
    tokens.push({ type, start, end, text: text.slice(start, end) })
    afterName = false
  }
  const grow = (start: number) => {
    if (chunk < 0) chunk = start
  }
  for (let at = part.start; at < part.end; ) {
    const character = text[at] as string
    if (character === '《') {
      const end = closing(text, at, part.end)
      if (end > 0) {
        put('title', at, end)
        afterName = true
        at = end
        continue
      }
    }
    const does = tokens.at(-1)?.type === 'verb' ? (tokens.at(-1)?.text ?? '') : ''
    const ways = chunk < 0 ? waysAt(text, at, part.end, does) : undefined
    if (ways && !namesWithin(text, at + 1, ways.end, dictionary)) {
      for (const [index, way] of ways.items.entries()) {
        if (index > 0) put('list', way.start - 1, way.start)
        put('chunk', way.start, way.end)
        tokens.push({ ...(tokens.pop() as Token), way: true })
      }
      at = ways.end
      continue
    }
    if (PAIRS[character]) {
      const end = closing(text, at, part.end)
      if (end > 0) {
        // “某企业行”“某高校行”: one after the other they are a list.
        if (character === '“' && chunk >= 0 && text[at - 1] === '”') put('list', at, at)
        if (character === '(' && /^\((?:以下|简称|下称|第)/.test(text.slice(at, end))) put('aside', at, end)
        else grow(at)
        afterName = character === '“'
        at = end
        continue
      }
    }
    if (character === '、') {
      put('list', at, at + 1)
      at++
      continue
    }
    const lead =
      at === part.start
        ? (LEAD.exec(text.slice(at, part.end)) ?? /^系(?![统列数])/.exec(text.slice(at, at + 2)))?.[0].length
        : undefined
    if (lead !== undefined) {
      put('break', at, at + lead)
      at += lead
      continue
    }
    if (/[了过着]/.test(character) && chunk < 0 && tokens.at(-1)?.type === 'verb') {
      at++
      continue
    }
    const whole =
      chunk < 0
        ? decidedAt(text, at, part.end) ||
          (SIGNS.test(does) ? signedAt(text, at, part.end) : 0) ||
          (FOUNDS.test(does) ? restForActAt(text, at, part.end) : 0)
        : 0
    if (whole > 0) {
      put('chunk', at, at + whole)
      at += whole
      continue
    }
    const deeds = chunk < 0 ? deedsAt(text, at, part.end, does) : []
    if (deeds.length > 0) {
      for (const [index, { kind, ...deed }] of deeds.entries()) {
        if (index > 0) put('list', deed.start - 1, deed.start)
        put('chunk', deed.start, deed.end)
        tokens.push({ ...(tokens.pop() as Token), deed: kind })
        at = deed.end
      }
      continue
    }
    const known = dictionary.at(text, at)
    const word = wordBefore(text, at, dictionary)
    if (known && known.length >= (word?.word.length ?? 0)) {
      grow(at)
      at += known.length
      at += restForActAt(text, at, part.end)
      afterName = true
      // 甲、乙、丙三市科技局: the number sums up the list.
      const sum = tokens.at(-1)?.type === 'list' ? SUM.exec(text.slice(at, part.end))?.[0] : undefined
      if (sum !== undefined) {
        put('break', at, at + sum.length)
        at += sum.length
      }
      continue
    }
    if (text.startsWith('——', at) && text[at - 1] !== '”') {
      put('break', at, at + 2)
      at += 2
      continue
    }
    const post = postAt(text, at)
    if (post > 0 && at + post <= part.end) {
      put('break', at, at + post)
      at += post
      continue
    }
    const body = bodyForActAt(text, at, part.end)
    if (body > 0) {
      grow(at)
      at += body
      afterName = true
      continue
    }
    if (!word || word.class === 'whole') {
      grow(at)
      at += word?.word.length ?? 1
      afterName = false
      continue
    }
    // 博望区 and, in a list, 博望 are places, whatever a segmenter takes 博望 for.
    const county = word.class === 'likely-verb' ? countyLengthAt(text, at) : 0
    const inList = word.class === 'likely-verb' && tokens.at(-1)?.type === 'list' && countyByShort(word.word)
    if (county > 0 || inList) {
      grow(at)
      at += county || word.word.length
      afterName = true
      continue
    }
    const end = at + word.word.length
    // 规划同编、产业同链
    const alike = word.word === '同' && chunk >= 0 && (end + 1 === part.end || text[end + 1] === '、')
    // 郑州南至开封 names a station.
    const station = /^[东西南北]至$/.test(word.word) && chunk >= 0
    const loose = word.word === '为' && !text.slice(part.start, at).includes('以')
    if (end > part.end || loose || alike || station) {
      grow(at)
      at++
      continue
    }
    const last = tokens.at(-1)
    // 拟于2026年启动……: a date is no subject.
    if (chunk >= 0 && /verb$/.test(word.class) && isTime(text.slice(chunk, at))) flush(at)
    const closed = chunk < 0 && (last === undefined || ['adverb', 'break', 'title'].includes(last.type))
    const afterList = tokens.some((token) => token.type === 'break' && token.text === '等')
    const rest = text.slice(end, part.end)
    // 乙市签署协议: who is named before does it.
    const acts =
      SIGNS.test(word.word) ||
      (verbs === 0 && (afterName || (chunk >= 0 && endsLikeName(text, chunk, at, DOERS))))
    const occasion = verbs === 0 && !HOLDS.test(word.word) && isOccasion(rest)
    if (
      /verb$/.test(word.class) &&
      (occasion ||
        ((chunk >= 0 || (last?.type === 'verb' && HOLDS.test(last.text))) &&
          namesKind(text, end) &&
          (!acts || isCeremony(word.word + rest))))
    ) {
      grow(at)
      afterName = false
    } else if (chunk >= 0 && verbs > 0 && /verb$/.test(word.class) && WORKS.test(rest)) {
      // 实施能力提升、河道整治等工程: what is listed is named for what is done.
      grow(at)
      afterName = false
    } else if (/verb$/.test(word.class) && isDone(text, end)) {
      verbs++
      put('verb', at, end)
    } else if (word.class === 'noun-verb') {
      const named =
        chunk >= 0 &&
        (endsLikeName(text, chunk, at, SPREADS.test(word.word) ? [...ACTORS, 'Platform'] : ACTORS) ||
          OF_A_PLACE.test(text.slice(chunk, at)))
      const pivot = tokens.some(
        ({ type, text: said }) => type === 'verb' && (PIVOT_WORDS.includes(said) || WITH.test(said)),
      )
      const stands =
        (verbs === 0 && (closed || afterName)) ||
        ((named || afterName) && (verbs === 0 || (verbs === 1 && pivot))) ||
        (verbs === 0 && chunk >= 0 && afterList && endsGroup(text, chunk, at)) ||
        (verbs > 0 && chunk < 0 && last?.type === 'adverb') ||
        (verbs === 1 && pivot && chunk >= 0 && dictionary.at(text, end) !== undefined) ||
        (verbs === 1 && pivot && last?.type === 'list' && LAUNCHES.test(word.word) && part.end - end >= 4) ||
        (chunk < 0 && last?.type === 'verb' && DOES.test(word.word) && part.end - end >= 4) ||
        (chunk >= 0 && word.word === '共建' && tokens.some((token) => WITH.test(token.text)))
      if (stands) {
        verbs++
        put('verb', at, end)
      } else {
        grow(at)
        afterName = false
      }
    } else if (word.class === 'likely-verb') {
      // 召开结对合作座谈会, 建立毗邻党建联盟: what is held or set up is named for what is done there.
      const held = chunk < 0 && last?.type === 'verb' && (HOLDS.test(last.text) || FOUNDS.test(last.text))
      const acting = () =>
        afterName || endsLikeName(text, chunk, at, ANY) || (afterList && endsGroup(text, chunk, at))
      if (!held && (chunk < 0 || (verbs === 0 && acting()))) {
        verbs++
        put('verb', at, end)
        tokens.push({ ...(tokens.pop() as Token), likely: true })
      } else {
        grow(at)
        afterName = false
      }
    } else if (word.class === 'verb') {
      verbs++
      put('verb', at, end)
    } else if (/^(?:携手|联手|牵手)$/.test(word.word) && chunk >= 0 && !leadsToVerb(text, end)) {
      put('break', at, end)
    } else if (
      word.class === 'adverb' &&
      chunk >= 0 &&
      !/^(?:[将拟均已并]|[将拟已]于|计划于)$/.test(word.word) &&
      (!leadsToVerb(text, end) || (verbs > 0 && (namesKind(text, end) || closesItem(text, end, part.end))))
    ) {
      grow(at)
      afterName = false
    } else put(word.class, at, end)
    at = end
  }
  flush(part.end)
  return splitTogether(joinItems(text, tokens, dictionary))
}

/** Whether a place is named in full within a stretch. */
function namesWithin(text: string, start: number, end: number, dictionary: Dictionary): boolean {
  for (let at = start; at < end; at++) {
    const known = dictionary.at(text, at)
    if (known && known.length > 1 && isA(known.thing.kind, 'Place') && at + known.length <= end) return true
  }
  return false
}

/** The word at a place; one that a place's name begins in ends before it: 以 and not 以上 in 以上海为核心. */
function wordBefore(text: string, at: number, dictionary: Dictionary): ReturnType<typeof wordAt> {
  const word = wordAt(text, at)
  if (word?.class !== 'whole') return word
  for (let inner = 1; inner < word.word.length; inner++) {
    const known = dictionary.at(text, at + inner)
    if (known && isA(known.thing.kind, 'Place') && inner + known.length > word.word.length)
      return listedAt(text, at, inner)
  }
  return word
}
