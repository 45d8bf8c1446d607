import { GENERIC_WORDS, SELF_WORDS } from '#graph-model/ontology/genre.ts'
import { isCounty } from './counties.ts'

const GENERIC = [...GENERIC_WORDS, ...SELF_WORDS].sort((a, b) => b.length - a.length)
/** Ordinary words that end like the name of a place. */
const NO_PLACE =
  /(?:城市|都市|门市|股市|副市|委市|府市|[两三四]省区|写区|分区|[两三四五]地一区|^(?:平原|高原|盆地|半岛|流域|沿海)$|^.{0,1}(?:平原|高原|盆地|半岛)$|超市|楼市|[全我本各一二两三四五六七八九十多跨县]市|上市|地级市|直辖市|[地社校辖景库灾牧郊全本小市特老各我]区|^[山林城湾]区|(?:大别|太行|秦巴|武陵|沂蒙|吕梁|贫困|老)山区|(?:国有|国营)林区|(?:中心|主|老|新)城区|大湾区|[各全区市本我]县|[一二两三四五六七八九十多各]区|为[省市]|经市|[全我本各两跨]省|革命老区|行政区|(?:城|乡|集|村|重|古|水|小|本|各|全|建制|中心|周边|名|强)镇|(?:城|家|故|老|返|下|本|各|全|异|水|原)乡|(?:各|本|全|沿|内|主|步行|商业)街道)$/

/** Whether a word that ends like a place is an ordinary one: 城市, 山区. */
export function isNoPlace(word: string): boolean {
  return NO_PLACE.test(word) && !isCounty(word)
}

export const TIME =
  /^(?:(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:度)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以来|前|底|初|上半年|下半年)?|目前|近年来|“?十[三四五]五”?(?:期间|时期)?)/

/** Whether a stretch is a date and nothing else. */
export function isTime(text: string): boolean {
  return text.trim() !== '' && text.replace(TIME, '').trim() === ''
}

/** What several set up together under no name of its own: 联合实验室. */
export const JOINT_BODY = /联合(?:研究中心|实验室|创新中心|研究院|研发中心)$|^(?:产业)?创新联合体$/

/** Whether a name is one that many such bodies go by. */
export function isJointBody(name: string): boolean {
  return JOINT_BODY.exec(name)?.index === 0
}

/** Whether a stretch holds nothing but words that qualify. */
export function isGeneric(text: string): boolean {
  let rest = text.replace(/[\s、“”()]/g, '')
  outer: while (rest !== '') {
    for (const word of GENERIC) {
      if (rest.startsWith(word)) {
        rest = rest.slice(word.length)
        continue outer
      }
    }
    return false
  }
  return true
}

/** Whether a name tells that it is a branch of something else: 分中心, 3家工作站. */
export function isBranch(name: string): boolean {
  return /(?:分(?:市场|中心|平台|院|会|校|行|站|所|部|室)|工作站|服务站)(?:\d+[个家])?$/.test(name)
}
