const DIGITS = '零一二三四五六七八九'

/** The number that digits or Chinese numerals below a hundred print: 12 of 12 and of 十二, 2 of 两. */
export function numberOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed)
  const [tens, ones] = printed.includes('十') ? printed.split('十') : ['零', printed]
  const digit = (word: string | undefined, empty: number) =>
    word === undefined || word === '' ? empty : word === '两' ? 2 : DIGITS.indexOf(word)
  return digit(tens, 1) * 10 + digit(ones, 0)
}
