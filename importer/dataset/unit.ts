/** Units of measure and counters, as documents of this genre print them after a number. */
const UNITS =
  '个百分点|个月|人次|人天|架次|车次|班次|标准箱|平方公里|平方千米|平方米|立方米|千瓦时|兆瓦时|亿千瓦时|小时|分钟|公里|千米|厘米|毫米|公顷|公斤|千克|千瓦|兆瓦|' +
  '人民币|美元|港元|欧元|日元|英镑|元|' +
  '家|个|项|条|件|名|人|位|所|座|次|户|台|套|辆|架|艘|列|班|趟|支|只|批|种|类|级|门|场|期|处|片|栋|幢|间|张|篇|部|册|份|笔|宗|例|对|组|届|天|年|秒|米|亩|吨|克|度|席|强|倍|成|折|岁|票|株|头|箱|块|颗|棵|卷|%|‰|℃|㎡'
const LATIN = '(?:[A-Za-zμ°]+[²³]?)(?:/[A-Za-z]+[²³]?)?'
const UNIT = new RegExp(`^(?:(?:${UNITS})(?:/(?:${UNITS}))?|${LATIN})`)
const SCALE = /^[十百千万亿]+/
const STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 }
/** Other words for one unit. */
const SAME: Readonly<Record<string, string>> = {
  千米: '公里',
  km: '公里',
  平方千米: '平方公里',
  'km²': '平方公里',
  '㎡': '平方米',
  'm²': '平方米',
  千克: '公斤',
  kg: '公斤',
  人民币: '元',
}

/** The unit at the beginning of a text; empty where there is none that is known. */
export function unitAt(text: string): string {
  return UNIT.exec(text)?.[0] ?? ''
}

/** A unit taken apart: what it counts, and by how much: `万家` counts 家 by 10,000. */
export function baseUnit(unit: string): { readonly base: string; readonly factor: number } {
  const scale = /^(?:千瓦|千米|千克|百分)/.test(unit) ? '' : (SCALE.exec(unit)?.[0] ?? '')
  const base = unit.slice(scale.length)
  const factor = [...scale].reduce((product, sign) => product * (STEPS[sign] as number), 1)
  return { base: SAME[base] ?? base, factor }
}
