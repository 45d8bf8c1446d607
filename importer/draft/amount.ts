/** A number as a document prints it. */
export interface Quantity {
  readonly printed: string
  readonly value: string
  readonly unit: string
  readonly qualifier?: 'over' | 'about' | 'more' | 'past'
  readonly yearOnYear?: string
  readonly at: number
}

const UNIT =
  '(?:(?:万|亿|千)?(?:元|美元|人次|人|名|家|项|个|条|件|所|平方公里|公里|亩|座|期|批|种|次|场|辆|吨|户|只|台|套|处|支|位)|%|个百分点)'
const AMOUNT = new RegExp(
  `(超过|超|逾|突破|约|近|达到|达|共|累计)?(\\d[\\d,]*(?:\\.\\d+)?)(余|多)?(${UNIT})(余|以上)?`,
  'g',
)
const QUALIFIERS: Readonly<Record<string, Quantity['qualifier']>> = {
  超过: 'over',
  超: 'over',
  逾: 'over',
  突破: 'past',
  约: 'about',
  近: 'about',
  余: 'more',
  多: 'more',
  以上: 'over',
}

/** The amounts that stand in a folded text, with the growth said right after one; years and dates are none. */
export function amountsIn(text: string): Quantity[] {
  const amounts: Quantity[] = []
  for (const match of text.matchAll(AMOUNT)) {
    const [printed, before, number, more, unit, after] = match
    const last = amounts.at(-1)
    if (last && /同比(?:增加|增长|提高|上升|下降|减少)$/.test(text.slice(0, match.index)) && unit === '%') {
      const sign = /(?:下降|减少)$/.test(text.slice(0, match.index)) ? '-' : ''
      amounts[amounts.length - 1] = { ...last, yearOnYear: `${sign}${number}` }
      continue
    }
    const qualifier = QUALIFIERS[before ?? ''] ?? QUALIFIERS[more ?? ''] ?? QUALIFIERS[after ?? '']
    amounts.push({
      printed: printed.replace(/^(?:达到|达|共|累计)/, ''),
      value: (number as string).replaceAll(',', ''),
      unit: unit as string,
      ...(qualifier && { qualifier }),
      at: match.index,
    })
  }
  return amounts
}
