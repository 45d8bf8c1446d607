import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { Properties } from '#graph-model/record.ts'
import { AdminSheets, headerOf } from '#importer/admin/sheet.ts'
import { temporaryFolder } from '../fixture.ts'

/** The rows of a file by the names of its header; fails where a row is longer or shorter than that. */
function rowsOf(folder: string, file: string): unknown[] {
  const [header] = parse(readFileSync(join(folder, headerOf(file)))) as string[][]
  return parse(readFileSync(join(folder, file)), { columns: header ?? [], relax_column_count: false })
}

/** What nodes with these properties come to as files. */
function written(nodes: readonly Properties[]): { folder: string; options: readonly string[] } {
  const folder = temporaryFolder()
  const sheets = new AdminSheets(folder)
  for (const node of nodes) sheets.node(['City', 'Entity'], node)
  return { folder, options: sheets.close() }
}

test('rows that have fewer properties than later ones are as long as the header', () => {
  const { folder, options } = written([{ id: 'a' }, { id: 'b', nameZh: '乙"市"' }, { id: 'c', level: 1 }])
  expect(options).toEqual(['--nodes=City:Entity=nodes-City.header.csv,nodes-City.csv'])
  expect(rowsOf(folder, 'nodes-City.csv')).toEqual([
    { 'id:ID': 'a', 'nameZh:string': '', 'level:long': '' },
    { 'id:ID': 'b', 'nameZh:string': '乙"市"', 'level:long': '' },
    { 'id:ID': 'c', 'nameZh:string': '', 'level:long': '1' },
  ])
})

test('a property that comes up when much is written already begins a second file, which has the columns of both', () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({ id: `city:${at}`, text: '市'.repeat(500) }))
  const { folder, options } = written([...many, { id: 'last', population: 2 }, { id: 'next', text: '' }])
  expect(options).toEqual([
    '--nodes=City:Entity=nodes-City.header.csv,nodes-City.csv',
    '--nodes=City:Entity=nodes-City-2.header.csv,nodes-City-2.csv',
  ])
  expect(readdirSync(folder)).toHaveLength(4)
  expect(rowsOf(folder, 'nodes-City.csv')).toHaveLength(3000)
  expect(rowsOf(folder, 'nodes-City-2.csv')).toEqual([
    { 'id:ID': 'last', 'text:string': '', 'population:long': '2' },
    { 'id:ID': 'next', 'text:string': '', 'population:long': '' },
  ])
})

test('whole numbers and fractions of one property make a column of fractions', () => {
  const { folder } = written([
    { id: 'a', share: 1 },
    { id: 'b', share: 0.5 },
  ])
  expect(rowsOf(folder, 'nodes-City.csv')).toEqual([
    { 'id:ID': 'a', 'share:double': '1' },
    { 'id:ID': 'b', 'share:double': '0.5' },
  ])
})
