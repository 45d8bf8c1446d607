import type { Words } from '#graph-model/ontology/kind.ts'
import type { Faults } from '../check/fault.ts'
import { codePointName, unprintable } from '../dataset/characters.ts'
import { isExplaining } from '../dataset/sheet.ts'
import type { BookSheet } from './book.ts'
import { type CellFault, columnLetters } from './worksheet.ts'

const SAYS: Readonly<Record<CellFault['code'], readonly [Words, Words]>> = {
  CELL_ERROR: [
    { zh: '这一格的公式出错。', en: 'The formula of this cell is in error.' },
    { zh: '改正公式,或直接填写值。', en: 'Mend the formula, or write the value itself.' },
  ],
  FORMULA_NO_VALUE: [
    {
      zh: '这一格是公式,文件里没有它的结果。',
      en: 'This cell is a formula, and the file holds no result of it.',
    },
    {
      zh: '用 Excel 打开并保存一次,或直接填写值。',
      en: 'Open and save the file in Excel once, or write the value itself.',
    },
  ],
  CELL_TOO_LONG: [
    { zh: '这一格的文字过长。', en: 'The text of this cell is too long.' },
    { zh: '多半贴进了整份文件。', en: 'Probably a whole file was pasted in.' },
  ],
  CELLS_MERGED: [
    { zh: '这里合并了单元格,只有第一格有值。', en: 'Cells are merged here; only the first has a value.' },
    { zh: '取消合并,每一行都填写。', en: 'Take the merge apart and fill in each row.' },
  ],
}

const UNPRINTABLE: readonly [Words, Words] = [
  { zh: '这一格里有控制字符。', en: 'A control character stands in this cell.' },
  { zh: '删去这个字符。', en: 'Take this character out.' },
]

/** A fault for each cell of a sheet that cannot be read; rows that explain, or are skipped, have none. */
export function addCellFaults(sheet: BookSheet, faults: Faults): void {
  const unread = new Set(
    sheet.lines
      .filter((line) => isExplaining(line) || faults.skips(sheet.name, line.line))
      .map(({ line }) => line),
  )
  for (const { cells, line } of sheet.lines) {
    for (const [index, cell] of cells.entries()) {
      const character = unread.has(line) ? undefined : unprintable(cell)
      if (character === undefined) continue
      const place = { file: sheet.name, line, column: columnLetters(index), value: codePointName(character) }
      faults.add('CONTROL_CHARACTER', place, ...UNPRINTABLE)
    }
  }
  for (const { code, row, letters, value } of sheet.faults) {
    if (unread.has(row)) continue
    const place = { file: sheet.name, line: row, column: letters, ...(value !== '' && { value }) }
    faults.add(code, place, ...SAYS[code])
  }
}
