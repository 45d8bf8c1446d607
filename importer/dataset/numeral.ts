const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const STEPS: readonly [string, number][] = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
]

/** Below ten thousand: each step once, from the highest down. `三五` (three or five) is no number. */
function belowTenThousand(text: string): number | undefined {
  let rest = text
  let value = 0
  for (const [sign, step] of STEPS) {
    const at = rest.indexOf(sign)
    if (at < 0) continue
    const before = rest.slice(0, at).replace(/^零/, '')
    const digit = before === '' ? 1 : DIGITS[before]
    if (digit === undefined || digit === 0) return undefined
    value += digit * step
    rest = rest.slice(at + 1)
  }
  if (rest === '') return text === '' ? undefined : value
  const last = DIGITS[value > 0 ? rest.replace(/^零(?=.)/, '') : rest]
  return last === undefined || (last === 0 && value > 0) ? undefined : value + last
}

/** The value of a Chinese numeral such as 十二, 两百, 三万五千, 一亿两千万; undefined where it is none. */
export function numeralOf(text: string): number | undefined {
  for (const [sign, step] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.indexOf(sign)
    if (at < 0) continue
    const high = belowTenThousand(text.slice(0, at))
    const rest = text.slice(at + 1).replace(/^零(?=.)/, '')
    const low = rest === '' ? 0 : numeralOf(rest)
    return high === undefined || low === undefined || low >= step ? undefined : high * step + low
  }
  return belowTenThousand(text)
}
