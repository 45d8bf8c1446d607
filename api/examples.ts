import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('./examples/', import.meta.url)

/** An operation that asks one question of the reply, kept as a file of its own. */
export interface Example {
  /** The file's name without its ending: `S01-...`, or `X-...` for questions across systems. */
  readonly name: string
  readonly group: string
  readonly zh: string
  readonly en: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly query: string
}

function lineOf(text: string, key: string): string {
  const line = text.split('\n').find((one) => one.startsWith(`# ${key}: `))
  if (!line) throw new Error(`an example has no line "# ${key}: ..."`)
  return line.slice(key.length + 4).trim()
}

/** Reads an example from its text: `# variables: {...}`, `# zh: ...`, `# en: ...`, then the operation. */
export function exampleOf(name: string, text: string): Example {
  return {
    name,
    group: name.slice(0, name.indexOf('-')),
    zh: lineOf(text, 'zh'),
    en: lineOf(text, 'en'),
    variables: JSON.parse(lineOf(text, 'variables')),
    query: text.replace(/^# variables: .*\n/m, ''),
  }
}

/** All examples that ship, by name. */
export function examples(): Example[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => exampleOf(file.replace(/\.graphql$/, ''), readFileSync(new URL(file, FOLDER), 'utf8')))
}
