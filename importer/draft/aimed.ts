import type { Mention, NamedToken } from './mention.ts'
import { isGeneric } from './ordinary.ts'
import { itemsFrom, itemsTo, printedIn } from './row.ts'

const FOCUS = /^(?:聚焦|围绕|紧盯|主要面向|重点面向|重点发展|主攻|深耕|瞄准|专注|做强|做大做强)$/
const FIELD = /(?:产业|领域|行业|产业链|产业集群|赛道)$/
const SUM =
  /等?(?:[两二三四五六七八九十\d]+[大条个])?(?:重点|主导|优势|特色)?(?:领域|行业|赛道|产业链|产业集群)$/
/** Verbs that a field alone stands after. */
const AIMS = /(?:主攻|专攻|瞄准|投向)$/
/** 以某某为主攻方向. */
const AS_MAIN = /^(.{2,14}?)(?:为(?:主攻方向|主攻|主导产业|主导|特色产业|主业)|见长)/u
/** 以某某建设为关键: a measure on which others depend. */
const AS_KEY = /^(?:关键|突破口|抓手|牵引|契机|纽带|主线|核心|切入点|引领)/
const MEASURE = /(?:建设|一体化|同城化|合作|协同|改革)$/
/** Ends of what is no field: wants, ends and ways. */
const NO_FIELD =
  /(?:需求|问题|环节|目标|方向|定位|任务|水平|前沿|关键|优势|短板|机遇|市场|战略|痛点|堵点|难题|难点|重点|工作|建设|企业|项目|人才|转化|一流|高端|未来|国家|世界|阶段|技术)$|[“”的]|\d/u

function fieldAt(item: NamedToken, printed: string): Mention {
  return { ...printedIn(item.token, printed), kind: 'Industry', doubt: '产业,由所列领域判断' }
}

/** 主攻海上风电装备、精准医学: what such a verb has for its object is a field. */
function aimedAt(named: readonly NamedToken[], verb: number): Map<number, Mention> {
  const first = named[verb + 1]?.token.type === 'adverb' ? verb + 2 : verb + 1
  const fields = new Map<number, Mention>()
  if (named[first]?.token.type !== 'chunk') return fields
  for (const at of itemsFrom(named, first)) {
    const item = named[at] as NamedToken
    const adverb = at === first && first === verb + 2 ? named[verb + 1]?.token : undefined
    const own = item.token.text.trim()
    const name = `${adverb?.text ?? ''}${own}`
    if (item.mentions.length > 0 || name.length < 2 || name.length > 14) continue
    if (NO_FIELD.test(name) || isGeneric(name)) continue
    const field = fieldAt(item, own)
    fields.set(at, adverb ? { ...field, start: adverb.start, name } : field)
  }
  return fields
}

/** 以某某为主攻方向: as much. */
function mainOf(named: readonly NamedToken[], last: number): Map<number, Mention> {
  const fields = new Map<number, Mention>()
  const printed = AS_MAIN.exec(named[last]?.token.text.trim() ?? '')?.[1]
  if (printed === undefined) return fields
  const items = itemsTo(named, last)
  const opener = named[(items[0] as number) - 1]?.token
  if (opener?.type !== 'break' || !/^以$/.test(opener.text)) return fields
  for (const at of items) {
    const item = named[at] as NamedToken
    const name = at === last ? printed : item.token.text.trim()
    if (item.mentions.length === 0 && name.length <= 14 && !NO_FIELD.test(name) && !isGeneric(name))
      fields.set(at, fieldAt(item, name))
  }
  return fields
}

/** 以创新走廊建设为关键: what is said to be the key is a measure of its own. */
function keyAt(named: readonly NamedToken[], at: number): Mention | undefined {
  const [opener, item, as, key] = named.slice(at - 1, at + 3)
  const name = item?.token.text.trim() ?? ''
  const fits =
    at > 0 &&
    opener?.token.text === '以' &&
    item?.token.type === 'chunk' &&
    item.mentions.every(({ kind }) => kind !== 'Programme') &&
    as?.token.text === '为' &&
    AS_KEY.test(key?.token.text.trim() ?? '')
  if (!fits || !MEASURE.test(name) || name.length < 4 || name.length > 16) return undefined
  return { ...fieldAt(item, name), kind: 'Programme', doubt: '由“以……为关键”判断' }
}

/** 聚焦人工智能、生物医药领域: the noun at the end of the list tells what all of it is. */
export function industriesIn(named: readonly NamedToken[]): NamedToken[] {
  const result = [...named]
  for (const [index, item] of named.entries()) {
    const key = keyAt(named, index)
    if (key) result[index] = { ...item, mentions: [...item.mentions.filter(({ end }) => end < key.end), key] }
  }
  for (const [index, { token }] of named.entries())
    for (const [at, field] of token.type === 'verb' && AIMS.test(token.text)
      ? aimedAt(named, index)
      : mainOf(named, index))
      result[at] = { ...(named[at] as NamedToken), mentions: [field] }
  for (const [index, { token }] of named.entries()) {
    if (token.type !== 'verb' || !FOCUS.test(token.text)) continue
    const items = itemsFrom(named, index + 1)
    const last = named[items.at(-1) as number]?.token
    if (last?.type !== 'chunk' || !FIELD.test(last.text.trim())) continue
    for (const at of items) {
      const item = named[at] as NamedToken
      const name = item.token.text.trim().replace(SUM, '')
      if (name.length < 2 || name.length > 12 || isGeneric(name)) continue
      result[at] = { ...item, mentions: [fieldAt(item, name)] }
    }
  }
  return result
}
