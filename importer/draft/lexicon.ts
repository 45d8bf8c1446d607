import { ADVERBS, BREAKS, OTHER_VERBS, SPEECH_VERBS, WHOLE_WORDS } from '#graph-model/ontology/genre.ts'
import {
  ENTITY_KINDS,
  type EntityKind,
  kindSpec,
  RELATION_TYPES,
  type RelationType,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'

/** A relation that a verb announces, and the end its subject stands at. */
export interface Announced {
  readonly relation: RelationType
  readonly subject: 'start' | 'end'
}

/** An ending by which names of a kind are known. */
export interface Ending {
  readonly ends: string
  readonly starts?: readonly string[]
  readonly kind: EntityKind
  readonly weak: boolean
  readonly placed: boolean
  readonly alone: boolean
  readonly sets?: Readonly<Record<string, string>>
}

export type WordClass = 'verb' | 'noun-verb' | 'likely-verb' | 'break' | 'adverb' | 'whole'

/** Verbs that stand inside names as well; they part a name only where a verb can stand. */
const NOUN_VERBS = new Set(
  '建设|发展|共建|共建共享|合作共建|联合|服务|协同|培育|管理|运行|运营|备案|主管|监管|编制|创建|协调|融入|吸引|支撑|推广|落地|辐射|面向|对接|引领|集聚|研究|评价|攻关|组织|列|入驻|出版|引进|开发|占|共享|共用|连接|衔接|贯通|布局|配置|调度|联系|沟通|增长|投入|输出|办理|处理|协同发展|排名|考察|调研|认定|遴选|评选|发起|转移|承接|对标|借鉴|复制|推介|招引|互认|互派|互聘|互换|互设|共投|共治|共保|共育|共推|共筑|共商|共谋|召集|轮值|组团|出海|验收|结题|揭榜|启用|迁建|外迁|扩容|扩建|改建|改造|落成|就医|转诊|会诊|代办|帮办|通办|上报|报送|审定|批复|批准|同意|核准|下达|转发|修编|征集|收集|梳理|归集|汇总|整合|盘活|释放|贡献|支付|发放|减免|补贴|奖补|奖励|使用|聘任|履行|孵化|转化|产业化|量产|投产|生产|销售|供应|采购|配套|协作|协作配套|保护|维护|压缩|防范|创新|改革|规范|升级|考核|评估|审批|审核|规划|规划布局|规划建设|研究|应用|开放|试点|投资|利用|运用|结合|负责|联动|接入|传承|宣传|推广应用|加速|提速|引导|安排|主导|设置|策划|筹备|审议|衔接|引入|延伸|节约|简化|激活|联通|培优|共创|共营|共筹|对照|参照|调度|督查|督促|分布|担保|提质|参股|补助|启动|轮流举办|巩固|展示|考察|培植|孵育|归集|涵养|扩充'.split(
    '|',
  ),
)

function verbsOfOntology(): Map<string, Announced[]> {
  const verbs = new Map<string, Announced[]>()
  for (const relation of RELATION_TYPES) {
    for (const { words, subject } of relationSpec(relation).triggers ?? []) {
      for (const word of words.split('|')) {
        const announced: Announced = { relation, subject: subject === 'to' ? 'end' : 'start' }
        verbs.set(word, [...(verbs.get(word) ?? []), announced])
      }
    }
  }
  return verbs
}

/** What each verb announces, in the order in which the ontology declares the relations. */
export const VERBS: ReadonlyMap<string, readonly Announced[]> = verbsOfOntology()

/** All endings of names, the longest first. */
export const ENDINGS: readonly Ending[] = ENTITY_KINDS.flatMap((kind) =>
  (kindSpec(kind).patterns ?? []).flatMap(({ ends, starts, weak, placed, alone, sets }) =>
    ends.split('|').map((end) => ({
      ends: end,
      kind,
      weak: weak === true,
      placed: placed === true,
      alone: alone === true,
      ...(starts !== undefined && { starts: starts.split('|') }),
      ...(sets && { sets }),
    })),
  ),
).sort((a, b) => b.ends.length - a.ends.length || (b.starts ? 1 : 0) - (a.starts ? 1 : 0))

function classesOf(): Map<string, WordClass> {
  const classes = new Map<string, WordClass>()
  for (const word of BREAKS) classes.set(word, 'break')
  for (const word of ADVERBS) classes.set(word, 'adverb')
  for (const word of SPEECH_VERBS) classes.set(word, 'verb')
  for (const word of OTHER_VERBS) classes.set(word, NOUN_VERBS.has(word) ? 'noun-verb' : 'verb')
  for (const word of VERBS.keys()) classes.set(word, NOUN_VERBS.has(word) ? 'noun-verb' : 'verb')
  for (const word of WHOLE_WORDS) classes.set(word, 'whole')
  return classes
}
const CLASSES = classesOf()
const LONGEST = Math.max(...[...CLASSES.keys()].map((word) => word.length))

/** The longest word of the lexicon that begins at a place of a text, of so many characters at most. */
export function wordAt(
  text: string,
  at: number,
  longest = LONGEST,
): { word: string; class: WordClass } | undefined {
  for (let length = Math.min(longest, LONGEST, text.length - at); length > 0; length--) {
    const word = text.slice(at, at + length)
    const found = CLASSES.get(word)
    if (found) return { word, class: found }
  }
  return undefined
}

/** Whether a place of a text lies inside a word that is whole: 科研院|所. */
export function splitsWord(text: string, at: number): boolean {
  for (let start = Math.max(0, at - 4); start < at; start++) {
    for (let end = at + 1; end <= Math.min(text.length, start + 5); end++)
      if (CLASSES.get(text.slice(start, end)) === 'whole') return true
  }
  return false
}
