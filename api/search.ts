import { type Entity, entities, listOf } from './entity.ts'
import type { Reading } from './reading.ts'

/** How many hits of the text index are looked through. */
const MOST_HITS = 1_000
const MOST_CHARACTERS = 200

export interface Hit {
  readonly entity: Entity
  readonly score: number
  /** The name that matched, as stored. */
  readonly matched: string
}

export interface Hits {
  readonly hits: readonly Hit[]
  readonly truncated: boolean
}

function namesOf(entity: Entity): string[] {
  return [entity.nameZh as string, entity.nameEn as string, ...listOf(entity, 'aliases')]
}

/** The forms by which an entity is found, each with the name it is a form of: pinyin follows its name. */
function formsOf(entity: Entity): { form: string; name: string }[] {
  const names = new Map(namesOf(entity).map((name) => [name.toLowerCase(), name]))
  const lines = String(entity.searchText ?? '').split('\n')
  let name = namesOf(entity)[0] as string
  const forms = lines.map((line) => {
    name = names.get(line.toLowerCase()) ?? name
    return { form: line.toLowerCase(), name }
  })
  return [...[...names].map(([form, known]) => ({ form, name: known })), ...forms]
}

// A name counts above its pinyin; the whole above its beginning, and that above a part.
const EXACT_NAME = 6
const EXACT_FORM = 5
const BEGINNING = 4
const PART = 3
/** All terms stand somewhere, as the port says; what is below shares some of them. */
const ALL_TERMS = 2

/** The name that holds most of the terms, the first of several. */
function nearestName(entity: Entity, text: string): string {
  const terms = text.split(' ')
  const held = namesOf(entity).map((name) => terms.filter((term) => name.toLowerCase().includes(term)).length)
  return namesOf(entity)[held.indexOf(Math.max(...held))] as string
}

function hitOf(entity: Entity, text: string, score: number): Hit {
  const names = new Set(namesOf(entity).map((name) => name.toLowerCase()))
  let best = { score, name: nearestName(entity, text) }
  for (const { form, name } of formsOf(entity)) {
    const found =
      form === text
        ? names.has(form)
          ? EXACT_NAME
          : EXACT_FORM
        : form.startsWith(text)
          ? BEGINNING
          : form.includes(text)
            ? PART
            : 0
    if (found > best.score) best = { score: found, name }
  }
  return { entity, score: best.score, matched: best.name }
}

function bestFirst(a: Hit, b: Hit): number {
  return (
    b.score - a.score ||
    [...a.matched].length - [...b.matched].length ||
    (`${a.entity.sortKey}\n${a.entity.id}` < `${b.entity.sortKey}\n${b.entity.id}` ? -1 : 1)
  )
}

/** Entities that a text finds by name, alias or pinyin: an exact name first. */
export async function search(reading: Reading, text: string, kinds: readonly string[] | null): Promise<Hits> {
  const asked = [...text.trim().toLowerCase().replaceAll(/\s+/g, ' ')].slice(0, MOST_CHARACTERS).join('')
  if (asked === '') return { hits: [], truncated: false }
  const found = await reading.searchText(asked, MOST_HITS)
  const loaded = await entities(reading).loadMany(found.map((hit) => hit.id))
  const hits = loaded.flatMap((entity, index) => {
    if (!entity || entity instanceof Error || (kinds && !kinds.includes(entity.kind))) return []
    return [hitOf(entity, asked, Math.min(ALL_TERMS, found[index]?.score ?? 0))]
  })
  return { hits: hits.sort(bestFirst), truncated: found.length >= MOST_HITS }
}
