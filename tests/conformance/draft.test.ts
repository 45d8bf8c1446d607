import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { draftFiles, importDraft } from '#importer/draft/command.ts'
import { readDraft, writeDraft } from '#importer/draft/file.ts'
import { importFolder } from '#importer/import.ts'
import { datasetFolder, smallDataset, temporaryFolder } from '../fixture.ts'
import { onBothEngines } from './engine.ts'

const TEXT = '甲市科学技术局\n2026年3月1日\n甲市与戊市签署《丙走廊合作协议》。\n'

onBothEngines('each', (engine) => {
  test('a draft knows the names that the store has, and its completed table is imported once', async () => {
    const store = await engine.open()
    await importFolder(store, datasetFolder(smallDataset()))
    const source = join(temporaryFolder(), 'report.txt')
    writeFileSync(source, TEXT)
    const {
      written: [written],
    } = await draftFiles(store, source, {})
    const path = written?.path ?? ''
    const table = await readDraft(path)
    expect(table.rows.find(({ cells }) => cells.relation === '签署')?.cells.names).toContain('甲市(城市)')

    const rows = table.rows.map((row) =>
      row.cells.relation === '签署' ? { ...row, cells: { ...row.cells, decision: '采用' } } : row,
    )
    await writeDraft(path, { ...table, rows })
    expect((await importDraft(store, path)).plan?.relationships.created).toHaveLength(2)
    const again = await importDraft(store, path)
    expect([again.plan?.relationships.created, again.plan?.relationships.updated]).toEqual([[], []])

    writeFileSync(path, readFileSync(path, 'utf8').replace(/(原件 SHA-256,)[0-9a-f]+/, `$1${'0'.repeat(64)}`))
    expect((await importDraft(store, path)).faults.map(({ code }) => code)).toEqual(['DOCUMENT_ID_TAKEN'])
  })
})
