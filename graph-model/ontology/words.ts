import {
  ENTITY_KINDS,
  type EntityKind,
  kindSpec,
  RELATION_TYPES,
  type RelationType,
  relationSpec,
} from './ontology.ts'

/** Names by what people write for them: the name itself, its Chinese or its English word. */
function byWord<N extends string>(
  names: readonly N[],
  words: (name: N) => { readonly zh: string; readonly en: string },
): Map<string, N> {
  return new Map(
    names.flatMap((name) => [name, words(name).zh, words(name).en].map((word) => [word.toLowerCase(), name])),
  )
}

const KINDS = byWord(ENTITY_KINDS, kindSpec)
const RELATIONS = byWord(RELATION_TYPES, relationSpec)

/** The kind that a word names, as `City` for 城市 or city. */
export function kindOfWord(word: string): EntityKind | undefined {
  return KINDS.get(word.toLowerCase())
}

/** The relation that a word names, as `CO_BUILDS` for 共建 or co-builds. */
export function relationOfWord(word: string): RelationType | undefined {
  return RELATIONS.get(word.toLowerCase())
}
