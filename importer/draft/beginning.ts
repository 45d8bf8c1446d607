import { SELF_WORDS } from '#graph-model/ontology/genre.ts'
import type { Span } from '../dataset/text.ts'
import type { Dictionary } from './dictionary.ts'
import { isGeneric, TIME } from './ordinary.ts'
import { wordOver } from './word.ts'

/** After a region: its members, not a name that begins with it. */
const WITHIN = /^(?:范围内|区域内|内|各城市|城市|成员城市|成员单位|重点(?=企业))/

/** Where the name begins: after words of time, counts' owners and 的. */
export function beginning(text: string, span: Span, end: number, dictionary: Dictionary): number {
  let start = span.start
  for (;;) {
    const rest = text.slice(start, end)
    const time = TIME.exec(rest)?.[0]
    const self = SELF_WORDS.find((word) => rest.startsWith(word))
    const lead =
      /^(?:\s|抓(?=\p{Script=Han}{2})|为(?![了民期何])|首批|多个|一批|一系列|全部|其他|其它|相关|有关|本地|这一|该|各(?!类)|(?:经|获|受|由|据|报)(?=[省市]委|[省市]政府|国务院|国家)|[本此这]次|每年|一次|第一|原有|共(?!同|享|建))/u.exec(
        rest,
      )?.[0]
    const known = dictionary.at(text, start)
    const area = known?.thing.kind === 'Region' ? WITHIN.exec(rest.slice(known.length))?.[0] : undefined
    const verb = wordOver(text, start)
    const done =
      verb?.start === start &&
      verb.tag === 'v' &&
      verb.text.length > 1 &&
      dictionary.at(text, start + verb.text.length)
        ? verb.text
        : undefined
    const cut = time ?? self ?? lead ?? (area && known && rest.slice(0, known.length) + area) ?? done
    if (cut === undefined || cut === '') break
    start += cut.length
  }
  const whole = start
  let depth = 0
  for (let at = end - 1; at >= start; at--) {
    const character = text[at] as string
    if (')”'.includes(character)) depth++
    if ('(“'.includes(character)) depth--
    if (depth === 0 && character === '的' && end - at > 3)
      return isGeneric(text.slice(at + 1, end - 2)) && end - whole <= 14 ? whole : at + 1
  }
  return start
}
