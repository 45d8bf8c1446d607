import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface LockEntry {
  readonly version?: string
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly engines?: { readonly node?: string }
}

const read = (name: string) => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'))
const packages: Readonly<Record<string, LockEntry>> = read('package-lock.json').packages
const manifest = read('package.json')

test('the lock file holds the optional packages of every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
      .map(([name, version]) => `${name}@${version}`),
  )
  expect(missing).toEqual([])
})

test('the embedded engine is pinned to exactly 0.6.0, with a binary for six platforms', () => {
  expect(manifest.dependencies['@grafeo-db/js']).toBe('0.6.0')
  const binaries = Object.entries(packages).filter(([path]) => path.startsWith('node_modules/@grafeo-db/js-'))
  expect(binaries.map(([, entry]) => entry.version)).toEqual(Array.from({ length: 6 }, () => '0.6.0'))
})

test('no package asks for a later Node than the project does', () => {
  const later = Object.entries(packages).filter(([path, entry]) => {
    const node = entry.engines?.node
    return path !== '' && node !== undefined && !/(^|\|\|)\s*(\*|[>^~]*=?\s*v?(0|[1-9]|1\d|20)\b)/.test(node)
  })
  expect(later.map(([path, entry]) => `${path} ${entry.engines?.node}`)).toEqual([])
})

test('the lock file names no registry', () => {
  expect(Object.values(packages).flatMap((entry) => (entry.resolved ? [entry.resolved] : []))).toEqual([])
})
