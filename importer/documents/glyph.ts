/**
 * Fonts of PDFs map many glyphs to the signs of radicals, which look like the words and are none. The Kangxi radicals
 * and compatibility forms have their word in Unicode; of the supplement these have, in EquivalentUnifiedIdeograph.txt.
 */
const SUPPLEMENT =
  '⺀⺁厂⺄乙⺌小⺎兀⺏尢⺝月⺟母⺠民⺥爫⺫目⻁虎⻂衤⻃覀⻄西⻅见⻆角⻉贝⻋车⻌辶⻍辶⻐钅⻑長⻒镸⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'

const WORDS = new Map<string, string>()
{
  const signs = Array.from(SUPPLEMENT)
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at] as string
    const word = signs[at + 1]
    if (sign >= '\u2e80' && sign <= '\u2eff' && word !== undefined && word > '\u2fff') {
      WORDS.set(sign, word)
      at++
    }
  }
}

/** Signs of radicals, compatibility ideographs and ligatures as the words they stand for. */
export function plainGlyphs(text: string): string {
  return text
    .replace(/[\u2f00-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/g, (sign) => WORDS.get(sign) ?? sign)
    .replace(/[\u00ad\u200b\ufeff]/g, '')
}
