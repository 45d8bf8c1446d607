import {
  ENTITY_KINDS,
  type EntityKind,
  kindSpec,
  RELATION_TYPES,
  type RelationType,
  relationSpec,
} from './ontology.ts'

/** Names by their Chinese word; a word that stands for two names stands for neither. */
function byWord<N extends string>(names: readonly N[], word: (name: N) => string): Map<string, N> {
  const words = names.map(word)
  return new Map(
    names.flatMap((name, index) =>
      words.indexOf(words[index] as string) === words.lastIndexOf(words[index] as string)
        ? [[words[index] as string, name]]
        : [],
    ),
  )
}

const KINDS_BY_WORD = byWord(ENTITY_KINDS, (kind) => kindSpec(kind).zh)
const RELATIONS_BY_WORD = byWord(RELATION_TYPES, (type) => relationSpec(type).zh)

/** The kind that a Chinese word names, as `City` for 城市. */
export function kindOfWord(word: string): EntityKind | undefined {
  return KINDS_BY_WORD.get(word)
}

/** The relation that a Chinese word names; undefined where the word stands for two. */
export function relationOfWord(word: string): RelationType | undefined {
  return RELATIONS_BY_WORD.get(word)
}
