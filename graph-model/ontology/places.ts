import { kinds } from './kind.ts'

const DIVISION_CODE = {
  type: 'text',
  zh: '行政区划代码',
  en: 'GB/T 2260 code',
  cited: true,
  identifies: true,
} as const

/** Places: what lies somewhere and has, or is, ground. */
export const PLACES = kinds({
  Place: {
    zh: '地方',
    en: 'Place',
    plural: 'Places',
    extends: 'Entity',
    hue: 'blue',
    shape: 'ellipse',
    term: 'schema:Place',
    properties: {
      latitude: { type: 'number', zh: '纬度', en: 'latitude', unit: '°', cited: true },
      longitude: { type: 'number', zh: '经度', en: 'longitude', unit: '°', cited: true },
    },
  },
  Region: {
    zh: '区域',
    en: 'Region',
    plural: 'Regions',
    prefix: 'region',
    extends: 'Place',
    patterns: [
      { ends: '都市圈|大都市圈', sets: { regionType: 'metropolitanArea' } },
      {
        ends: '三角洲|大湾区|城市群|经济圈|城镇群|城市带|经济区域|都市区|大都市区|双城经济圈|城市圈|城市圈群',
        sets: { regionType: 'delta' },
      },
      { ends: '省|自治区', sets: { regionType: 'province' } },
    ],
    hue: 'blue',
    shape: 'octagon',
    term: 'schema:Place',
    properties: {
      regionType: {
        type: 'text',
        zh: '区域类型',
        en: 'type of region',
        required: true,
        values: {
          country: { zh: '国家', en: 'country' },
          province: { zh: '省', en: 'province' },
          metropolitanArea: { zh: '都市圈', en: 'metropolitan area' },
          delta: { zh: '跨省区域', en: 'region of several provinces' },
          countyGroup: { zh: '其他区域', en: 'other region' },
        },
      },
      divisionCode: DIVISION_CODE,
    },
    not: {
      zh: '同处一个区域不构成两市之间的合作。',
      en: 'Lying in one region is no tie between two cities.',
    },
  },
  Territory: {
    zh: '行政单元',
    en: 'Territorial unit',
    plural: 'Territorial units',
    extends: 'Place',
    hue: 'blue',
    shape: 'ellipse',
    term: 'schema:AdministrativeArea',
    properties: { divisionCode: DIVISION_CODE },
  },
  City: {
    zh: '城市',
    en: 'City',
    plural: 'Cities',
    prefix: 'city',
    extends: 'Territory',
    patterns: [{ ends: '市', sets: { cityLevel: 'prefecture' } }],
    hue: 'blue',
    shape: 'ellipse',
    term: 'schema:City',
    properties: {
      cityLevel: {
        type: 'text',
        zh: '城市级别',
        en: 'level of city',
        required: true,
        values: {
          municipality: { zh: '直辖市', en: 'municipality directly under the central government' },
          subProvincial: { zh: '副省级市', en: 'sub-provincial city' },
          prefecture: { zh: '地级市', en: 'prefecture-level city' },
        },
      },
    },
    not: {
      zh: '地级市不一定是都市圈成员:常州不是,其金坛区和溧阳市是。',
      en: 'A prefecture-level city need not be a member: Changzhou is none, its Jintan and Liyang are.',
    },
  },
  District: {
    zh: '区',
    en: 'District',
    plural: 'Districts',
    prefix: 'district',
    extends: 'Territory',
    patterns: [{ ends: '区' }],
    hue: 'sky',
    shape: 'ellipse',
    term: 'schema:AdministrativeArea',
  },
  County: {
    zh: '县(市)',
    en: 'County-level unit',
    plural: 'County-level units',
    prefix: 'county',
    extends: 'Territory',
    patterns: [{ ends: '县|自治县|旗', sets: { countyLevel: 'county' } }],
    hue: 'sky',
    shape: 'round-octagon',
    term: 'schema:AdministrativeArea',
    properties: {
      countyLevel: {
        type: 'text',
        zh: '县级类型',
        en: 'level of county',
        required: true,
        values: { county: { zh: '县', en: 'county' }, countyCity: { zh: '县级市', en: 'county-level city' } },
      },
    },
    not: { zh: '县级市是县级单位,不是城市。', en: 'A county-level city is a county-level unit, not a City.' },
  },
  Park: {
    zh: '园区',
    en: 'Park',
    plural: 'Parks',
    prefix: 'park',
    extends: 'Place',
    patterns: [
      {
        ends: '高新区|高新技术产业开发区|高新技术开发区|高新园区|高新园|高新技术产业园区|高新技术园区',
        sets: { parkType: 'highTech' },
      },
      { ends: '软件园|软件谷|软件园区', sets: { parkType: 'software' } },
      { ends: '合作园区|合作产业园|合作园|飞地园区|共建园区', sets: { parkType: 'cooperation' } },
      {
        ends: '科学园|科技园|科技产业园|创新园|科创园|大学科技园|创业园|海创园|双创园|科创谷|创新谷|离岸科创园|人才园',
        sets: { parkType: 'science' },
      },
      {
        ends: '产业园|产业园区|工业园|工业园区|园区|经开区|经济技术开发区|经济开发区|开发区|工业集中区|集中区|物流园|港区|临空经济区|空港经济区|航空经济区|经济区|工业区|产业区|产业集聚区|化工园|工业新区|智造园|制造园|物流园区|产业基地园|产业新城|农业园',
        sets: { parkType: 'industrial' },
      },
    ],
    hue: 'green',
    shape: 'round-rectangle',
    term: 'schema:Place',
    properties: {
      parkType: {
        type: 'text',
        zh: '园区类型',
        en: 'type of park',
        required: true,
        values: {
          highTech: { zh: '高新区', en: 'high-tech zone' },
          software: { zh: '软件园', en: 'software park' },
          industrial: { zh: '产业园区', en: 'industrial park' },
          cooperation: { zh: '合作园区', en: 'cooperation park' },
          science: { zh: '科学园', en: 'science park' },
        },
      },
    },
  },
  Zone: {
    zh: '功能区',
    en: 'Functional zone',
    plural: 'Functional zones',
    prefix: 'zone',
    extends: 'Place',
    patterns: [
      { ends: '新区', sets: { zoneType: 'newArea' } },
      {
        ends: '自贸试验区|自贸区|自由贸易试验区|综合保税区|综保区|保税区|保税港区|出口加工区|保税物流中心',
        sets: { zoneType: 'freeTrade' },
      },
      {
        ends: '试验区|示范区|先行区|先导区|改革试验区|综合试验区|自主创新示范区|自创区|引领区|承接区|合作先行区|创新示范区|改革先行区|合作示范区',
        sets: { zoneType: 'experimental' },
      },
      {
        ends: '科学城|科技城|科创城|大学城|未来城|科创新城|知识城|航空城|智慧城|创新城|创新港|科技创新港|科学港|人才港|数字港|航天城|软件城|汽车城|文创城|中央科创区|科创区',
        sets: { zoneType: 'scienceCity' },
      },
      {
        ends: '动力谷|智造谷|光谷|云谷|药谷|数谷|科创谷|声谷|硅谷|片区|新城|组团|功能区|集聚区|核心区|合作区|生态城|智谷|谷城|起步区|启动区|拓展区|共建区|联动区|协同创新区|度假区|风景区|旅游区|保护区|生态区|副中心|航空港|空港|陆港|国际陆港|新港|承载区|承载地|商务区|都市新区|经济新区',
        sets: { zoneType: 'area' },
      },
      {
        ends: '街区|小镇|科创湾|科学岛|创新街区|科创街区|特色小镇|数字小镇|创新岛|科技岛|公园|国家公园|湿地公园|水镇|古镇',
        sets: { zoneType: 'quarter' },
      },
    ],
    hue: 'green',
    shape: 'cut-rectangle',
    term: 'schema:Place',
    properties: {
      zoneType: {
        type: 'text',
        zh: '功能区类型',
        en: 'type of zone',
        required: true,
        values: {
          newArea: { zh: '新区', en: 'new area' },
          freeTrade: { zh: '自贸试验区片区', en: 'area of a free trade zone' },
          experimental: { zh: '试验区', en: 'experimental zone' },
          scienceCity: { zh: '科技城', en: 'science city' },
          area: { zh: '片区', en: 'area' },
          quarter: { zh: '街区与基地', en: 'quarter or base' },
        },
      },
    },
    not: {
      zh: '名称相近的功能区不是同一处:江北新区、扬子江产业科技创新试验区、自贸试验区南京片区各为一处。',
      en: 'Zones of similar names are not one: Jiangbei New Area, the Yangzijiang zone and the free trade area stand apart.',
    },
  },
  CrossBoundaryZone: {
    zh: '毗邻区',
    en: 'Cross-boundary zone',
    plural: 'Cross-boundary zones',
    prefix: 'crosszone',
    extends: 'Place',
    patterns: [
      {
        ends: '毗邻区|毗邻地区|跨界区域|协同区|协同发展区|融合发展区|一体化发展区|交界地带|交界地区|毗邻地带|跨界地区|跨界示范区|省际毗邻区|一体化示范区|同城化示范区|同城化试验区|同城化综合试验区|联动发展区',
      },
    ],
    hue: 'green',
    shape: 'concave-hexagon',
    term: 'schema:Place',
  },
})
