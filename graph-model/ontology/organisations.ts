import { kinds } from './kind.ts'

const LEVEL = {
  type: 'text',
  zh: '层级',
  en: 'level',
  values: {
    national: { zh: '国家级', en: 'national' },
    provincial: { zh: '省级', en: 'provincial' },
    municipal: { zh: '市级', en: 'municipal' },
    county: { zh: '区县级', en: 'district or county' },
  },
} as const

/** Organisations: who acts, alone or together (W3C ORG). */
export const ORGANISATIONS = kinds({
  Organisation: {
    zh: '组织',
    en: 'Organisation',
    plural: 'Organisations',
    extends: 'Entity',
    hue: 'orange',
    shape: 'rectangle',
    term: 'org:Organization',
    properties: { organisationLevel: LEVEL },
    not: {
      zh: '国家级和省级机构不代表其所在城市。',
      en: 'National and provincial bodies stand for no city, wherever they have their seat.',
    },
  },
  GovernmentBody: {
    zh: '党政机构',
    en: 'Government or party body',
    plural: 'Government and party bodies',
    prefix: 'body',
    extends: 'Organisation',
    patterns: [
      {
        ends: '发展改革委|发展改革委员会|发展和改革委|发展和改革委员会|发展改革局|发展和改革局|党政代表团|代表团|考察团|管委会|管理委员会|人民政府|政府|省委|市委|区委|县委|党委|省委省政府|市委市政府|科技局|科学技术局|科技厅|科学技术厅|改革委|改革委员会|发改委|经信委|经信局|工信局|工信厅|教育局|教育厅|财政局|财政厅|商务局|商务厅|民政局|民政厅|司法局|交通局|运输局|规划局|资源局|环境局|监管局|监管局|卫健委|健康委|医保局|人社局|社会保障局|文旅局|旅游局|统计局|数据局|金融局|知识产权局|市场局|水利局|农业农村局|农业局|税务局|公安局|人大常委会|政协|小组办公室|会议办公室|委员会办公室|建设办公室|推进办公室|协调办公室|推进办|工作办公室|组织部|宣传部|国务院|党中央|中央|工信部|教育部|财政部|商务部|海关|检察院|法院|办公厅|政府办公室|政府办|政研室|研究室|改革办|同城化办|一体化办|纪委|团委|政法委|统战部|工业和信息化部|生态环境部|交通运输部|自然资源部|住房城乡建设部|住建部|农业农村部|文化和旅游部|人社部|交通部|国资委|人民银行|发展和改革局|发展改革局|科创局|行政审批局|审批服务局|政务服务局|住建局|城管局|应急局|文旅厅|交通厅|农业农村厅|发改局|司法厅|公安厅|中级人民法院|人民法院|人民检察院|总工会|人大',
      },
      {
        ends: '工业和信息化部|文化和旅游部|科学技术部|科技部|教育部|财政部|商务部|自然资源部|农业农村部|生态环境部|交通运输部',
        alone: true,
      },
      { ends: '局|厅|委|办|署|支队|总队|办公室', placed: true },
    ],
    hue: 'grey',
    shape: 'rectangle',
    term: 'schema:GovernmentOrganization',
  },
  University: {
    zh: '大学',
    en: 'University',
    plural: 'Universities',
    prefix: 'university',
    extends: 'Organisation',
    patterns: [
      {
        ends: '大学|学院|校区|高等专科学校|职业技术学院|党校|职业大学|师范学校|技师学院|附中',
      },
    ],
    hue: 'orange',
    shape: 'round-pentagon',
    term: 'schema:CollegeOrUniversity',
  },
  ResearchInstitute: {
    zh: '研究机构',
    en: 'Research institute',
    plural: 'Research institutes',
    prefix: 'institute',
    extends: 'Organisation',
    patterns: [
      {
        ends: '研究院|研究所|科学院|农科院|农科所|研究中心|设计院|工程院|科研院|技术院|规划院|创新研究院|研究总院|设计总院|计量院|检测院|检验院|质检院|创新院|产研院|工研院|达摩院|技术创新研究院|勘察院',
      },
    ],
    hue: 'orange',
    shape: 'pentagon',
    term: 'schema:ResearchOrganization',
  },
  Laboratory: {
    zh: '实验室',
    en: 'Laboratory',
    plural: 'Laboratories',
    prefix: 'lab',
    extends: 'Organisation',
    patterns: [{ ends: '实验室' }],
    hue: 'orange',
    shape: 'round-hexagon',
    term: 'schema:ResearchOrganization',
  },
  Company: {
    zh: '企业',
    en: 'Company',
    plural: 'Companies',
    prefix: 'company',
    extends: 'Organisation',
    patterns: [
      {
        ends: '公司|集团|有限公司|股份|药业|制药|银行|证券|重工|电子|微电子|机械制造|汽车|有限责任公司|控股|电气|光电|重装|实业|农商行|农村商业银行|创投|城投|港投|高投|国投|文投|建投|产投|交投|保险|资本|国控|国资|产控|金控|科创投|城建|水务|分行|支行|分公司|子公司|科技股份|太阳能|汽轮机|信托|信息技术|生物科技|航空工业|石化|股份有限公司',
      },
    ],
    hue: 'yellow',
    shape: 'round-rectangle',
    term: 'schema:Corporation',
  },
  Association: {
    zh: '社会组织',
    en: 'Association',
    plural: 'Associations',
    prefix: 'association',
    extends: 'Organisation',
    patterns: [
      {
        ends: '协会|学会|商会|促进会|联合会|研究会|基金会|科协|工商联|行业协会|科学技术协会|总商会|校友会|红十字会|青联|妇联|残联|行业联合会|企业家联合会|俱乐部|医院|中医院|卫生院|附属医院|保健院|急救中心|分院|院区',
      },
      { ends: '市委|省委|市委会|省委会|委员会', starts: '民革|民盟|民建|民进|农工党|致公党|九三学社|台盟' },
    ],
    hue: 'yellow',
    shape: 'rectangle',
    term: 'org:FormalOrganization',
  },
  Committee: {
    zh: '委员会与联席会议',
    en: 'Committee or joint conference',
    plural: 'Committees and joint conferences',
    prefix: 'committee',
    extends: 'Organisation',
    patterns: [
      {
        ends: '专责小组|专项小组|专项组|专委会|专业委员会|委员会|联席会议|联席会|领导小组|协调小组|专项合作组|专班|工作专班|理事会|协调会议|合作组|工作组|党政联席会|指挥部|组委会|筹委会|秘书处|联络组|推进组|协调组|协作组|专题组|主任办公会|主任会议|工作小组|协调委员会|合作委员会|议事会|会商会|协调会|决策会|常务理事会',
      },
    ],
    hue: 'purple',
    shape: 'hexagon',
    term: 'org:OrganizationalUnit',
  },
  Alliance: {
    zh: '联盟',
    en: 'Alliance',
    plural: 'Alliances',
    prefix: 'alliance',
    extends: 'Organisation',
    patterns: [
      {
        ends: '联盟|创新联合体|产业联合体|合作组织|联合体|共同体|医联体|医共体|教联体|教育集团|医疗集团|创新共同体|产业共同体|协作体',
      },
    ],
    hue: 'purple',
    shape: 'star',
    term: 'org:OrganizationalCollaboration',
    properties: { date: { type: 'date', zh: '成立日期', en: 'date of founding', cited: true } },
    not: {
      zh: '只有原文点名的成员才是成员;成员数不等于成员名单。',
      en: 'Only members the text names are members; a number of members is no list of them.',
    },
  },
  Group: {
    zh: '未具名的一组',
    en: 'Unnamed group',
    plural: 'Unnamed groups',
    prefix: 'group',
    extends: 'Entity',
    patterns: [
      {
        ends: '装备集群|制造业集群|汽车集群|电子集群|产业化集群|信息集群|医药集群|材料集群|集群',
        sets: { memberKind: 'Company' },
      },
    ],
    hue: 'grey',
    shape: 'barrel',
    term: 'prov:Collection',
    properties: {
      memberKind: { type: 'text', zh: '成员类别', en: 'kind of its members', required: true },
      count: { type: 'integer', zh: '数量', en: 'count', cited: true },
      countQualifier: {
        type: 'text',
        zh: '数量限定',
        en: 'qualifier of the count',
        cited: true,
        values: {
          exact: { zh: '恰为', en: 'exactly' },
          over: { zh: '超', en: 'over' },
          about: { zh: '约', en: 'about' },
          more: { zh: '余', en: 'more than' },
        },
      },
      namedCount: { type: 'integer', zh: '其中具名', en: 'named among them' },
    },
    not: {
      zh: '一组就是一个节点:不拆成若干个,也不与别处的数字相加。',
      en: 'A group is one node: never split into so many, never added to numbers said elsewhere.',
    },
  },
})
