import { Failure } from '#graph-model/failure.ts'
import { nearest } from '#graph-model/nearest.ts'
import { knownIds } from './queries/nodes.ts'
import type { Reading } from './reading.ts'

const MOST_KNOWN = 2_000
const LONGEST_ID = 200

/** The failure where an id names nothing; its hint is the nearest id that names something. */
export async function unknownId(reading: Reading, id: string): Promise<Failure> {
  const shown = id.length > LONGEST_ID ? `${id.slice(0, LONGEST_ID)}…` : id
  const known = id.length > LONGEST_ID ? undefined : nearest(id, await candidates(reading, id))
  return new Failure('UNKNOWN_ID', `nothing has the id ${JSON.stringify(shown)}`, {
    hint: known
      ? `Did you mean ${known}?`
      : 'Find ids with `search(text: ...)`; they read like `city:nanjing`.',
  })
}

async function candidates(reading: Reading, id: string): Promise<Set<string>> {
  const prefix = id.slice(0, id.indexOf(':') + 1)
  const known = new Set((await reading.read(knownIds, { prefix, limit: MOST_KNOWN })).map((row) => row.id))
  const words = id.slice(prefix.length).replaceAll(/[-_]+/g, ' ').trim()
  if (words) for (const hit of await reading.searchText(words, 20)) known.add(hit.id)
  return known
}
