import type { EntityName } from './names.ts'
import { relations } from './relation.ts'

/** What is published, recorded, replied to and measured. */
export const RECORDS = relations<EntityName | 'Document'>()({
  PUBLISHES: {
    zh: '发布',
    en: 'publishes',
    from: ['Organisation', 'Place', 'Group', 'Programme'],
    to: ['Publication', 'Policy', 'Ranking', 'Reply', 'Platform', 'Event'],
    triggers: [
      {
        words:
          '发布|公布|印发|编印|编发|出台|推出|编制|制定|联合发布|制发|联合印发|共同编制|联合出台|编写|出版|编撰|印发实施|修订|共同发布|联合公布|共同印发|共同出台|联合制定|共同制定|联合编制|牵头编制|牵头制定|联合编印|编纂|起草|修编|研究制定|研究出台|制定出台|出台实施|制定印发|制定实施|编制印发|编制完成|编制实施|正式印发|正式发布|联合推出|率先发布|首发|审议通过|批复|联合发文|下发|下达|转发|刊发|汇编|发行|上线发布|面向社会发布',
      },
    ],
    forward: { field: 'publications', zh: '发布的', en: 'publications' },
    reverse: { field: 'publishers', zh: '发布方', en: 'publishers' },
  },
  PROPOSES: {
    zh: '提出',
    en: 'proposes',
    from: ['Organisation'],
    to: ['Proposal', 'Suggestion'],
    triggers: [{ words: '提出' }],
    forward: { field: 'proposals', zh: '提出的提案', en: 'proposals' },
    reverse: { field: 'proposers', zh: '提案方', en: 'proposers' },
  },
  RECORDS: {
    zh: '记载',
    en: 'records',
    from: ['Document'],
    to: ['Publication', 'Policy', 'Proposal', 'Reply', 'Agreement'],
    walked: false,
    tells: 'none',
    forward: { field: 'records', zh: '记载', en: 'records' },
    reverse: { field: 'recordedIn', zh: '所载文件', en: 'recorded in' },
  },
  REPLIES_TO: {
    zh: '答复',
    en: 'replies to',
    from: ['Reply', 'Section'],
    to: ['Proposal', 'Suggestion'],
    tells: 'from',
    triggers: [{ words: '答复' }],
    forward: { field: 'repliesTo', zh: '所答复的', en: 'replies to' },
    reverse: { field: 'replies', zh: '答复', en: 'replies' },
  },
  REPORTS_ON: {
    zh: '报道',
    en: 'reports on',
    from: ['Publication'],
    to: ['Entity'],
    tells: 'from',
    triggers: [{ words: '报道|专题报道' }],
    forward: { field: 'reportsOn', zh: '报道的', en: 'reports on' },
    reverse: { field: 'reportedBy', zh: '报道媒体', en: 'reported by' },
  },
  MEASURES: {
    zh: '度量',
    en: 'measures',
    from: ['Observation'],
    to: ['Indicator'],
    walked: false,
    tells: 'none',
    forward: { field: 'measures', zh: '指标', en: 'measures' },
    reverse: { field: 'measurements', zh: '观测值', en: 'measurements' },
  },
  ABOUT: {
    zh: '关于',
    en: 'about',
    from: ['Observation'],
    to: ['Entity'],
    walked: false,
    tells: 'from',
    forward: { field: 'about', zh: '关于', en: 'about' },
    reverse: { field: 'observations', zh: '观测值', en: 'observations' },
  },
  POSSIBLY_SAME_AS: {
    zh: '可能相同',
    en: 'possibly same as',
    from: ['Entity'],
    to: ['Entity'],
    tells: 'none',
    forward: { field: 'possiblySameAs', zh: '可能相同于', en: 'possibly same as' },
    not: { zh: '存疑,不合并。', en: 'A doubt, never a merge.' },
  },
})
