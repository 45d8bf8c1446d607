import { nearest } from '#graph-model/nearest.ts'
import type { Words } from '#graph-model/ontology/kind.ts'

/** 「您是不是要写…」 with the nearest known word, or the list of allowed ones when it is short. */
export function nearestHint(word: string, known: readonly string[]): Words | undefined {
  const best = nearest(word, known)
  if (best !== undefined) return { zh: `是不是 ${best}?`, en: `Did you mean ${best}?` }
  if (known.length > 0 && known.length <= 20) {
    return { zh: `可用:${known.join('、')}`, en: `One of: ${known.join(', ')}` }
  }
  return undefined
}
