import { numeralOf } from './numeral.ts'
import { baseUnit, unitAt } from './unit.ts'
import { halfWidth } from './width.ts'

type Qualifier = 'exact' | 'over' | 'about' | 'more' | 'past'

/** A quantity as a document prints it, and as value and unit: `超1.05万家` is over 1.05 万家. */
export interface Quantity {
  readonly value: number
  /** The value's digits as printed, without thousands separators: `153.30`. */
  readonly decimal: string
  /** With the scale that is printed: `亿元`, `万家`; empty where none is printed. */
  readonly unit: string
  readonly qualifier: Qualifier
  readonly printed: string
}

/** Words before a number that say neither more nor less. */
const PLAIN = /^(?:共有|共计|合计|总计|累计|达到|首批|新增|共|达|计)/
const BEFORE: readonly [RegExp, Qualifier][] = [
  [/^(?:超过|超|逾|多于|高于|大于|>)/, 'over'],
  [/^(?:突破)/, 'past'],
  [/^(?:大约|约为|约|接近|近|≈)/, 'about'],
]
const CURRENCIES: readonly [RegExp, string][] = [
  [/^(?:人民币|RMB|CNY|[¥\uffe5])/i, '元'],
  [/^(?:HK\$)/i, '港元'],
  [/^(?:US\$|USD|\$)/i, '美元'],
  [/^(?:EUR|€)/i, '欧元'],
]
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d.,])/
const NUMERAL = /^[零〇一二两三四五六七八九十百千万亿]+/
const SCALE = /^(?:万亿|[十百千]?[万亿]|[百千](?!米|克|瓦|分))/
const MORE = /^(?:余|多|\+)/
/** What a number counts may follow its unit; whatever changes the number may not. */
const NOUN = /^[\p{Script=Han}()、]*$/u
const CHANGES = /^(?:至|到|或|、|分之)|以上|以下|以内|不到|不足/

function strip<V>(text: string, words: readonly (readonly [RegExp, V])[]): { rest: string; found?: V } {
  for (const [word, found] of words) {
    const match = word.exec(text)
    if (match) return { rest: text.slice(match[0].length).trimStart(), found }
  }
  return { rest: text }
}

/** The digits at the beginning of a text, in figures or in Chinese, and what comes after them. */
function numberAt(text: string): { decimal: string; scale: string; rest: string } | undefined {
  const figures = NUMBER.exec(text)?.[0]
  if (figures !== undefined) {
    const decimal = figures.replaceAll(',', '').replace(/^0+(?=\d)/, '')
    return { decimal, scale: '', rest: text.slice(figures.length).trimStart() }
  }
  const numeral = NUMERAL.exec(text)?.[0]
  if (numeral === undefined) return undefined
  const rest = text.slice(numeral.length).trimStart()
  const [, coefficient = '', scale = ''] = /^([^万亿]+)([万亿])$/.exec(numeral) ?? [undefined, numeral, '']
  const value = numeralOf(coefficient)
  return value === undefined ? undefined : { decimal: String(value), scale, rest }
}

function isYear(decimal: string, unit: string): boolean {
  return unit === '年' && /^(?:19|20)\d\d$/.test(decimal)
}

/**
 * Reads a quantity as people write it: 199.71亿元, 超1.05万家, 600余项, 36.29%, ￥5,000万, 约十二家.
 * Undefined where it is none, or says what no value and qualifier can keep: a range, a date, 不足, 以上, 数十.
 */
export function readQuantity(printed: string): Quantity | undefined {
  const text = halfWidth(printed).replace(/^[\s“”"「」]+|[\s“”"「」。]+$/g, '')
  const before = strip(text.replace(PLAIN, '').trimStart(), BEFORE)
  const money = strip(before.rest, CURRENCIES)
  const percent = strip(money.rest, [[/^百分之/, '%']])
  const sign = strip(percent.rest, [[/^[-−负]/, '-']])
  const number = numberAt(sign.rest)
  if (!number) return undefined
  const more = strip(number.rest, [[MORE, true]])
  const scale = number.scale || (SCALE.exec(more.rest)?.[0] ?? '')
  const scaled = strip(more.rest.slice(number.scale ? 0 : scale.length).trimStart(), [[MORE, true]])
  const unit = unitAt(scaled.rest)
  const rest = scaled.rest.slice(unit.length)
  const around = strip(rest, [[/^(?:左右|上下)$/, 'about' as const]])
  if (!NOUN.test(around.rest) || CHANGES.test(around.rest) || isYear(number.decimal, unit)) return undefined
  const counted = percent.found ?? (unit === '人民币' ? '元' : unit || (money.found ?? ''))
  const after: Qualifier | undefined = more.found || scaled.found ? 'more' : around.found
  if (before.found !== undefined && after !== undefined && before.found !== after && before.found !== 'over')
    return undefined
  const decimal = `${sign.found ?? ''}${number.decimal}`
  return {
    value: Number(decimal),
    decimal,
    unit: counted === '' && scale !== '' ? scale : `${scale}${counted}`,
    qualifier: before.found ?? after ?? 'exact',
    printed,
  }
}

/** What of a given value, unit and qualifier contradicts a quantity as printed; undefined where they agree. */
export function contradiction(
  printed: Quantity,
  given: { readonly value: number; readonly unit: string; readonly qualifier?: string },
): 'value' | 'unit' | 'qualifier' | undefined {
  const [theirs, ours] = [baseUnit(printed.unit), baseUnit(given.unit)]
  if (theirs.base !== '' && ours.base !== '' && theirs.base !== ours.base) return 'unit'
  const unitless = printed.unit === ''
  const expected = printed.value * (unitless ? 1 : theirs.factor)
  const found = given.value * (unitless ? 1 : ours.factor)
  if (Math.abs(expected - found) > 1e-9 * Math.max(Math.abs(expected), Math.abs(found))) return 'value'
  const said = printed.qualifier !== 'exact'
  return said && given.qualifier !== undefined && given.qualifier !== printed.qualifier
    ? 'qualifier'
    : undefined
}
