/** `npm run bench [-- name ...]`: measurements, as ratios taken in one run. */
import { benchDraft } from './draft.ts'
import { benchImport } from './import.ts'
import { benchKills } from './kill.ts'
import { benchQueries } from './queries.ts'
import { benchStarts } from './starts.ts'

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  starts: benchStarts,
  import: benchImport,
  queries: benchQueries,
  kill: benchKills,
  draft: benchDraft,
}

const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 1
} else {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue
    console.log(`# ${name}`)
    await bench()
  }
}
