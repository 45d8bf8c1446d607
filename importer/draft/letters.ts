import { countyByShort } from './counties.ts'
import { type Lettered, lettered } from './divisions.ts'
import { wordOver } from './word.ts'

const LONGEST = 6
/** What follows letters of cities that lie anywhere: 沪宁产业创新带, 京雄高铁. */
const JOINT =
  /^(?:都市圈|都市区|城市群|经济圈|经济带|一体化|同城|[两三四五六]地|[两三四五六]市|[两三四五六]省|各市|城际|高铁|铁路|高速|公路|大道|产业|科创|创新|合作|毗邻|边界|交界|走廊|新城|新区|园区|示范区|合作区|联动|协同|携手|共建|通道|大桥|隧道|通办|互认|轻轨|地铁|航道|海底|跨江|科技|融合|数字|生态|两端|段|线|“|\()/

const COUNTS = '零一两三四五六七八九'

/** What may follow the letters of cities that the text names elsewhere: 汉孝、汉冈协作园, (西渭)走廊. */
const BESIDE = /^(?:$|[)、和与及]|协作|结对|高新|经开|智造|智能|联合|两|文旅|物流|轨道|飞地)/

/** What sums up those before it: 三市 of 厦漳泉三市, where 三 is no 三明. */
export const SUM =
  /^(?:[两二三四五六七八九十\d]+(?:市|地|省|县|区|方|城)|\d{1,2}[个座](?:设区|地级|副省级)?(?:城市|市|地市|市州|县市区|县区|区县|县))(?!\p{Script=Han}{0,2}(?:圈|带))/u

/** One thing for each letter, all of them of one sort, no thing twice. */
function assigned(
  candidates: readonly (readonly Lettered[])[],
  fits: (one: Lettered) => boolean,
): string[] | undefined {
  const names: string[] = []
  for (const those of candidates) {
    const one = those.find((known) => fits(known) && !names.includes(known.name))
    if (!one) return undefined
    names.push(one.name)
  }
  return names
}

function namesFor(
  candidates: readonly (readonly Lettered[])[],
  joint: boolean,
  beside: boolean,
  isNamed: (one: Lettered) => boolean,
): string[] | undefined {
  const provinces = assigned(candidates, ({ isProvince }) => isProvince)
  if (provinces) return provinces
  if (candidates.length < 3 && !joint)
    return beside ? assigned(candidates, (one) => !one.isProvince && isNamed(one)) : undefined
  for (const { province } of candidates[0] ?? []) {
    const cities = assigned(candidates, (one) => !one.isProvince && one.province === province)
    if (cities) return cities
  }
  const isCity = ({ name }: Lettered) => name.endsWith('市')
  // Cities of several provinces: those whose own character it is, or that the text names.
  const sure = (one: Lettered) => one.own || isNamed(one)
  return joint
    ? (assigned(candidates, (one) => isCity(one) && sure(one)) ?? assigned(candidates, sure))
    : undefined
}

function hasOwn(letter: string): boolean {
  return lettered().get(letter)?.[0]?.own ?? false
}

/** Whether two letters are rather a word or pieces of words: 合成, 通常. */
function isWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const word = wordOver(text, at)
    if (!word || word.text.length < 2) continue
    const crosses = word.start < start || (word.start + word.text.length > end && end - start < 3)
    // 新安江 is a river, 粤港澳 are three that have these characters for their own.
    const water = /[江河湖海]$/.test(word.text) && word.start === start
    const isPlace = word.tag === 'ns' && (water || !Array.from(word.text).every(hasOwn))
    if (crosses || isPlace || !/^(?:ns|nr|j|x|b)$/.test(word.tag)) return true
  }
  return false
}

/**
 * The provinces or cities that a run of single characters stands for, by the names of the country's divisions: 沪苏浙皖,
 * 成德眉资. Cities of several provinces count where what follows joins them. `names` tells whether the
 * text that is read names a place elsewhere, by its name without its rank.
 */
export function lettersAt(text: string, at: number, names: (place: string) => boolean): string[] {
  const known = lettered()
  const isNamed = (one: Lettered) => names(one.name.slice(0, -1))
  const inText = (one: Lettered) => Number(isNamed(one))
  const candidates: (readonly Lettered[])[] = []
  while (candidates.length < LONGEST && !SUM.test(text.slice(at + candidates.length))) {
    const those = known.get(text[at + candidates.length] ?? '')
    if (!those) break
    // Those that the text names elsewhere come first.
    candidates.push(those.length > 1 ? [...those].sort((a, b) => inText(b) - inText(a)) : those)
  }
  for (let length = candidates.length; length >= 2; length--) {
    // 榕莆宁南四市: so many letters, so many cities, whatever words they make.
    const summed = text[at + length] === COUNTS[length] && /^[市地省]/.test(text.slice(at + length + 1))
    // 江宁 is a district, and not 江苏 with 宁夏.
    if (length === 2 && !summed && countyByShort(text.slice(at, at + 2))) return []
    const after = text.slice(at + length)
    const names = namesFor(candidates.slice(0, length), JOINT.test(after), BESIDE.test(after), isNamed)
    if (names && (summed || !isWord(text, at, at + length))) return names
  }
  return []
}

/** What may stand behind the single character of a city that one is in or comes to: 在汉高校, 来津. */
const THERE =
  /^(?:$|[,;。、]|企业|高校|院校|院所|科研|实验室|国家|单位|机构|央企|医院|大学|人才|客商|出席|参加|参展|参会|考察|签约|投资|设立|落户|转化|就业|创业|发展|洽谈)/

/** The city named in a text for which a single character stands, where words go on as behind a place. */
export function cityByLetter(text: string, at: number): string | undefined {
  if (!THERE.test(text.slice(at + 1, at + 4))) return undefined
  const named = (lettered().get(text[at] ?? '') ?? []).filter(
    ({ name, isProvince }) => !isProvince && text.includes(name.slice(0, -1)),
  )
  const own = named.filter((one) => one.own)
  const [one, ...others] = own.length > 0 ? own : named
  return others.length === 0 ? one?.name : undefined
}
