import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FOLDERS = ['graph-model', 'importer', 'api', 'viewer', 'tests']

interface Source {
  readonly path: string
  readonly text: string
  /** Paths from the root, or package names as written. */
  readonly imports: readonly string[]
}

function resolveImport(from: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (!specifier.startsWith('.')) return specifier
  return relative(ROOT, resolve(ROOT, dirname(from), specifier))
    .split(sep)
    .join('/')
}

function source(path: string): Source {
  const text = readFileSync(join(ROOT, path), 'utf8')
  const found = [...text.matchAll(/\bfrom '([^'\n]+)'|\bimport\('([^'\n]+)'|^import '([^'\n]+)'/gm)]
  return {
    path,
    text,
    imports: found.map((match) => resolveImport(path, (match[1] ?? match[2] ?? match[3]) as string)),
  }
}

const SOURCES: readonly Source[] = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(sep).join('/')}`)
      .filter((path) => /\.tsx?$/.test(path) && !path.includes('/dist/')),
  ),
  ...readdirSync(ROOT).filter((name) => name.endsWith('.ts')),
].map(source)

const inFolder = (folder: string) => SOURCES.filter((file) => file.path.startsWith(folder))
const offences = (files: readonly Source[], forbidden: (imported: string) => boolean) =>
  files.flatMap((file) => file.imports.filter(forbidden).map((imported) => `${file.path} -> ${imported}`))

test('the sources are found and their imports read', () => {
  expect(SOURCES.length).toBeGreaterThan(100)
  expect(SOURCES.find((file) => file.path === 'metrograph.ts')?.imports).toContain(
    'importer/commands/check.ts',
  )
})

describe('folders import only what lies beneath them', () => {
  const rules: [string, string, (imported: string) => boolean][] = [
    [
      'the ontology imports nothing but itself',
      'graph-model/ontology/',
      (imported) => !imported.startsWith('graph-model/ontology/'),
    ],
    [
      'links are pure',
      'graph-model/links/',
      (imported) => !/^graph-model\/(links|ontology|record|group)/.test(imported),
    ],
    [
      'formats are pure',
      'graph-model/formats/',
      (imported) => /^(node:|api|importer|viewer|graph-model\/store)/.test(imported),
    ],
    [
      'the store knows no program',
      'graph-model/store/',
      (imported) => /^(api|importer|viewer)\//.test(imported),
    ],
    [
      'the importer knows neither api nor viewer',
      'importer/',
      (imported) => /^(api|viewer)\//.test(imported),
    ],
    [
      'the api knows neither importer nor viewer',
      'api/',
      (imported) => /^(importer|viewer)\//.test(imported),
    ],
  ]
  test.each(rules)('%s', (_, folder, forbidden) => {
    expect(offences(inFolder(folder), forbidden)).toEqual([])
  })

  test('the viewer meets the api only through the schema', () => {
    const shipped = inFolder('viewer/').filter((file) => !/(vite\.config|generate)\.ts$/.test(file.path))
    expect(
      offences(shipped, (imported) => /^(node:|api\/|importer\/|graph-model\/store)/.test(imported)),
    ).toEqual([])
  })

  test('nothing but tests imports from tests', () => {
    const shipped = SOURCES.filter((file) => !file.path.startsWith('tests/'))
    expect(offences(shipped, (imported) => imported.startsWith('tests/'))).toEqual([])
  })
})

test('no Cypher stands outside importer/cypher, api/queries and graph-model/store', () => {
  const cypher =
    /['"`]\s{0,9}(?:OPTIONAL MATCH|MATCH|MERGE|UNWIND|CREATE|CALL)\s*[($:`\w]|\bRETURN\s+\w+\.\w+/
  const allowed = /^(importer\/cypher|api\/queries|graph-model\/store|tests)\//
  expect(
    SOURCES.filter((file) => !allowed.test(file.path) && cypher.test(file.text)).map((file) => file.path),
  ).toEqual([])
})

test('the environment is read in one config.ts a program', () => {
  // To set what a library takes from it is no reading.
  const reads = /process\.env\b(?!\[\w+\] = )/
  const readers = SOURCES.filter((file) => reads.test(file.text) && file.path !== 'tests/layout.test.ts')
  expect(readers.map((file) => file.path).sort()).toEqual(['config.ts', 'tests/config.ts'])
})

test('what runs needs no package that only developers install, but vite to build the viewer', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Readonly<Record<string, string>>
  }
  const running = SOURCES.filter((file) => !/^(tests|viewer)\//.test(file.path))
  const needs = (imported: string) =>
    Object.keys(devDependencies).some((name) => imported === name || imported.startsWith(`${name}/`))
  expect(offences(running, needs)).toEqual(['serve.ts -> vite'])
})

test('no file bears a name that says nothing', () => {
  expect(
    SOURCES.filter((file) => /(^|\/)(utils?|helpers?|common|manager|misc)\.tsx?$/.test(file.path)),
  ).toEqual([])
})
