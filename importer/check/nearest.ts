import { nearest } from '#graph-model/nearest.ts'
import type { Words } from '#graph-model/ontology/kind.ts'

/** 「您是不是要写…」 with the nearest known word, or the list of allowed ones when it is short. */
export function nearestHint(word: string, known: readonly string[]): Words | undefined {
  const best = nearest(word, known)
  if (best !== undefined) return { zh: `是不是 ${best}?`, en: `Did you mean ${best}?` }
  return known.length <= 20 ? allowedHint(known) : undefined
}

/** 「可用:…」 with the words that are allowed; undefined where there are none. */
export function allowedHint(known: readonly string[]): Words | undefined {
  return known.length > 0 ? { zh: `可用:${known.join('、')}`, en: `One of: ${known.join(', ')}` } : undefined
}
