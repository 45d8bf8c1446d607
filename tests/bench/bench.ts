/** `npm run bench [-- name[:share] ...]`: measurements, as ratios taken in one run; `import:0.1` takes a tenth of the graph. */
import { benchDraft } from './draft.ts'
import { benchImport } from './import.ts'
import { benchKills } from './kill.ts'
import { benchQueries } from './queries.ts'
import { benchStarts } from './starts.ts'

const BENCHES: Readonly<Record<string, (share?: number) => Promise<void>>> = {
  starts: benchStarts,
  import: benchImport,
  queries: benchQueries,
  kill: benchKills,
  draft: benchDraft,
}

const chosen = process.argv.slice(2).map((argument) => argument.split(':'))
const unknown = chosen.flatMap(([name = '']) => (Object.hasOwn(BENCHES, name) ? [] : [name]))
if (unknown.length > 0) {
  console.error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`)
  process.exitCode = 1
} else {
  for (const [name, bench] of Object.entries(BENCHES)) {
    const [, share] = chosen.find(([one]) => one === name) ?? []
    if (chosen.length > 0 && !chosen.some(([one]) => one === name)) continue
    console.log(`# ${name}`)
    await (share === undefined ? bench() : bench(Number(share)))
  }
}
