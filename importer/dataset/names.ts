import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SHEETS } from '#graph-model/ontology/columns.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import type { Faults } from '../check/fault.ts'
import { nearestHint } from '../check/nearest.ts'

const FOLDERS = ['nodes', 'relations', 'documents']
/** Folders that are written beside a dataset, and never read. */
const WRITTEN = ['rejects']

/** Office programs leave locks and editors copies; neither is the user's. */
function isOurs(name: string): boolean {
  return !/^[.~]|[~#]$/.test(name)
}

function isSheet(name: string): boolean {
  return /\.(?:csv|tsv|xlsx?|et)$/i.test(name)
}

function unknown(file: string, hint: Words | undefined, faults: Faults): void {
  faults.add(
    'SHEET_UNKNOWN',
    { file },
    {
      zh: `数据集里没有“${file}”这张表,它不会被读取。`,
      en: `A dataset has no sheet "${file}": it would not be read.`,
    },
    hint,
  )
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    // A link that leads nowhere, or to itself.
    return false
  }
}

function notFolder(file: string, faults: Faults): void {
  faults.add(
    'FILE_UNREADABLE',
    { file },
    { zh: `${file} 应是文件夹。`, en: `${file} has to be a folder.` },
    { zh: '把各张表放进这个名称的文件夹。', en: 'Put the sheets into a folder of this name.' },
  )
}

/** A fault for each sheet of a dataset folder that stands where none is read, so that nothing is left out unseen. */
export function checkFolderNames(folder: string, faults: Faults): void {
  const known = Object.keys(SHEETS)
  for (const name of readdirSync(folder).filter(isOurs).sort()) {
    const path = join(folder, name)
    if (!isFolder(path)) {
      if (FOLDERS.includes(name)) notFolder(name, faults)
      if (isSheet(name) && !known.includes(name)) unknown(name, nearestHint(name, known), faults)
      continue
    }
    if (WRITTEN.includes(name) || name === 'documents') continue
    const sheets = readdirSync(path).filter((sheet) => isOurs(sheet) && isSheet(sheet))
    if (!FOLDERS.includes(name)) {
      if (sheets.length > 0) unknown(`${name}/`, nearestHint(name, FOLDERS), faults)
      continue
    }
    for (const sheet of sheets.filter((each) => !each.endsWith('.csv')).sort()) {
      unknown(
        `${name}/${sheet}`,
        { zh: '另存为 CSV UTF-8(.csv)。', en: 'Save it as CSV UTF-8 (.csv).' },
        faults,
      )
    }
  }
}
