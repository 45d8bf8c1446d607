import { admits, type Kind } from '#graph-model/ontology/ontology.ts'
import { ENDINGS } from './lexicon.ts'
import { isGeneric } from './ordinary.ts'

/** Kinds of those who act. */
export const ACTORS: readonly Kind[] = ['Place', 'Organisation']
/** Kinds of all that has a name. */
export const ANY: readonly Kind[] = ['Entity']
/** Kinds of those who act, and of what acts for them. */
export const DOERS: readonly Kind[] = [...ACTORS, 'Platform', 'Alliance']

/** Words before those that act together with others. */
export const WITH = /^(?:联合|会同|携手|联手|牵手|与|同)$/

/** How what several do together is done. */
export const TOGETHER = /共同|携手|联手|合力|联合|协力|一同|合作|协同/

/** 甲、乙分别签署: each of them by itself. */
export function isApart({ text }: { readonly text: string }): boolean {
  return text === '分别' || text === '各自'
}

/** Whether a stretch seems to be the name of one who can act: a place or an organisation, and no plain word. */
export function endsLikeName(
  text: string,
  start: number,
  end: number,
  kinds: readonly Kind[] = ACTORS,
): boolean {
  const words = text.slice(start, end)
  const ending = ENDINGS.find((known) => !known.weak && !known.starts && words.endsWith(known.ends))
  if (!ending || !admits(kinds, ending.kind)) return false
  const base = words.slice(0, -ending.ends.length)
  // 市税务局
  if (ending.kind === 'GovernmentBody' && /^[省市区县]$/.test(base)) return true
  return base.length >= 2 && !isGeneric(base) && !/(?:城市|都市|[全我本各]市|地区|社区)$/.test(words)
}

/** Whether a stretch is the noun that closes a list: 单位, 4家企业. */
export function endsGroup(text: string, start: number, end: number): boolean {
  return /^\s*(?:\d+(?:余|多)?[家个所名座]?)?[\p{Script=Han}]{0,6}?(?:单位|企业|高校|城市|部门|院所|地区|园区|区|县市|机构|市|地|公司|县|医院|院校|平台|中心|实验室|装置|设施|基地|项目)$/u.test(
    text.slice(start, end),
  )
}
