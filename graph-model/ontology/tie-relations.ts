import type { EntityName } from './names.ts'
import { relations } from './relation.ts'

import { ROLE } from './role.ts'

/** Relations that make ties: to sign, run, host, join or build together does. */
export const TIE_RELATIONS = relations<EntityName>()({
  PARTY_TO: {
    zh: '签署',
    en: 'party to',
    from: ['Place', 'Organisation', 'Group'],
    to: ['Agreement'],
    properties: ROLE,
    triggers: [
      {
        words:
          '签署|签订|签约|签有|所签|所签署|所签订|达成|缔结|联合签署|共同签署|续签|签下|会签|互签|正式签署|正式签订|联合签订|共同签订|签署实施|订立|换签|达成共识|加入|参与签署|发表|联合发表|敲定|商定',
      },
    ],
    forward: { field: 'agreements', zh: '签署的协议', en: 'agreements' },
    reverse: { field: 'parties', zh: '签署方', en: 'parties' },
    ties: [{ hub: 'to', role: 'peer' }],
  },
  PASSES_THROUGH: {
    zh: '经过',
    en: 'passes through',
    from: ['Corridor'],
    to: ['Place'],
    triggers: [
      {
        words:
          '中经|南抵|北抵|东抵|西抵|南接|北接|东接|西接|西起|东起|南起|北起|西至|东至|南至|北至|起于|始于|串接|串联|串联起|连接|联结|连结|贯穿|途经|贯通|横跨|跨越|纵贯|横贯|覆盖|衔接|联通|沟通|连通|辐射|通达|直达|串起|联动|涵盖|经过|包括|包含|拓展至|延伸至',
      },
      { words: '加入|融入|主动融入|积极融入|深度融入|全面融入|对接融入', subject: 'to' },
    ],
    properties: { order: { type: 'integer', zh: '次序', en: 'order' } },
    forward: { field: 'passesThrough', zh: '经过', en: 'passes through' },
    reverse: { field: 'corridors', zh: '廊道与产业带', en: 'corridors and belts' },
    ties: [{ hub: 'from', role: 'peer' }],
  },
  CONNECTS: {
    zh: '冠名两地',
    en: 'connects',
    from: ['Park', 'CrossBoundaryZone', 'Zone', 'Project', 'Programme'],
    to: ['Place'],
    triggers: [
      {
        words:
          '中经|南抵|北抵|东抵|西抵|南接|北接|东接|西接|西起|东起|南起|北起|西至|东至|起于|始于|止于|连接|联结|连结|串联|贯通|联通|连通|直达|途经|经过|衔接|通达|横跨|跨越|打通',
      },
    ],
    forward: { field: 'connects', zh: '冠名两地', en: 'connects' },
    reverse: { field: 'connectedBy', zh: '冠以其名的合作园区与区片', en: 'connected by' },
    ties: [{ hub: 'from', role: 'peer' }],
    not: {
      zh: '名称合了两市简称,不说明由谁建设、位于何处。',
      en: 'A name that joins two cities does not say who builds it or where it lies.',
    },
  },
  HOME_OF: {
    zh: '飞出地',
    en: 'home of',
    from: ['Place', 'Organisation'],
    to: ['Enclave'],
    forward: { field: 'enclavesAway', zh: '在外设立的飞地', en: 'enclaves it sets up elsewhere' },
    reverse: { field: 'homes', zh: '飞出地(设立方)', en: 'homes' },
    ties: [{ hub: 'to', role: 'from', group: 'enclave' }],
  },
  HOSTS: {
    zh: '飞入地',
    en: 'hosts',
    from: ['Place', 'Organisation'],
    to: ['Enclave'],
    forward: { field: 'enclavesHosted', zh: '落在此地的飞地', en: 'enclaves that stand here' },
    reverse: { field: 'hosts', zh: '飞入地(落地方)', en: 'hosts' },
    ties: [{ hub: 'to', role: 'to', group: 'enclave' }],
  },
  HELD_BY: {
    zh: '主办',
    en: 'held by',
    from: ['Event'],
    to: ['Place', 'Organisation', 'Group'],
    properties: ROLE,
    triggers: [
      {
        words:
          '举办|召开|举行|主办|承办|协办|联合举办|共同举办|连续举办|开展|组织|组织开展|共同开展|成功举办|定期召开|每年召开|组织举办|牵头举办|联合主办|共同主办|联合承办|合办|开办|联办|筹办|联合召开|共同召开|轮流举办|轮值举办|连续召开|联合开展|联合组织|发起|启动|办好|筹备|承办了|策划|开启|搭建|组织召开|联合举行|操办|张罗|启幕',
        subject: 'to',
      },
    ],
    forward: { field: 'heldBy', zh: '主办方', en: 'held by' },
    reverse: { field: 'eventsHeld', zh: '主办的活动', en: 'events held' },
    ties: [
      { hub: 'from', role: 'to', group: 'event' },
      { hub: 'from', role: 'peer', group: 'organisers' },
    ],
  },
  HELD_IN: {
    zh: '举办地',
    en: 'held in',
    from: ['Event'],
    to: ['Place'],
    forward: { field: 'heldIn', zh: '举办地', en: 'held in' },
    reverse: { field: 'eventsHere', zh: '在此举办的活动', en: 'events held here' },
    ties: [{ hub: 'from', role: 'to', group: 'event' }],
  },
  PARTICIPATES_IN: {
    zh: '参与',
    en: 'participates in',
    from: ['Place', 'Organisation', 'Group', 'Platform', 'Project'],
    to: ['Event', 'Programme', 'Project', 'Platform', 'Mechanism', 'Service'],
    properties: ROLE,
    triggers: [
      {
        words:
          '列席|接入|参加|参与|承担|共同承担|入选|获|获得|协商|推荐申报|申报|出席|参展|牵头承担|加入|对接|联合申报|共同研究办理|参与建设|入驻|参与承担|参会|组团参展|组团参加|组团参与|组队参加|参赛|观摩|共同参与|共同参加|参与组建|参与发起|参与共建|参与制定|参与编制|加盟|揭榜|承建|联合承担|合作承担|获立项|立项|中标|对接融入|主动对接|主动融入|深度参与|积极参与|全面参与|购买|选购|享受|投身|竞逐|角逐|竞标|争取承担|联合承接|领衔承接|领衔承担|投身于|出任',
      },
    ],
    forward: { field: 'participatesIn', zh: '参与', en: 'participates in' },
    reverse: { field: 'participants', zh: '参与方', en: 'participants' },
    ties: [
      { hub: 'to', role: 'from', group: 'event', kinds: ['Event'] },
      { hub: 'to', role: 'peer', kinds: ['Programme', 'Project', 'Platform', 'Mechanism', 'Service'] },
    ],
  },
  CO_BUILDS: {
    zh: '共建',
    en: 'co-builds',
    from: ['Place', 'Organisation', 'Group'],
    to: [
      'Corridor',
      'Platform',
      'Laboratory',
      'Park',
      'Zone',
      'CrossBoundaryZone',
      'Programme',
      'Project',
      'Enclave',
      'Service',
      'ResearchInstitute',
      'Mechanism',
    ],
    properties: ROLE,
    triggers: [
      {
        words:
          '参与|共同参与|共同承载|承建|联合申报|申报|合办|合建|联建|共建|共建共享|合作共建|共同打造|共同建设|共同开展|联合建设|携手打造|联合共建|合力打造|联合打造|共同构建|联手打造|共同推进建设|合作建设|联合开展|共同实施|联合实施|合作实施|携手实施|共同推进|共同推动|协同共建|携手共建|携手推进|携手建设|联手共建|联手建设|协同打造|合力推进|合力共建|合作打造|合作开展|联合开发|联合推进|共同谋划|共同组建|共同设立|共同成立|共同运营|共同投资|共推|共营|共筹|共创|投资建设|联合布局|合作设立|合作成立|参与建设|参与共建|互设|结对共建|校地共建|院地共建|校企共建',
      },
    ],
    forward: { field: 'coBuilds', zh: '参与共建', en: 'co-builds' },
    reverse: { field: 'coBuilders', zh: '共建方', en: 'co-builders' },
    ties: [{ hub: 'to', role: 'peer' }],
  },
  ESTABLISHES: {
    zh: '设立',
    en: 'establishes',
    from: ['Place', 'Organisation', 'Group'],
    to: ['Organisation', 'Platform', 'Service', 'Mechanism', 'Park', 'Zone', 'Programme', 'Enclave'],
    triggers: [
      {
        words:
          '挂牌|兴办|辟建|辟设|发起|共同发起|办起|建起|搭起|结成|增设|建有|各设|分设|各建|均设|布设|布点|合资设立|合资组建|推出|联合推出|上线|发行|开行|成立|设立|组建|建立|构建|搭建|发起成立|创立|新设|牵头组建|牵头成立|筹建|探索建立|联合成立|联合设立|共同成立|共同设立|联合组建|共同组建|新建|建成|设有|开设|开通|挂牌成立|推动成立|创办|创设|开办|布设|布局建设|落地建设|组织成立|发起设立|发起组建|联合发起|合作设立|合作成立|合作组建|联合建立|共同建立|共同发起|推动组建|推动设立|推动建立|支持组建|支持设立|牵头设立|牵头建立|牵头发起|启动建设|投资设立|引进设立|注册成立|揭牌|揭牌成立|揭牌运行|组建成立|共建|合作共建|联合共建|共同建设|联合建设|领衔发起|牵头创立|兴建|建立健全|搭建起|织就|搭成|筑成|领衔组建|领衔成立|领办',
      },
    ],
    forward: { field: 'establishes', zh: '设立的', en: 'establishes' },
    reverse: { field: 'founders', zh: '设立方', en: 'founders' },
    ties: [
      { hub: 'to', role: 'from', group: 'running' },
      { hub: 'to', role: 'peer', group: 'founding' },
    ],
  },
  OPERATES: {
    zh: '运营',
    en: 'operates',
    from: ['Place', 'Organisation', 'Group'],
    to: ['Platform', 'Service', 'Park', 'Zone', 'Enclave', 'Programme'],
    triggers: [
      {
        words:
          '运营|运行|共同运营|联合运营|合作运营|统一办理|具体运营|组织开展|管理运营|托管|负责运营|承担运营|负责|承接运营|具体实施|负责管理|负责实施|受托运营',
      },
    ],
    forward: { field: 'operates', zh: '运营的', en: 'operates' },
    reverse: { field: 'operators', zh: '运营方', en: 'operators' },
    ties: [{ hub: 'to', role: 'from', group: 'running' }],
  },
  BRANCH_OF: {
    zh: '分支',
    en: 'branch of',
    from: ['Platform', 'Organisation', 'Group'],
    to: ['Platform', 'Organisation'],
    forward: { field: 'branchOf', zh: '上级机构', en: 'branch of' },
    reverse: { field: 'branches', zh: '分支机构', en: 'branches' },
    ties: [{ hub: 'from', role: 'from', group: 'running' }],
    not: {
      zh: '省级机构在两市各设分中心,不使两市相连。',
      en: 'Branches of a provincial body in two cities do not tie the cities.',
    },
  },
  LEADS: {
    zh: '牵头',
    en: 'leads',
    from: ['Place', 'Organisation', 'Group', 'Platform'],
    to: ['Alliance', 'Committee', 'Project', 'Programme', 'Corridor', 'Laboratory', 'Platform', 'Mechanism'],
    triggers: [
      {
        words:
          '牵头|牵头组建|牵头成立|牵头承担|牵头实施|牵头建设|领衔|主持|牵头推进|牵头推动|牵头编制|牵头发起|牵头设立|牵头建立|牵头制定|牵头开展|牵头举办|担任牵头单位|担任理事长单位|主导建设|领办|主持建设|主持召开|总牵头|担纲|挂帅|领衔承担|领衔实施|领衔建设|领衔推进|领衔发起|领衔组建',
      },
    ],
    forward: { field: 'leads', zh: '牵头的', en: 'leads' },
    reverse: { field: 'leaders', zh: '牵头方', en: 'leaders' },
    ties: [
      { hub: 'to', role: 'peer', group: 'membership', kinds: ['Alliance', 'Committee'] },
      {
        hub: 'to',
        role: 'peer',
        group: 'PARTICIPATES_IN',
        kinds: ['Project', 'Programme', 'Platform', 'Mechanism'],
      },
    ],
  },
  FUNDS: {
    zh: '资助',
    en: 'funds',
    from: ['Place', 'Organisation', 'Group'],
    to: ['Programme', 'Project', 'Platform', 'Laboratory', 'Park', 'Zone'],
    triggers: [
      {
        words:
          '资助|出资|各出资|分别出资|共同出资|参与出资|注资|投资|出资设立|给予资助|给予支持|奖补|参股|入股|提供资金',
      },
    ],
    forward: { field: 'funds', zh: '资助的', en: 'funds' },
    reverse: { field: 'funders', zh: '资助方', en: 'funders' },
    ties: [{ hub: 'to', role: 'from', group: 'running' }],
  },
})
