/** A formula over inputs `i1`, `i2` ..., with + - * / and brackets: tokens left to right. */
type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'sign'; readonly sign: string }

function tokens(formula: string, inputs: readonly number[]): Token[] | undefined {
  const found: Token[] = []
  const pattern = /\s*(?:(i\d+)|(\d+(?:\.\d+)?)|([-+*/()]))/y
  let at = 0
  while (at < formula.trimEnd().length) {
    pattern.lastIndex = at
    const match = pattern.exec(formula)
    if (!match) return undefined
    const [, input, number, sign] = match
    const value = input === undefined ? Number(number) : inputs[Number(input.slice(1)) - 1]
    if (sign !== undefined) found.push({ kind: 'sign', sign })
    else if (value === undefined) return undefined
    else found.push({ kind: 'number', value })
    at = pattern.lastIndex
  }
  return found
}

/**
 * The value of a formula such as `i1/(1+i2/100)` over its inputs, i1 being the first of them.
 * Undefined when it is no such formula or names an input that is not there.
 */
export function evaluate(formula: string, inputs: readonly number[]): number | undefined {
  const list = tokens(formula, inputs)
  if (!list || list.length === 0) return undefined
  let at = 0
  const takes = (...signs: string[]) => {
    const token = list[at]
    if (token?.kind !== 'sign' || !signs.includes(token.sign)) return undefined
    at++
    return token.sign
  }
  const factor = (): number => {
    if (takes('-')) return -factor()
    if (takes('(')) {
      const value = sum()
      return takes(')') ? value : Number.NaN
    }
    const token = list[at++]
    return token?.kind === 'number' ? token.value : Number.NaN
  }
  const product = (): number => {
    let value = factor()
    for (let sign = takes('*', '/'); sign; sign = takes('*', '/'))
      value = sign === '*' ? value * factor() : value / factor()
    return value
  }
  const sum = (): number => {
    let value = product()
    for (let sign = takes('+', '-'); sign; sign = takes('+', '-'))
      value = sign === '+' ? value + product() : value - product()
    return value
  }
  const value = sum()
  return at === list.length && Number.isFinite(value) ? value : undefined
}

/** Whether a computed value, rounded to as many decimals as a printed decimal has, is that decimal. */
export function roundsTo(computed: number, decimal: string): boolean {
  const decimals = decimal.split('.')[1]?.length ?? 0
  return Math.abs(computed - Number(decimal)) <= 0.5 * 10 ** -decimals + 1e-9 * Math.abs(computed)
}
