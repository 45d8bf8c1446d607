import type { Column } from '#graph-model/ontology/columns.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import {
  ENTITY_KINDS,
  isKind,
  isRelationType,
  kindSpec,
  propertiesOf,
  RELATION_TYPES,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import { relationOfWord } from '#graph-model/ontology/words.ts'
import { exampleCells } from './example.ts'
import { columnNote } from './note.ts'
import type { TemplateSheet } from './sheets.ts'

type Language = keyof Words

function kindWord(kind: string, language: Language): string {
  return language === 'zh' && isKind(kind) ? kindSpec(kind).zh : kind
}

function relationWord(type: string, language: Language): string {
  const word = isRelationType(type) ? relationSpec(type).zh : type
  return language === 'zh' && relationOfWord(word) === type ? word : type
}

const CITED = new Map(
  ENTITY_KINDS.flatMap((kind) => Object.entries(propertiesOf(kind)).filter(([, { cited }]) => cited)),
)

/** The header of a column: the Chinese word, or the name that the documentation uses. */
export function header(column: Column, language: Language): string {
  return language === 'zh' ? column.zh : column.key
}

/** The values that a column may have, in the words of a language; undefined where they are no closed list. */
export function choices(column: Column, language: Language): string[] | undefined {
  if (column.values) {
    // What is editorial has no quote: no citation may have that basis.
    const allowed = Object.entries(column.values).filter(
      ([key]) => key !== 'editorial' || column.key !== 'basis',
    )
    return allowed.map(([key, { zh }]) => (language === 'zh' ? zh : key))
  }
  if (column.type === 'boolean') return language === 'zh' ? ['是', '否'] : ['true', 'false']
  if (column.type === 'kind' || column.key === 'memberKind')
    return ENTITY_KINDS.map((kind) => kindWord(kind, language))
  if (column.type === 'relation') return RELATION_TYPES.map((type) => relationWord(type, language))
  if (column.key === 'property') return [...CITED].map(([key, { zh }]) => (language === 'zh' ? zh : key))
  return undefined
}

function inWords(column: Column, cell: string, language: Language): string {
  if (language === 'en' || cell === '') return cell
  if (column.type === 'kind' || column.key === 'memberKind') return kindWord(cell, language)
  if (column.type === 'relation') return relationWord(cell, language)
  if (column.key === 'property') return CITED.get(cell)?.zh ?? cell
  return column.values?.[cell]?.zh ?? cell
}

/** The rows that stand under a header and are no data: what to write in each column, and an example. */
export function explainingRows(sheet: TemplateSheet, language: Language): string[][] {
  const example = exampleCells(sheet)
  const rows = [
    sheet.columns.map((column) => columnNote(column, sheet)[language]),
    sheet.columns.map((column) => inWords(column, example[column.key] ?? '', language)),
  ]
  return rows.map(([first = '', ...rest]) => [`# ${first}`, ...rest])
}
