import { kinds } from './kind.ts'

const LEVEL = {
  type: 'text',
  zh: '级别',
  en: 'level',
  values: {
    national: { zh: '国家级', en: 'national' },
    provincial: { zh: '省级', en: 'provincial' },
    municipal: { zh: '市级', en: 'municipal' },
  },
} as const

/** What ties places together, and what is done: nodes of their own, never lines between cities. */
export const TIES = kinds({
  Agreement: {
    zh: '协议',
    en: 'Agreement',
    plural: 'Agreements',
    prefix: 'agreement',
    extends: 'Entity',
    patterns: [
      {
        ends: '协议|协议书|备忘录|协定|意向书|合作宣言|宣言|倡议书|倡议|公约|联合声明|承诺书|合作框架|共识|公报|责任书|条约|章程|合作意向书|战略合作框架',
      },
    ],
    hue: 'vermillion',
    shape: 'tag',
    term: 'schema:DigitalDocument',
    properties: { date: { type: 'date', zh: '签署日期', en: 'date of signing', cited: true } },
    not: {
      zh: '“分别”签订的是各自的协议。',
      en: 'What was signed "separately" (分别) is an agreement each.',
    },
  },
  Corridor: {
    zh: '廊道与产业带',
    en: 'Corridor or belt',
    plural: 'Corridors and belts',
    prefix: 'corridor',
    extends: 'Entity',
    patterns: [
      {
        ends: '走廊|廊道|大走廊|廊带|创新轴|发展轴|产业轴|城镇轴|创新走廊|绿廊|绿道|科创大走廊|廊链',
        sets: { corridorType: 'corridor', order: 'none' },
      },
      {
        ends: '创新带|产业带|经济带|科创带|发展带|文化带|产业创新带|生态带|示范带|城镇带|都市带|连绵带|风光带|旅游带|协作带|融合带|制造带|高新带|合作带',
        sets: { corridorType: 'belt', order: 'none' },
      },
    ],
    hue: 'vermillion',
    shape: 'rhomboid',
    term: 'schema:Place',
    properties: {
      corridorType: {
        type: 'text',
        zh: '廊带类型',
        en: 'corridor or belt',
        required: true,
        values: { corridor: { zh: '廊道', en: 'corridor' }, belt: { zh: '产业带', en: 'belt' } },
      },
      order: {
        type: 'text',
        zh: '站序依据',
        en: 'what its order rests on',
        required: true,
        values: {
          stated: { zh: '原文给出顺序', en: 'the source gives the order' },
          text: { zh: '按行文先后', en: 'as printed' },
          none: { zh: '无顺序', en: 'no order' },
        },
      },
    },
    not: {
      zh: '原文没有放在廊道上的,不在廊道上。',
      en: 'Nothing lies on a corridor that the source does not put there.',
    },
  },
  Enclave: {
    zh: '科创飞地',
    en: 'Innovation enclave',
    plural: 'Innovation enclaves',
    prefix: 'enclave',
    extends: 'Entity',
    patterns: [
      { ends: '双向飞地', sets: { direction: 'twoWay' } },
      { ends: '飞地|反向飞地', sets: { direction: 'oneWay' } },
    ],
    hue: 'vermillion',
    shape: 'round-diamond',
    term: 'schema:Place',
    properties: {
      direction: {
        type: 'text',
        zh: '方向',
        en: 'direction',
        required: true,
        values: { oneWay: { zh: '单向', en: 'one-way' }, twoWay: { zh: '双向', en: 'two-way' } },
      },
      level: LEVEL,
    },
    not: { zh: '“双向飞地”是一个联系,不是两个。', en: 'A two-way enclave is one tie, not two.' },
  },
  Platform: {
    zh: '平台与中心',
    en: 'Platform or centre',
    plural: 'Platforms and centres',
    prefix: 'platform',
    extends: 'Entity',
    patterns: [
      {
        ends: '共用网|协作网|交流平台|对接平台|会客厅|共享平台|交易平台',
        sets: { platformType: 'exchange' },
      },
      { ends: '图谱', sets: { platformType: 'map' } },
      {
        ends: '科创专板|技术市场|技术交易市场|技术交易所|交易所|数据交易所|产权交易所|要素市场|大市场',
        sets: { platformType: 'market' },
      },
      { ends: '转移中心|转化中心|交易中心|转移转化中心|分中心', sets: { platformType: 'transfer' } },
      {
        ends: '创新中心|策源中心|科学中心|国创中心|技术创新中心|协同创新中心|离岸创新中心',
        sets: { platformType: 'innovationCentre' },
      },
      {
        ends: '基础设施|科学装置|实验装置|装置|大科学装置|光源|超算|超级计算机|设施群',
        sets: { platformType: 'facility' },
      },
      { ends: '检测中心|检验中心|检验检测中心', sets: { platformType: 'testing' } },
      {
        ends: '中试平台|概念验证中心|中试基地|验证平台|中试线|中试中心|验证中心|工程研究中心|工程技术研究中心|技术中心|工程中心',
        sets: { platformType: 'pilot' },
      },
      {
        ends: '服务平台|服务中心|信息平台|公共服务平台|政务平台|服务站|服务窗口|服务专区|专区|专窗|窗口|总窗口|服务点|一张网|云平台|热线|服务大厅|分窗口',
        sets: { platformType: 'service' },
      },
      { ends: '基地|产教融合基地|实训基地|成果转化基地|示范基地|总部基地', sets: { platformType: 'base' } },
      { ends: '智库|调解中心|调解委员会|仲裁中心', sets: { platformType: 'mediation' } },
      {
        ends: '门户网站|网站|APP|小程序|媒体平台|客户端|视频号|小程序平台|直播间',
        sets: { platformType: 'media' },
      },
      {
        ends: '平台|中心|孵化器|加速器|众创空间|驿站|综合体|工作站|工作室|联络站|联络处|数据库|枢纽|超市|工坊|孵化园|孵化中心|科技馆|博物馆|图书馆|工作点|教学点|科技小院|大脑|信息系统|样本库|专家库|人才库|成果库|项目库|资源库|信息库|超级工厂|示范线|会展中心|总部|分部|展示馆|展厅|总平台|应用场景|实验场|测试场|科创港|试验网|骨干网|储备库|试验设施|实验设施|研究设施',
        sets: { platformType: 'other' },
      },
    ],
    hue: 'sky',
    shape: 'round-tag',
    term: 'schema:Organization',
    properties: {
      platformType: {
        type: 'text',
        zh: '平台类型',
        en: 'type of platform',
        required: true,
        values: {
          exchange: { zh: '交流对接平台', en: 'exchange platform' },
          map: { zh: '生态图谱', en: 'ecosystem map' },
          market: { zh: '技术市场', en: 'technology market' },
          transfer: { zh: '技术转移与转化中心', en: 'technology transfer centre' },
          innovationCentre: { zh: '创新中心', en: 'innovation centre' },
          facility: { zh: '科研基础设施', en: 'research facility' },
          testing: { zh: '检验检测中心', en: 'testing centre' },
          pilot: { zh: '概念验证与中试平台', en: 'proof-of-concept or pilot platform' },
          service: { zh: '公共服务平台', en: 'public service platform' },
          base: { zh: '基地', en: 'base' },
          mediation: { zh: '智库与调解', en: 'think tank or mediation' },
          media: { zh: '信息与媒体平台', en: 'information platform' },
          other: { zh: '其他', en: 'other' },
        },
      },
      level: LEVEL,
    },
  },
  Service: {
    zh: '服务',
    en: 'Service',
    plural: 'Services',
    prefix: 'service',
    extends: 'Entity',
    patterns: [
      {
        ends: '金融服务|公共服务|科技服务|挂号服务|一网通办|异地通办|跨省通办|一卡通|一码通|共享服务|通兑服务|服务|跨市通办|全域通办|省内通办|一件事|一次办|同城待遇|开放共享|工作许可|资质认定|行政许可',
        weak: true,
      },
      { ends: '创新券|科技创新券', alone: true },
      { ends: '一卡通|市民卡|社保卡|惠民卡|旅游卡|健康码|科创券|服务券|通勤班车|公交线路' },
    ],
    hue: 'sky',
    shape: 'tag',
    term: 'schema:Service',
  },
  Programme: {
    zh: '计划、试点与举措',
    en: 'Programme, trial or measure',
    plural: 'Programmes, trials and measures',
    prefix: 'programme',
    extends: 'Entity',
    patterns: [
      { ends: '科技特派员|科技副总|产业教授|科技专员|周末工程师|科技大使', alone: true },
      { ends: '重大合作事项', weak: true, alone: true },
      {
        ends: '计划|基金|专项资金|试点|工程|行动|专项|专项行动|三年行动|科技合作项目|培育项目|攻关计划|攻关计划项目|母基金|子基金|引导基金|科技贷|创新贷|人才贷|改革试点|示范工程|示范项目|示范应用|奖励政策|品牌|工程包',
      },
      {
        ends: '资格|技能等级证书|备案|互认|培育|选派|攻关|改革|联合培养|共建|合作共建|廊带建设|联盟建设|联合体建设|医疗建设|合作事项|重点工作|各项工作|计划体系|互认互通|通存通兑|通用通兑|对口帮扶|结对|帮扶|招商|联动|互派|挂职|揭榜挂帅|通办|通兑|联合推介|双招双引|联合招商|联合执法|一体化改革|联合申报|产教融合|异地就医|培养|共育|选聘|互聘|整合|巡查|首用|单列管理|备案管理|共用|基础研究|联合研究|供需对接|投融资对接|重点任务|结对合作|配套协作|劳务协作|互认互贷|异地结算|直接结算',
        weak: true,
      },
    ],
    hue: 'green',
    shape: 'octagon',
    term: 'schema:Project',
    properties: { level: LEVEL },
  },
  Project: {
    zh: '项目',
    en: 'Project',
    plural: 'Projects',
    prefix: 'project',
    extends: 'Entity',
    patterns: [
      {
        ends: '项目|攻关项目|攻关任务|课题|铁路|城际|高铁|高速公路|快速路|大桥|过江通道|隧道|轨道交通|连接线|支线|专线|联络线|航站楼|候机楼|通道|大通道|机场|地铁|高速|快速通道|号线|延伸线|城际线|市域铁路|城际铁路|立交|航道|运河|码头|港口|水库|电站|管网|生产线|通勤专线|公交专线|班列|专列|航线|国道|省道',
      },
      { ends: '线', placed: true },
    ],
    hue: 'green',
    shape: 'hexagon',
    term: 'schema:Project',
    properties: { level: LEVEL },
  },
  Mechanism: {
    zh: '机制',
    en: 'Mechanism',
    plural: 'Mechanisms',
    prefix: 'mechanism',
    extends: 'Entity',
    patterns: [
      {
        ends: '机制|工作机制|体系|制度|负责制|包干制|资助体系|网络|合作模式|管理模式|运营模式|体制|长制|专员制|特派员制|联络员制|备案制|清单制|责任制|模式|管理办公制度',
      },
      { ends: '评价|白名单', weak: true },
      { ends: '分享|分计|分成', starts: '税收|指标', weak: true },
    ],
    hue: 'purple',
    shape: 'round-octagon',
    term: 'org:OrganizationalCollaboration',
  },
  Event: {
    zh: '活动',
    en: 'Event',
    plural: 'Events',
    prefix: 'event',
    extends: 'Entity',
    patterns: [
      {
        ends: '人才节|高交会|会议|大会|论坛|峰会|对接会|推介会|博览会|展会|展览会|大赛|年会|座谈会|专场会|专场|专场活动|研讨会|交流会|签约仪式|揭牌仪式|洽谈会|招聘会|发布会|对接会议|圆桌会议|例会|活动周|拍卖季|供需会|恳谈会|路演会|沙龙|高峰论坛|创新周|双创周|交易会|展洽会|推介活动|对接活动|拍卖会|文化节|科技节|创新大赛|揭榜赛|专题活动|系列活动|全体会议|推进会|现场会|调度会|报告会|启动会|启动仪式|开工仪式|挂牌仪式|开幕式|训练营|培训班|研修班|研学班|消费季|购物节|艺术节|旅游节|嘉年华|挑战赛|联赛|锦标赛|竞赛|选拔赛|总决赛|马拉松|讲坛|讲堂|大讲堂|公开课|招商会|企业行|高校行|园区行|院校行|院所行|专家行|成果展|进博会|科技周|开放日|对接周|活动日|见面会|协调会|双选会|说明会|路演活动|周活动|巡回赛|创业赛|展示会|交流周|对接洽谈会|展销会|工作会|协调推进会|专题会|全会|党代会|代表大会|常务会议|启动活动|签约活动|仪式',
      },
      {
        ends: '活动|培训|路演|产品介绍|交流|互鉴|演练|巡展|推介|联谊|宣讲|巡讲|联展|展示|考察|互访|座谈|调研',
        weak: true,
      },
    ],
    hue: 'yellow',
    shape: 'round-triangle',
    term: 'schema:Event',
    properties: {
      edition: { type: 'texts', zh: '届次', en: 'edition', cited: true },
      date: { type: 'date', zh: '日期', en: 'date', cited: true },
    },
    not: {
      zh: '同赴一场活动的来宾之间没有联系,只与东道主有联系。',
      en: 'Guests of one event are tied to its host, never to each other.',
    },
  },
})
