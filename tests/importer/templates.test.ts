import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { openArchive } from '#importer/archive/archive.ts'
import { Faults } from '#importer/check/fault.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { TEMPLATE_SHEETS } from '#importer/templates/sheets.ts'
import { writeTemplates } from '#importer/templates/templates.ts'
import { readBook } from '#importer/workbook/book.ts'
import { temporaryFolder } from '../fixture.ts'
import { workbook } from './workbook.ts'

/** An entity a kind, a relationship a relation; the dataset, its document, and an observation with its two. */
const WHOLE = TEMPLATE_SHEETS.filter(({ kind, relation }) => kind ?? relation).length + 5

const LANGUAGES = ['zh', 'en'] as const

async function template(options: { xlsx?: boolean; lang: 'zh' | 'en' }): Promise<string> {
  const folder = temporaryFolder()
  await writeTemplates(folder, options)
  return options.xlsx ? join(folder, 'dataset.xlsx') : folder
}

async function book(path: string) {
  const archive = await openArchive(readFileSync(path), path, new Faults())
  if (!archive) throw new Error('the workbook does not open')
  return { archive, sheets: await readBook(archive) }
}

/** The rows of a sheet once its example is completed: what explains is taken out, the mark is taken off. */
function completed(rows: readonly (readonly string[])[]): string[][] {
  const [header = [], , ...rest] = rows
  return [header, ...rest].map(([first = '', ...cells]) => [first.replace(/^# /, ''), ...cells])
}

describe.each(LANGUAGES)('an empty dataset, its headers in %s', (lang) => {
  test.each([
    ['a folder', false],
    ['a workbook', true],
  ])('as %s has no fault but that it holds no data', async (_, xlsx) => {
    const { faults } = await readDataset(await template({ xlsx, lang }))
    expect(faults.map(({ code }) => code)).toEqual(['DATASET_EMPTY'])
  })

  test('as a folder is a dataset without a fault once its examples are completed', async () => {
    const folder = await template({ lang })
    for (const { path } of TEMPLATE_SHEETS) {
      if (path === undefined) continue
      const rows = parse(readFileSync(join(folder, path)), {
        bom: true,
        relax_column_count: true,
      }) as string[][]
      const text = completed(rows).map((cells) => cells.map((cell) => `"${cell}"`).join(','))
      writeFileSync(join(folder, path), `${text.join('\n')}\n`)
    }
    const yaml = join(folder, 'dataset.yaml')
    const [head, example] = readFileSync(yaml, 'utf8').split('documents: []\n')
    writeFileSync(yaml, `${head}${example?.replace(/^# /gm, '')}`)
    const { dataset, faults } = await readDataset(folder)
    expect(faults).toEqual([])
    expect(dataset?.records.length).toBe(WHOLE)
  })

  test('as a workbook is the same', async () => {
    const path = await template({ xlsx: true, lang })
    const sheets = (await book(path)).sheets.filter(({ name }) => !/^(#|说明|README)/.test(name))
    const rows = sheets.map(({ name, lines }): [string, string[][]] => {
      const cells = lines.map((line) => [...line.cells])
      return [name, name === 'dataset' ? cells : completed(cells)]
    })
    writeFileSync(path, await workbook(Object.fromEntries(rows)))
    const { dataset, faults } = await readDataset(path)
    expect(faults).toEqual([])
    expect(dataset?.records.length).toBe(WHOLE)
  })
})

describe('the workbook', () => {
  test('begins with a guide that leads to each sheet', async () => {
    const { sheets, archive } = await book(await template({ xlsx: true, lang: 'zh' }))
    expect(sheets.map(({ name }) => name)).toEqual([
      '说明',
      ...TEMPLATE_SHEETS.map(({ name }) => name),
      '#选项',
    ])
    expect(String(await archive.read('xl/worksheets/sheet1.xml'))).toContain('HYPERLINK("#City!A1"')
  })

  test('has frozen headers, widths, and lists for kinds, status, basis, relations and documents', async () => {
    const { sheets, archive } = await book(await template({ xlsx: true, lang: 'zh' }))
    const xml = async (name: string) =>
      String(await archive.read(sheets.find((sheet) => sheet.name === name)?.part ?? ''))
    const city = await xml('PARTY_TO')
    expect(city).toMatch(/<pane ySplit="1"[^>]*state="frozen"/)
    expect(city).toMatch(/<col [^>]*width="50"/)
    const lists = sheets.at(-1)?.lines.map((line) => line.cells) ?? []
    const listed = (name: string, text: string) => {
      const [, range] =
        [...text.matchAll(/sqref="([A-Z]+)2:[^>]*><formula1>([^<]*)<\/formula1>/g)]
          .find(([, letters]) => letters === name)
          ?.slice(1) ?? []
      const column = /\$([A-Z]+)\$1/.exec(range ?? '')?.[1] ?? ''
      const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
      return at < 0 ? range : lists.map((cells) => cells[at]).filter(Boolean)
    }
    expect(listed('J', city)).toEqual(['原文写明', '由名称可知', '推算', '外部资料'])
    expect(listed('K', city)).toEqual(['已建立', '推进中', '规划中'])
    expect(listed('F', city)).toEqual(['是', '否'])
    expect(listed('G', city)).toBe('documents!$A$4:$A$500')
    expect(listed('B', await xml('surveyed'))).toEqual(expect.arrayContaining(['城市', '协议', '科创飞地']))
    expect(listed('B', await xml('openLists'))).toEqual(expect.arrayContaining(['签署', '共建', '牵头']))
    expect(String(await archive.read('xl/workbook.xml'))).toMatch(
      /<sheet [^>]*name="#选项"[^>]*state="hidden"/,
    )
  })
})

test.each(LANGUAGES)('headers in %s name one column each', (lang) => {
  for (const { columns, name } of TEMPLATE_SHEETS) {
    for (const column of columns) {
      const word = lang === 'zh' ? column.zh : column.key
      const first = columns.find(({ key, zh, en }) => key === word || zh === word || en === word)
      expect(`${name}.${first?.key}`).toBe(`${name}.${column.key}`)
    }
  }
})

test('nothing is ever overwritten', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'mine.txt'), 'mine')
  await expect(writeTemplates(folder, { lang: 'zh' })).rejects.toThrow(
    expect.objectContaining({ code: 'TEMPLATES_EXIST' }),
  )
  expect(readdirSync(folder)).toEqual(['mine.txt'])
})
