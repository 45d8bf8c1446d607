import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import type { Dictionary } from './dictionary.ts'
import type { Mention } from './mention.ts'
import { endingOf, patternName } from './name.ts'
import { printedIn } from './row.ts'
import type { Token } from './token.ts'

/** 丁江区某街道: the district is named, whatever the text goes on with. */
export function leadingPlace(
  text: string,
  span: { start: number; end: number },
  dictionary: Dictionary,
): Mention | undefined {
  const printed = /^\p{Script=Han}{2,3}?[区县市](?=\p{Script=Han})/u.exec(
    text.slice(span.start, span.end),
  )?.[0]
  if (printed === undefined) return undefined
  const place = patternName(text, { start: span.start, end: span.start + printed.length }, dictionary, false)
  return place && isA(place.kind, 'Territory') && place.start === span.start
    ? { ...place, doubt: '其后还有文字,名称可能不全' }
    : undefined
}

const QUOTED =
  /^\s*“([^”]{2,16})”\s*(模式|方式|机制|制度|体系|格局|改革|品牌|试点|行动|计划|工程|活动|事项|服务)?\s*$/
const SHARED =
  /^(?:[^、,]{2,6}在[^、,]{1,4}[、,]){1,2}[^、,]{2,6}在[^、,]{1,4}$|^[^、,]{2,3}(?:研发|孵化|创新|总部|出题)[、,][^、,]{2,3}(?:转化|制造|生产|产业化|落地|基地|答题)$/
const QUOTED_KINDS: Readonly<Record<string, EntityKind>> = {
  模式: 'Mechanism',
  方式: 'Mechanism',
  机制: 'Mechanism',
  制度: 'Mechanism',
  体系: 'Mechanism',
  格局: 'Mechanism',
  活动: 'Event',
  事项: 'Service',
  服务: 'Service',
}

/** “甲州人才卡”持卡人: a card, voucher or loan goes by its name, whatever the text goes on with. */
const SERVED = /^\s*“([^”]{2,8}[卡贷券码])”(?=持卡人|产品|投放|业务|用户|等|累计|已|可|为|\s*$)/u

/** 重点产业链“链长制”, 政务服务“跨市通办”: the noun before the marks is part of the name. */
const LED = /^\s*(\p{Script=Han}{2,8})“([^”、,;]{2,8})”\s*$/u
/** Nouns that only tell what kind of thing is named. */
const KIND_NOUN =
  /(?:计划|行动|工程|品牌|模式|机制|平台|产品|活动|专项|项目|系统|应用|服务号|公众号|小程序|联盟|政策|资金|基金|大赛|系列)$/

/** Verbs of what one does with a service or a way to work. */
const RUN = /^(?:全面|大力|深入|统筹)?(?:推进|推行|推广|推动|扩大|深化|实行|落实|探索)$/

function ledName(token: Token): Mention | undefined {
  const [, noun, inner] = LED.exec(token.text) ?? []
  if (noun === undefined || inner === undefined || KIND_NOUN.test(noun)) return undefined
  const kind = /(?:通办|一卡通|一网通|一件事|通|码|卡)$/.test(inner) ? 'Service' : endingOf(inner)?.kind
  return { ...printedIn(token), kind: kind ?? 'Programme', doubt: '引号内的名称,类别待定' }
}

/** “甲州通”: what stands in quotation marks alone is a name, of a kind that its ending may tell. */
export function quotedName(
  token: Token,
  before: Token | undefined,
  next: Token | undefined,
  afterVerb: boolean,
): Mention | undefined {
  const served = SERVED.exec(token.text)?.[1]
  if (served !== undefined) {
    return { ...printedIn(token, `“${served}”`), kind: 'Service', doubt: '引号内的名称,类别待定' }
  }
  const led = RUN.test(before?.text ?? '') ? ledName(token) : undefined
  if (led) return led
  const [, inner, noun] = QUOTED.exec(token.text) ?? []
  // “研发在甲州、制造在乙县”: a way to share the work.
  const shared = inner !== undefined && SHARED.test(inner)
  if (inner === undefined || (noun === undefined && !shared && /[,、;]/.test(inner))) return undefined
  const role = next?.type === 'break' && next.text === '的'
  const ending = endingOf(inner)
  const follows = next === undefined || ['verb', 'list'].includes(next.type) || next.text === '等'
  if (
    noun === undefined &&
    !ending &&
    !(shared && role) &&
    !(afterVerb ? follows : next && (next.type !== 'break' || /^[由自]$/.test(next.text)))
  )
    return undefined
  return {
    ...printedIn(token),
    kind: shared ? 'Mechanism' : (ending?.kind ?? QUOTED_KINDS[noun ?? ''] ?? 'Programme'),
    ...(ending?.sets && { sets: ending.sets }),
    doubt: '引号内的名称,类别待定',
  }
}
