import type { EntityName } from './names.ts'
import { relations } from './relation.ts'

/** Where things lie, whom they belong to and what they reach. */
export const SITES = relations<EntityName>()({
  PART_OF: {
    zh: '属于',
    en: 'part of',
    from: ['Place'],
    to: ['Place'],
    site: true,
    tells: 'from',
    forward: { field: 'partOf', zh: '属于', en: 'part of' },
    reverse: { field: 'subdivisions', zh: '下辖', en: 'subdivisions' },
    not: { zh: '属于同一区域不构成联系。', en: 'Being part of one region is no tie.' },
  },
  LOCATED_IN: {
    zh: '位于',
    en: 'located in',
    site: true,
    from: [
      'Organisation',
      'Group',
      'Park',
      'Zone',
      'CrossBoundaryZone',
      'Enclave',
      'Platform',
      'Service',
      'Project',
      'Programme',
    ],
    to: ['Place'],
    tells: 'from',
    triggers: [
      {
        words:
          '地跨|建在|落在|放在|进驻|移师|位于|坐落于|坐落在|落户|落户于|设在|落地|落子|落址|选址|选址于|布局于|布局在|设于|落户在|落地于|驻|地处|位处|入驻|扎根|迁入|挂牌落户|签约落户|揭牌落户|正式落户|分布在|坐落',
      },
      { words: '引来|引进|引育|招引|引入|集聚|聚集|集聚了|聚集了', subject: 'to' },
    ],
    forward: { field: 'locatedIn', zh: '位于', en: 'located in' },
    reverse: { field: 'locatedHere', zh: '坐落于此', en: 'located here' },
  },
  MEMBER_OF: {
    zh: '成员',
    en: 'member of',
    from: ['Territory', 'Organisation', 'Park', 'Group', 'Region'],
    to: ['Region', 'Alliance', 'Committee'],
    properties: {
      order: { type: 'integer', zh: '次序', en: 'order' },
      scope: { type: 'text', zh: '成员范围', en: 'scope of membership' },
      scopeEn: { type: 'text', zh: '成员范围(英文)', en: 'scope of membership in English' },
    },
    triggers: [
      { words: '加入|吸纳为|参与|参加|加盟|入盟|参与组建|参与建设|参与发起|当选|加入了|共同组成' },
      { words: '包括|涵盖|包含|囊括|覆盖', subject: 'to' },
      { words: '吸纳|汇集|汇聚|集聚|吸引|聚集|接纳|汇聚了', subject: 'to' },
    ],
    forward: { field: 'memberOf', zh: '所属', en: 'member of' },
    reverse: { field: 'members', zh: '成员', en: 'members' },
    ties: [{ hub: 'to', role: 'peer', group: 'membership', kinds: ['Alliance', 'Committee'] }],
    not: {
      zh: '“9个城市”的一项服务与规划所列成员是两个范围。',
      en: 'The "9 cities" of a service and the members of a plan are two scopes.',
    },
  },
  COVERS: {
    zh: '覆盖',
    en: 'covers',
    from: [
      'Platform',
      'Service',
      'Programme',
      'Project',
      'Industry',
      'Policy',
      'Mechanism',
      'Agreement',
      'Alliance',
      'Publication',
      'Ranking',
    ],
    to: ['Place', 'Group'],
    tells: 'from',
    triggers: [
      {
        words:
          '覆盖|涵盖|惠及|汇聚|已汇聚|辐射|面向|服务|服务于|延伸至|延伸到|拓展至|拓展到|扩大到|扩大至|扩展至|推广至|推广到|辐射带动|通达|适用于|惠及到',
      },
    ],
    forward: { field: 'covers', zh: '覆盖', en: 'covers' },
    reverse: { field: 'coveredBy', zh: '被覆盖于', en: 'covered by' },
    ties: [{ hub: 'from', role: 'peer', kinds: ['Platform', 'Service'] }],
  },
})
