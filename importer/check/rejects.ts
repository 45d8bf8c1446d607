import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '#graph-model/failure.ts'
import { append, groupBy } from '#graph-model/group.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import { csvText } from '../dataset/csv.ts'
import { isRemark, REJECT_COLUMNS } from '../dataset/sheet.ts'
import type { Source } from '../dataset/source.ts'
import { dependent, type RowFault } from './skip.ts'

/** Rejected rows of one sheet: its header, and each row as it stands in the file with what is wrong with it. */
interface Sheet {
  /** The path that it has in a dataset folder. */
  readonly path: string
  readonly header: readonly string[]
  readonly rows: { readonly cells: readonly string[]; faults: readonly RowFault[] }[]
}

function sheetOf(source: Source, file: string, faults: readonly RowFault[]): Sheet {
  const byLine = groupBy(faults, (fault) => fault.line)
  const { path, lines } = source.sheet(file) ?? { path: file, lines: [] }
  const rows = lines.flatMap(({ cells, line }) => {
    const own = byLine.get(line)
    return own ? [{ cells, faults: own }] : []
  })
  return { path, header: lines[0]?.cells ?? [], rows }
}

/** The ids that rejected rows would have defined: rows that name them rest on these. */
function definedIds(sheets: readonly Sheet[]): Set<string> {
  return new Set(
    sheets
      .filter(({ path }) => path.startsWith('nodes/') || path === 'observations.csv')
      .flatMap(({ header, rows }) => {
        const id = header.findIndex((name) => ['id', '标识'].includes(name.trim()))
        return rows.map(({ cells }) => (cells[id] ?? '').trim())
      }),
  )
}

function textOf({ header, rows }: Sheet, language: keyof Words): string {
  const kept = header
    .map((name, index) => ({ name: name.trim(), index }))
    .filter(({ name }) => !isRemark(name))
  const lines = rows.map(({ cells, faults }) => [
    ...kept.map(({ index }) => cells[index] ?? ''),
    [...new Set(faults.map((fault) => fault.code))].join(' | '),
    faults
      .map(({ message, hint }) => [message[language], hint?.[language]].filter(Boolean).join(' '))
      .join(' | '),
  ])
  return csvText([[...kept.map(({ name }) => name), ...REJECT_COLUMNS], ...lines])
}

/** What was left out of an import. */
export interface Rejects {
  readonly rows: number
  readonly faults: readonly RowFault[]
  /** Writes the rows into the folder, sheet by sheet. */
  write(): void
}

/**
 * The rows that were left out of a dataset, ready to be written into `target` under the names of their sheets,
 * with what is wrong in two more columns. Fails with `REJECTS_EXIST` where that would overwrite other content.
 */
export function rejectsOf(
  source: Source,
  target: string,
  rejected: readonly RowFault[],
  language: keyof Words,
): Rejects {
  const bySheet = new Map<string, RowFault[]>()
  for (const fault of rejected) append(bySheet, fault.file, fault)
  const sheets = [...bySheet].sort().map(([file, faults]) => sheetOf(source, file, faults))
  const defined = definedIds(sheets)
  const told = (fault: RowFault) =>
    fault.code === 'ID_UNKNOWN' && defined.has(fault.value ?? '') ? dependent(fault) : fault
  for (const sheet of sheets) for (const row of sheet.rows) row.faults = row.faults.map(told)
  const files = sheets.map((sheet) => ({ path: join(target, sheet.path), text: textOf(sheet, language) }))
  for (const { path, text } of files) {
    if (existsSync(path) && readFileSync(path, 'utf8') !== text) {
      throw new Failure(
        'REJECTS_EXIST',
        { zh: `${path} 已有别的内容。`, en: `${path} holds something else already.` },
        {
          hint: {
            zh: '把其中的行放回数据集,或移走它;或用 --rejects 另指一个文件夹。',
            en: 'Put its rows back into the dataset, or move it away; or name another folder with --rejects.',
          },
        },
      )
    }
  }
  return {
    rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0),
    faults: rejected.map(told),
    write() {
      for (const { path, text } of files) {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      }
    },
  }
}
