import { kinds } from './kind.ts'

/** What every entity has, whatever its kind. */
export const ROOT = kinds({
  Entity: {
    zh: '实体',
    en: 'Entity',
    plural: 'Entities',
    hue: 'grey',
    shape: 'ellipse',
    term: 'prov:Entity',
    properties: {
      nameZh: { type: 'text', zh: '中文名', en: 'Chinese name', required: true },
      nameEn: { type: 'text', zh: '英文名', en: 'English name', required: true },
      nameEnBasis: {
        type: 'text',
        zh: '英文名依据',
        en: 'basis of the English name',
        required: true,
        values: {
          official: { zh: '官方', en: 'official' },
          editorial: { zh: '本项目译名', en: 'our rendering' },
        },
      },
      aliases: { type: 'texts', zh: '别名', en: 'other printed names' },
      glossZh: { type: 'text', zh: '注释', en: 'gloss in Chinese' },
      glossEn: { type: 'text', zh: '英文注释', en: 'gloss in English' },
      task: { type: 'texts', zh: '职能与任务', en: 'task', cited: true },
      content: { type: 'texts', zh: '内容', en: 'content', cited: true },
      stage: { type: 'texts', zh: '进展', en: 'stage', cited: true },
      frequency: { type: 'texts', zh: '频次', en: 'frequency', cited: true },
      scope: { type: 'texts', zh: '范围', en: 'scope', cited: true },
      condition: { type: 'texts', zh: '条件', en: 'condition', cited: true },
    },
  },
})
