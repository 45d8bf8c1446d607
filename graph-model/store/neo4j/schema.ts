import { CONSTRAINTS, INDEXES, TEXT_LABEL, TEXT_PROPERTY } from '../schema.ts'
import type { TextIndex } from '../search.ts'
import type { Connection } from './connection.ts'

const SEARCH_INDEX = 'entity_search'
/** More hits than anyone reads, and few enough to be put in another order. */
const POOL = 1_000

export const TEXT_INDEX: TextIndex = {
  match: `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', $words, {limit: ${POOL}}) YIELD node AS e, score`,
  // What was typed is no query in the language of the index.
  words: (words) => words.replace(/[-+&|!(){}[\]^"~*?:\\/]/g, '\\$&'),
}

const STATEMENTS = [
  ...CONSTRAINTS,
  ...INDEXES,
  `CREATE FULLTEXT INDEX ${SEARCH_INDEX} IF NOT EXISTS FOR (n:${TEXT_LABEL}) ON EACH [n.${TEXT_PROPERTY}]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'cjk'}}`,
  `CREATE TEXT INDEX entity_contains IF NOT EXISTS FOR (n:${TEXT_LABEL}) ON (n.${TEXT_PROPERTY})`,
  'CALL db.awaitIndexes(300)',
]

/** Makes constraints and indexes where they are missing; they come before the first row, which they find ends for. */
export async function makeSchema(connection: Connection): Promise<void> {
  const session = connection.session()
  try {
    for (const text of STATEMENTS) await session.run(text)
  } catch (error) {
    throw connection.failure(error)
  } finally {
    await session.close()
  }
}
