import { readQuantity } from '../dataset/quantity.ts'
import { unitAt } from '../dataset/unit.ts'

/** A number as a document prints it, and as the cells of a row. */
export interface Amount {
  readonly printed: string
  readonly value: string
  readonly unit: string
  readonly qualifier?: string
  readonly yearOnYear?: string
  readonly at: number
}

const NUMBER = /(?:超过|超|逾|突破|约|近|达到|达|共|累计)?\d[\d,]*(?:\.\d+)?(?:余|多)?/g
const SCALE = /^[十百千万亿]*(?:余|多)?/
const AFTER = /^(?:余|以上)/
/** Units of time and rank: what has them is no amount of anything; 5G and 4A are none either. */
const NO_AMOUNT = /^(?:年|个月|天|小时|分钟|秒|届|级|类|期|度|岁|[ADG])$/
const GROWTH = /同比(?:增加|增长|提高|上升|(下降|减少))$/

/** The amount that begins at a number, as far as its unit reaches; undefined where it has none. */
function amountAt(text: string, number: string, at: number): Amount | undefined {
  const scale = SCALE.exec(text.slice(at + number.length))?.[0] ?? ''
  const unit = unitAt(text.slice(at + number.length + scale.length))
  if (unit === '' || NO_AMOUNT.test(unit)) return undefined
  const body = `${number}${scale}${unit}`
  const after = AFTER.exec(text.slice(at + body.length))?.[0] ?? ''
  const read = readQuantity(after === '余' ? `${body}余` : body) ?? readQuantity(body)
  if (!read) return undefined
  const qualifier =
    after === '' || read.qualifier !== 'exact' ? read.qualifier : after === '余' ? 'more' : 'over'
  return {
    printed: `${body}${after}`.replace(/^(?:达到|达|共|累计)/, ''),
    value: read.decimal,
    unit: read.unit,
    ...(qualifier !== 'exact' && { qualifier }),
    at,
  }
}

/** The amounts that stand in a folded text, with the growth said right after one; years and dates are none. */
export function amountsIn(text: string): Amount[] {
  const amounts: Amount[] = []
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    // G60, R1
    if (/[A-Za-z]/.test(text[index - 1] ?? '')) continue
    const amount = amountAt(text, number, index)
    if (!amount) continue
    const last = amounts.at(-1)
    const growth = GROWTH.exec(text.slice(0, index))
    if (last && growth && amount.unit === '%')
      amounts[amounts.length - 1] = {
        ...last,
        yearOnYear: `${growth[1] === undefined ? '' : '-'}${amount.value}`,
      }
    else amounts.push(amount)
  }
  return amounts
}
