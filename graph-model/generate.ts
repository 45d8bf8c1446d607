/** `npm run generate`: writes what follows from the ontology and is committed; `--check` only compares. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { graphqlTypes } from './ontology/graphql.ts'
import { referencePage } from './ontology/reference.ts'

const root = new URL('../', import.meta.url)

/** The generated files by their path from the project's root. */
export function generatedFiles(): Map<string, string> {
  const parts = readdirSync(new URL('api/schema/', root))
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(new URL(`api/schema/${name}`, root), 'utf8').trim())
  return new Map([
    ['graph-model/REFERENCE.md', referencePage()],
    ['api/schema.generated.graphql', `${[...parts, graphqlTypes()].join('\n\n')}\n`],
  ])
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  for (const [path, text] of generatedFiles()) writeFileSync(new URL(path, root), text)
}
