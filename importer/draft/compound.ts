import { POSTS } from '#graph-model/ontology/genre.ts'
import { wordAt } from './speech.ts'
import { wordOver } from './word.ts'

// 市长联席会议 and 院长论坛 are named for those who meet.
const POST = new RegExp(
  `^(?:${[...POSTS].sort((a, b) => b.length - a.length).join('|')})(?!联席|办公|会议|会商|热线|信箱|质量奖|论坛|峰会|级|沙龙|大会|研修|培训|联盟|圆桌|团|负责制)`,
)
/** 启动仪式上: what a verb does for which there is a day. */
const OCCASION =
  /^(?:仪式|活动|大会|会议|现场会|座谈会|论坛|峰会|年会|推进会|对接会|交流会)(?=上|中|期间|现场|后|由|在|旨在|是|拟|将|于|[、和与](?!.*会)|召开|举办|举行|成功|$)/
const CEREMONY =
  /^(?:揭牌|启动|签约|开工|奠基|竣工|挂牌|授牌|开园|开馆|投产|开幕|通车|首发|签署)(?:仪式|活动|大会)/
/** 省委、省政府决策部署: what bodies have decided, and not who acts. */
const DECIDED =
  /^(?:(?:党中央|国务院|中央|省委|省政府|市委|市政府|区委|区政府|县委|县政府|自治区党委)[、和]?)+(?:关于[^,。]{2,30}?的)?(?:各项|有关|重大|重要|决策|工作|战略)*(?:部署要求|部署|指示精神|指示|要求)(?!\p{Script=Han}{0,2}(?:推进|推动))/u
/** What is signed is named for what it is about, acts and all: 签署共同推进某通道建设框架协议. */
const SIGNED = /^[^,;、《》()]{2,40}?(?:协议书|协议|备忘录|协定|意向书|宣言|公约|倡议书)(?=\s*$)/
/** 揭牌仪式, 推进机制: a verb that tells what kind of thing it is. */
const KINDS_OF_THINGS =
  /^(?:仪式|活动|大会|会议|会(?![\p{Script=Han}])|机制|制度|体系|政策|措施|方案|办法|计划|行动|工程|项目|平台|中心|基地|联盟|协议|小组|专班|办公室|委员会|领导小组|机构|集团|公司|协会|服务|功能|模式|网络|条例|规划|指南|名单|清单|试点|培训|论坛)/u
/** 甲市推动某某建设工作领导小组办公室: the verb is in the body's name. */
const ACTS =
  '发展|改革|建设|协调|推进|统筹|协同|合作|创新|管理|服务|联合|运营|交流|融合|促进|培育|保护|机制|科技|产业|工作|转移|转化|开放|共享|规划|一体化|同城化|高质量|年度'
const ACTING =
  '领导小组|协调小组|工作专班|专班|委员会|联席会议|办公室|论坛|大会|峰会|年会|推进会|座谈会|现场会|协调会|促进会|联盟|基金|指数|条例|宣言|协议|备忘录|规划|纲要|白皮书|蓝皮书|报告|简报|协会|联合会|局'
const NAMED_FOR_ACT = new RegExp(
  `^(?:(?:${ACTS})+(?:${ACTING})|(?:推动|推进|促进|加快|支持|加强|深化)[^,。、;:《》]{2,24}?(?:领导小组|协调小组|工作专班|委员会|联席会议))(?:办公室)?`,
)
/** 改革发展局, 发展规划处: acts that a body is named for, wherever they stand. */
const BODY_FOR_ACT = new RegExp(
  `^(?:${ACTS}|信息化|文化|旅游|教育|体育|卫生|健康|人才|投资|开发|招商|服务业|经济|商务|区域|对外|综合|政策|研究|控股|产业|能源|交通|城市|文旅|资产)+(?:局|处|(?:领导小组|协调小组|工作专班|指挥部|委员会|联席会议)(?:办公室)?|委(?![员托派屈])|厅|办公室|集团|(?:股份)?(?:有限)?(?:责任)?公司|银行|基金会)(?!\\p{Script=Han}{0,1}[长员])`,
  'u',
)

function lengthAt(pattern: RegExp, text: string, at: number, end: number): number {
  return pattern.exec(text.slice(at, end))?.[0].length ?? 0
}

/** The length of what bodies have decided, 0 where nothing of the kind begins. */
export function decidedAt(text: string, at: number, end: number): number {
  return lengthAt(DECIDED, text, at, end)
}

/** The length of the name of a paper that is signed, acts and all. */
export function signedAt(text: string, at: number, end: number): number {
  return lengthAt(SIGNED, text, at, end)
}

/** The length of the rest of a body's or paper's name, which goes on with acts after a known name. */
export function restForActAt(text: string, at: number, end: number): number {
  return lengthAt(NAMED_FOR_ACT, text, at, end)
}

/** The length of a body named for acts. */
export function bodyForActAt(text: string, at: number, end: number): number {
  return lengthAt(BODY_FOR_ACT, text, at, end)
}

/** Whether what follows a verb is the occasion of doing it: 启动仪式上. */
export function isOccasion(rest: string): boolean {
  return OCCASION.test(rest)
}

export function isCeremony(words: string): boolean {
  return CEREMONY.test(words)
}

/** The length of a post and the name of whoever holds it: 副主任某某. */
export function postAt(text: string, at: number): number {
  const post = POST.exec(text.slice(at, at + 8))?.[0].length ?? 0
  const before = wordOver(text, at)
  if (post === 0 || (before && before.start < at)) return 0
  const person = wordOver(text, at + post)
  return person?.start === at + post && /^nr/.test(person.tag) ? post + person.text.length : post
}

/** Whether what a verb begins ends in the kind of a thing: 补链固链强链行动. */
export function namesKind(text: string, end: number): boolean {
  for (let at = end, verbs = 0; verbs < 3; verbs++) {
    if (KINDS_OF_THINGS.test(text.slice(at, at + 8))) return true
    const next = wordAt(text, at)
    if (next?.class === 'whole' && KINDS_OF_THINGS.test(next.word.slice(-2))) return true
    const isAct = next && /verb$/.test(next.class) && next.word.length === 2
    if (!isAct && text[at + 1] !== '链') return false
    at += 2
  }
  return false
}
