import type { EntityName } from './names.ts'
import { relations } from './relation.ts'
import { ROLE } from './role.ts'

/** What is led, steered, pursued and composed: no ties between places by themselves. */
export const ACTS = relations<EntityName>()({
  HAS_PART: {
    zh: '包含',
    en: 'has part',
    from: ['Entity'],
    to: ['Entity'],
    properties: {
      ...ROLE,
      order: { type: 'integer', zh: '次序', en: 'order' },
    },
    triggers: [
      {
        words:
          '包括|包含|涵盖|涉及|主要涉及|主要包括|主要包含|主要有|具体包括|下设|建有|设有|拥有|挂牌|囊括|下辖|内设|分为|细分为|囊括了',
      },
      { words: '列入|纳入|被列入|被纳入|并入|归入|编入|整合进', subject: 'to' },
    ],
    forward: { field: 'parts', zh: '组成部分', en: 'parts' },
    reverse: { field: 'wholes', zh: '所属整体', en: 'wholes' },
    not: { zh: '同被列入不构成联系。', en: 'Being listed together is no tie.' },
  },
  SUPERVISES: {
    zh: '主管',
    en: 'supervises',
    from: ['Organisation', 'Territory'],
    to: ['Entity'],
    properties: ROLE,
    tells: 'none',
    triggers: [{ words: '主管|监管|备案|督导|指导监督|督促|督查|审批|审核' }],
    forward: { field: 'supervises', zh: '主管的', en: 'supervises' },
    reverse: { field: 'supervisors', zh: '主管方', en: 'supervisors' },
  },
  COORDINATES: {
    zh: '统筹协调',
    en: 'coordinates',
    from: ['Organisation', 'Territory', 'Mechanism'],
    to: ['Entity'],
    triggers: [{ words: '统筹协调|统筹|协调|协调推进|统筹协调推进|重点统筹|协调解决|调度' }],
    forward: { field: 'coordinates', zh: '统筹协调的', en: 'coordinates' },
    reverse: { field: 'coordinators', zh: '统筹协调方', en: 'coordinators' },
  },
  PROMOTES: {
    zh: '推动',
    en: 'promotes',
    from: ['Organisation', 'Place', 'Alliance', 'Programme', 'Policy', 'Mechanism', 'Group'],
    to: ['Entity'],
    triggers: [
      {
        words:
          '推动|推进|共同推动|共同推进|协同推动|支持|鼓励|加快|加快推进|深化|扩大|发挥|充分发挥|进一步发挥|探索|推广|打造|建设|协同建设|协同构建|完善|强化|邀请|指导|优化|放大|统筹推进|发动|广泛发动|引导|培育|持续推进|持续推动|深入推进|拓展|提升|强化提升|统筹|形成|构建|串起|联动|促进|协同推进|加快推动|积极推动|探索实行|实行|谋划|加快建设|高标准建设|争创|依托|发展|做强|壮大|助力|赋能|通过|巩固|争取|积极争取|申建|创建|用好|建好|管好|培优|规划布局|规划建设|布局建设|谋划布局|筹建|筹划|筹备|支持建设|推动建设|推动设立|推动成立|推动组建|推动建立|强化建设|健全|建立健全|完善提升|提档升级|激活|盘活|做优|做优做强|做大做强|做实|做好|扶持|帮助|协助|导入|推介|宣传|宣传推广|复制推广|推广应用|启用|提速|延伸|贯通|加大|加强|联合推动|共推|携手推动|携手推进|合力推动|协同打造|倾力打造|着力打造|重点打造|全力打造|着力推进|着力推动|全力推进|牵引|牵头推进|聚力推进|推动形成|加速|加速推进|提质|深化拓展|谋划建设|鼓励支持|支持引导|扎实推进|发动组织|促成|促进形成|优先支持|联合申报|谋划申报|谋划推进|推行|试行|全面推行|研究推行|探索推行|力促|助推|力推|力挺|促|促使|做实做强|做强做实|拓宽|扩充|扩容|铺开|全面铺开|催生|孵育|培植|涵养|做深|做深做实',
      },
    ],
    forward: { field: 'promotes', zh: '推动的', en: 'promotes' },
    reverse: { field: 'promotedBy', zh: '推动方', en: 'promoted by' },
    not: { zh: '支持、推动不等于共建。', en: 'To support or promote is not to co-build.' },
  },
  IMPLEMENTS: {
    zh: '落实',
    en: 'implements',
    from: ['Organisation', 'Place', 'Mechanism', 'Programme', 'Policy', 'Group'],
    to: ['Policy', 'Programme', 'Agreement', 'Goal'],
    tells: 'none',
    triggers: [
      {
        words:
          '落实|贯彻落实|根据|按照|依据|实施|深入实施|组织实施|执行|抓好|开展|深入贯彻|贯彻|遵循|组织开展|深入开展|贯彻执行|抓好落实|全面落实|认真落实|对照|严格执行|对标|履行|遵照|部署落实|响应|主动融入|推进落实|压茬推进|制定实施|启动实施|滚动实施|推动实施|联合实施|共同实施|全面实施|兑现|依照|抓实|抓牢|细化落实',
      },
    ],
    forward: { field: 'implements', zh: '落实的', en: 'implements' },
    reverse: { field: 'implementers', zh: '落实方', en: 'implementers' },
  },
  PURSUES: {
    zh: '致力于',
    en: 'pursues',
    from: ['Entity'],
    to: ['Goal'],
    triggers: [
      {
        words:
          '推动|推进|促进|提升|加强|强化|打造|建设|构建|构筑|完善|优化|带动|深化|加快|统一|形成|实现|增强|提高|争创|争取|积极争取|保障|重点保障|扩大|拓展|畅通|打通|服务|支撑|融入|培育|营造|放大|激发|健全|夯实|释放|创建|发挥|着眼|着力打造|协同|共同推动|共同推进|推动构建|共建|聚焦|围绕|探索|谋划|支持|助力|提供|落实|不断提升|赋能|立足|加大|吸引|降低|破解|解决|减少|汇集|集聚|引领|实施|开展|保护|维护|丰富|缩小|缩短|压缩|节约|防范|防止|避免|消除|应对|贯通|互认|互通|共享|共治|共保|对接|衔接|整合|盘活|撬动|导入|引进|招引|吸纳|承接|转化|推行|推广|巩固|壮大|做强|做优|做大|做实|做好|发展|繁荣|改善|改进|创新|改革|规范|简化|加速|提速|升级|改造|拓宽|延伸|延长|补齐|补强|缓解|满足|方便|便利|惠及|造福|确保|保证|维持|保持|彰显|展示|传播|宣传|弘扬|传承|坚持|贯彻|抢占|抢抓|力争|努力|推动形成|推动实现|加快形成|加快构建|携手打造|共同打造|共筑|共创|共塑|共绘|共育|共商|深挖|挖掘|激活|活跃|稳定|塑造|赢得|跻身|迈向|建成|基本建成|筑牢|筑强|厚植|夯基|提质|扩面|降本|培优|引导|组织|指导|鼓励|支撑引领|联动|贯彻落实|助推|力促|助力推动|支撑推动|希望|深度融入|主动对接|积极对接|确保实现|力推|促成|促使|谋求|做强做优|做实做强|用足|用活|抓好|织密|织牢|健全完善|建立健全|建起|做细|抬升|增进|密织|催生|孕育|培植|涵养|营建|联通|共谱',
      },
    ],
    forward: { field: 'goals', zh: '目标', en: 'goals' },
    reverse: { field: 'pursuedBy', zh: '追求者', en: 'pursued by' },
  },
  FOCUSES_ON: {
    zh: '聚焦',
    en: 'focuses on',
    from: ['Entity'],
    to: ['Industry'],
    tells: 'from',
    triggers: [
      {
        words:
          '聚焦|围绕|紧盯|瞄准|主要面向|重点面向|投向|重点投向|优先投向|主要投向|投资于|重点发展|专注|深耕|主攻|布局|面向|锚定|对准|重点聚焦|重点布局|主要发展|大力发展|涵盖',
      },
    ],
    forward: { field: 'focusesOn', zh: '聚焦产业', en: 'focuses on' },
    reverse: { field: 'focusOf', zh: '聚焦于此的', en: 'focus of' },
    not: { zh: '聚焦同一产业不构成联系。', en: 'To focus on the same industry is no tie.' },
  },
  BASED_ON: {
    zh: '依托',
    en: 'based on',
    from: ['Entity'],
    to: ['Entity'],
    tells: 'from',
    triggers: [
      {
        words: '依托|基于|立足|借助|借力|借势|利用|运用|用好|凭借|以托|参照|围绕落实',
      },
    ],
    forward: { field: 'basedOn', zh: '依托', en: 'based on' },
    reverse: { field: 'basisFor', zh: '被依托于', en: 'basis for' },
  },
  REQUESTS: {
    zh: '要求',
    en: 'requests',
    from: ['Organisation', 'Territory', 'Policy'],
    to: ['Entity'],
    tells: 'none',
    triggers: [{ words: '要求' }],
    forward: { field: 'requests', zh: '所要求的', en: 'requests' },
    reverse: { field: 'requestedBy', zh: '要求方', en: 'requested by' },
  },
  RANKED_IN: {
    zh: '入列',
    en: 'ranked in',
    from: ['Entity'],
    to: ['Ranking'],
    walked: false,
    properties: { rank: { type: 'integer', zh: '名次', en: 'rank' } },
    tells: 'none',
    triggers: [
      {
        words:
          '入选|进入|位列|位居|跻身|跻身于|入围|入列|上榜|名列|获评|获批|均进入|列|被评为|评为|获评为|被认定为|认定为|获认定|被认定|列为|被列为|被确定为|确定为|命名为|被命名为|荣获|获颁|荣登|斩获|摘得|入库|升级为|升格为|获|榜上有名|入榜|均跻身|获准纳入|挤进|登上|进榜',
      },
    ],
    forward: { field: 'rankings', zh: '所入榜单', en: 'rankings' },
    reverse: { field: 'ranked', zh: '入列者', en: 'ranked' },
    not: { zh: '同列一榜不构成联系。', en: 'Standing in one ranking is no tie.' },
  },
})
