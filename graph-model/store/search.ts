import type { ReadOptions, TextHit } from './port.ts'
import type { QueryParameters } from './query.ts'

/** What an engine adds to a search: the beginning of a query that asks its text index for `$words`. */
export interface TextIndex {
  /** Binds `e` and `score`; a WHERE follows. */
  readonly match: string
  /** The words in the language of the index. */
  readonly words: (words: string) => string
}

export type Run = (
  text: string,
  parameters: QueryParameters,
  options: ReadOptions,
) => Promise<Record<string, unknown>[]>

const HOLD_REST = 'all(term IN $rest WHERE e.searchText CONTAINS term)'

/**
 * Searches by the text index first, and by CONTAINS where that finds nothing: indexes hold words and pairs of Chinese
 * characters, so neither single characters nor beginnings of words are in them.
 * `searchText` is in lower case with the name first. What begins with the text (score 3) is better than what holds all
 * its terms (2), and that better than what shares a word with it (below 1, by the engine's own score).
 */
export async function search(
  index: TextIndex,
  run: Run,
  text: string,
  limit: number,
  options: ReadOptions,
): Promise<TextHit[]> {
  const terms = text.toLowerCase().split(/\s+/).filter(Boolean)
  const [first, ...others] = terms
  if (first === undefined || limit < 1) return []
  const common = { whole: terms.join(' '), terms, limit }
  const words = terms.filter((term) => [...term].length > 1)
  if (words.length > 0) {
    const query = `${index.match} WHERE ${HOLD_REST} ${ranked('score / (1.0 + score)')}`
    const rest = terms.filter((term) => !words.includes(term))
    const hits = await run(query, { ...common, words: index.words(words.join(' ')), rest }, options)
    if (hits.length > 0) return hits.map(hitOf)
  }
  const query = `MATCH (e:Entity) WHERE e.searchText CONTAINS $first AND ${HOLD_REST} ${ranked('1.0')}`
  return (await run(query, { ...common, first, rest: others }, options)).map(hitOf)
}

function ranked(score: string): string {
  return `RETURN e.id AS id, size(e.searchText) AS length, CASE WHEN e.searchText STARTS WITH $whole THEN 3.0
WHEN all(term IN $terms WHERE e.searchText CONTAINS term) THEN 2.0 ELSE ${score} END AS score ORDER BY score DESC, length, id LIMIT $limit`
}

function hitOf(row: Record<string, unknown>): TextHit {
  return { id: String(row.id), score: Number(row.score) }
}
