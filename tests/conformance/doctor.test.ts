import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { importFolder } from '#importer/import.ts'
import { examine } from '../../doctor.ts'
import { datasetFolder, smallDataset, temporaryFolder } from '../fixture.ts'
import { onBothEngines, runOnServer } from './engine.ts'

const REST = { host: '127.0.0.1', port: 0, browser: undefined }
const needed = (findings: Awaited<ReturnType<typeof examine>>) =>
  findings.filter((finding) => finding.needed).map(({ name, ok, code }) => [name, ok ? 'works' : code])

onBothEngines('each', (engine) => {
  test('an empty store that works is found to work, and is left empty', async () => {
    const store = await engine.open()
    const findings = await examine({ store: engine.settings(), ...REST })
    expect(needed(findings).filter(([, works]) => works !== 'works')).toEqual([])
    expect(await store.head()).toMatchObject({ version: '', datasets: [] })
    await importFolder(store, datasetFolder(smallDataset()))
  })

  test('what it holds is told: datasets with their states, and how many entities', async () => {
    const store = await engine.open()
    await importFolder(store, datasetFolder(smallDataset()))
    const before = await store.head()
    const findings = await examine({ store: engine.settings(), ...REST })
    const found = (name: string) => findings.find((finding) => finding.name === name)?.found
    expect(found('store')?.en).toContain(before.version)
    expect(found('datasets')).toEqual({ zh: 'dataset:small 1.0.0 就绪', en: 'dataset:small 1.0.0 ready' })
    expect(found('read')?.zh).toMatch(/^9 个实体/)
    expect(await store.head()).toEqual(before)
  })

  test('an interrupted import does not pass for a store that works', async () => {
    if (engine.name === 'embedded') return
    await importFolder(await engine.open(), datasetFolder(smallDataset()))
    await runOnServer(engine.settings(), "MATCH (d:Dataset) SET d.state = 'loading'")
    const findings = await examine({ store: engine.settings(), ...REST })
    expect(findings).toContainEqual(
      expect.objectContaining({ name: 'datasets', ok: false, code: 'IMPORT_INTERRUPTED' }),
    )
  })
})

describe('what does not work is found, with what to do', () => {
  test('a Neo4j that nobody answers at, its password told to no one', async () => {
    const neo4j = { uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'hidden-word' }
    const findings = await examine({ store: { neo4j, data: '' }, ...REST })
    expect(needed(findings)).toEqual([
      ['program', 'works'],
      ['store', 'NEO4J_UNREACHABLE'],
      ['datasets', 'NOT_TRIED'],
      ['read', 'NOT_TRIED'],
      ['write', 'NOT_TRIED'],
      ['port', 'works'],
    ])
    expect(JSON.stringify(findings)).not.toContain('hidden-word')
  })

  test('a folder that cannot be one', async () => {
    const file = path.join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    const findings = await examine({ store: { data: path.join(file, 'store') }, ...REST })
    expect(findings).toContainEqual(
      expect.objectContaining({ name: 'store', ok: false, code: 'STORE_FOLDER' }),
    )
  })

  test('a pointer to a version that is gone', async () => {
    const data = path.join(temporaryFolder(), 'store')
    mkdirSync(data)
    writeFileSync(path.join(data, 'current'), '000001-gone\n')
    const findings = await examine({ store: { data }, ...REST })
    expect(findings).toContainEqual(expect.objectContaining({ name: 'store', code: 'STORE_UNREADABLE' }))
    expect(readdirSync(data)).toEqual(['current'])
  })

  test('a browser that is none is no matter', async () => {
    const findings = await examine({ store: { data: temporaryFolder() }, ...REST, browser: '/nowhere' })
    expect(findings).toContainEqual(
      expect.objectContaining({ name: 'browser', ok: false, needed: false, code: 'BROWSER_MISSING' }),
    )
    expect(needed(findings).every(([, works]) => works === 'works')).toBe(true)
  })
})
