import type { Words } from '#graph-model/ontology/kind.ts'

export interface PairCounts {
  readonly existing: number
  readonly planned: number
  readonly joint: number
  readonly areawide: number
}

/** What is recorded between two members, form by form; the forms are never added up. */
export function pairWords({ existing, planned, joint, areawide }: PairCounts): Words {
  const alsoZh = planned > 0 ? `(另有规划 ${planned} 项)` : ''
  const alsoEn = planned > 0 ? ` (plus ${planned} planned)` : ''
  return {
    zh: `两市之间 ${existing} 项${alsoZh}· 多市共同 ${joint} 项 · 全圈机制 ${areawide} 项`.replace(
      '项·',
      '项 ·',
    ),
    en: `${existing} between the two${alsoEn} · ${joint} with others · ${areawide} area-wide`,
  }
}

export const RECORDED: Words = { zh: '已有记载', en: 'recorded' }
export const CANNOT_TELL: Words = {
  zh: '两市文件均未收录,不能判断',
  en: "neither city's documents read; cannot tell",
}

/** 南京市 as one says it: 南京. */
function shortZh(name: string): string {
  return name.length > 2 && name.endsWith('市') ? name.slice(0, -1) : name
}

/** Silence of documents that were read: whose they are is said. */
export function silenceWords(issuers: readonly Words[]): Words {
  const zh = [...new Set(issuers.map((issuer) => shortZh(issuer.zh)))]
  const en = [...new Set(issuers.map((issuer) => issuer.en))]
  const whose = en.length === 1 ? `${en[0]}'s document` : `documents of ${en.join(' and ')}`
  return {
    zh: `已读${zh.join('、')}${zh.length === 1 ? '一方' : ''}文件,未见记载`,
    en: `${whose} read; nothing recorded`,
  }
}

const MEANING_ZH = '连线反映文件写了什么,不代表实际合作多少'

/** What all bands rest on, in one sentence. */
export function sourceWords(
  sources: readonly { readonly issuer: Words; readonly by: Words; readonly date: string }[],
): Words {
  const [only] = sources
  if (!only) return { zh: '没有可依据的文件', en: 'There is no document to go by' }
  if (sources.length > 1) {
    return {
      zh: `依据${sources.length}份文件。${MEANING_ZH}`,
      en: `Based on ${sources.length} documents: bands show what they mention, not how much cities cooperate`,
    }
  }
  return {
    zh: `仅依据1份文件(${only.issuer.zh},${only.date})。${MEANING_ZH}`,
    en: `Based on one document, by ${only.by.en}: bands show what it mentions, not how much cities cooperate`,
  }
}
