import type { Words } from '#graph-model/ontology/kind.ts'

interface ReasonSpec extends Words {
  /** From 0 to 1. */
  readonly score: number
  /** Read off the names: of several such reasons the strongest says all. */
  readonly byName?: true
}

/** Why two names may be one thing, the strongest reason first. */
export const REASONS: Readonly<
  Record<'code' | 'name' | 'official' | 'alias' | 'core' | 'sound' | 'short' | 'doubt', ReasonSpec>
> = {
  code: { score: 1, zh: '代码相同', en: 'same code' },
  name: { score: 0.9, byName: true, zh: '名称相同', en: 'same name' },
  official: { score: 0.85, zh: '官方英文名相同', en: 'same official English name' },
  alias: { score: 0.8, byName: true, zh: '别名相符', en: 'aliases agree' },
  core: {
    score: 0.7,
    byName: true,
    zh: '同地,去掉地名和组织形式后名称相同',
    en: 'same place, same name but for places and legal form',
  },
  sound: { score: 0.6, byName: true, zh: '同地,名称同音', en: 'same place, names that sound alike' },
  short: {
    score: 0.5,
    byName: true,
    zh: '同地,一个像另一个的简称',
    en: 'same place, one looks like the short form of the other',
  },
  doubt: { score: 0.5, zh: '已记为可能相同', en: 'recorded as possibly the same' },
}

export type ReasonCode = keyof typeof REASONS

export interface Reason extends Words {
  readonly code: ReasonCode
  /** What the two have in common. */
  readonly value: string
}
