import type { Store } from '#graph-model/store/port.ts'
import type { PlanPart } from '../plan/comparison.ts'
import { printable, textTable } from '../text-table.ts'
import {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  changesOf,
  idsOf,
  type PlannedChanges,
} from './changes.ts'
import { type CitationChange, isMoved } from './difference.ts'
import {
  CHANGE_WORDS,
  citationFieldText,
  citationText,
  fieldText,
  type Language,
  type Names,
  namesFor,
  recordText,
  sortText,
  valueText,
} from './words.ts'

const CLIPPED = 160

function clipped(text: string): string {
  const characters = Array.from(text.slice(0, 2 * CLIPPED + 2))
  return printable(characters.length > CLIPPED ? `${characters.slice(0, CLIPPED).join('')}…` : text)
}

/** How many records are created, changed, left ... as a small table. */
export function countsText(
  { nodes, relationships }: { readonly nodes: PlanPart; readonly relationships: PlanPart },
  language: Language,
): string {
  const row = (name: string, part: PlanPart) => [
    name,
    ...[part.counts.created, part.counts.updated].map(String),
    String(part.unchanged),
    ...[part.counts.deleted, part.counts.left].map(String),
  ]
  const heads = (['created', 'changed', 'unchanged', 'removed', 'left'] as const).map(
    (kind) => CHANGE_WORDS[kind][language],
  )
  return textTable(
    ['', ...heads],
    [
      row(language === 'zh' ? '节点' : 'nodes', nodes),
      row(language === 'zh' ? '关系' : 'relationships', relationships),
    ],
  )
}

type FieldRow = [field: string, old: string, next: string]

function citationRows({ before, after, fields }: CitationChange, language: Language): FieldRow[] {
  if (!before || !after) {
    const name = citationFieldText(before ?? after, undefined, language)
    return [[name, citationText(before, language), citationText(after, language)]]
  }
  // Where another passage is quoted, its place tells a person nothing more.
  const quoted = fields.some(({ field }) => field === 'quote')
  return fields
    .filter(({ field }) => !quoted || (field !== 'start' && field !== 'end'))
    .map(({ field, before: was, after: is }) => [
      citationFieldText(after, field, language),
      valueText(was, language),
      valueText(is, language),
    ])
}

/** One row for each field of a change: field, old, new. */
export function changedFields(change: Change, language: Language): FieldRow[] {
  return [
    ...change.fields.map(
      ({ field, before, after }): FieldRow => [
        fieldText(change.record, field, language),
        valueText(before, language),
        valueText(after, language),
      ],
    ),
    ...change.citations.flatMap((citation) => citationRows(citation, language)),
  ]
}

function changesTable(
  kind: ChangeKind,
  changes: readonly Change[],
  names: Names,
  language: Language,
): string {
  const record = (change: Change) => `${recordText(change.record, names, language)}\n${change.record.id}`
  const [head, sort, field, old, next] =
    language === 'zh' ? ['记录', '类别', '字段', '原来', '现在'] : ['record', 'kind', 'field', 'old', 'new']
  if (kind !== 'changed') {
    return textTable(
      [head as string, sort as string],
      changes.map((change) => [printableLines(record(change)), sortText(change.record, language)]),
    )
  }
  return textTable(
    [head, field, old, next].map(String),
    changes.flatMap((change) =>
      changedFields(change, language).map(([name, was, is], index) => [
        index === 0 ? printableLines(record(change)) : '',
        name,
        clipped(was),
        clipped(is),
      ]),
    ),
  )
}

function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
}

function title(kind: ChangeKind, count: number, language: Language): string {
  const why = kind !== 'left' ? '' : language === 'zh' ? '(数据集已没有)' : ' (no longer in the dataset)'
  return `${CHANGE_WORDS[kind][language]}${why}: ${count}`
}

function moreText(count: number, language: Language): string {
  return language === 'zh'
    ? `另有 ${count} 条,用 plan --all 全部列出`
    : `${count} more; plan --all lists them`
}

/**
 * What a plan does, record by record, as tables: at most `most` of each kind, then how many more there are. Records
 * whose rows only stand in other lines, or whose roll-ups follow others, are counted and not listed.
 */
export async function* changesText(
  store: Store,
  plan: PlannedChanges,
  language: Language,
  { most, kinds = CHANGE_KINDS }: { readonly most: number; readonly kinds?: readonly ChangeKind[] },
): AsyncGenerator<string> {
  for (const kind of kinds) {
    const ids = idsOf(plan, kind)
    if (ids.length === 0) continue
    const shown: Change[] = []
    let moved = 0
    const asked = kind === 'changed' ? ids : ids.slice(0, most)
    for await (const change of changesOf(store, plan, kind, asked)) {
      if (kind === 'changed' && isMoved(change)) moved++
      else if (shown.length < most) shown.push(change)
    }
    yield `\n${title(kind, ids.length, language)}\n`
    if (shown.length > 0) yield `${changesTable(kind, shown, await namesFor(store, plan, shown), language)}\n`
    if (moved > 0) {
      yield language === 'zh'
        ? `${moved} 条内容未变,只是所在行或状态汇总随之改变\n`
        : `${moved} say what they said: only the line of their row, or a roll-up of other statements, differs\n`
    }
    const more = ids.length - moved - shown.length
    if (more > 0) yield `${moreText(more, language)}\n`
  }
}

/** One change as JSON has it: everything, nothing cut. */
export function changeJson({ kind, record, fields, citations }: Change): Record<string, unknown> {
  return kind === 'changed'
    ? { id: record.id, type: record.type, sort: sortOf(record), fields, citations }
    : { ...record }
}

function sortOf(record: Change['record']): string {
  return record.type === 'node' ? (record.labels[0] ?? '') : record.label
}

/** All changes of a plan as the members of one JSON object, piece by piece: they may be too long for one text. */
export async function* changesJson(store: Store, plan: PlannedChanges): AsyncGenerator<string> {
  yield '{'
  for (const [index, kind] of CHANGE_KINDS.entries()) {
    yield `${index === 0 ? '' : ','}${JSON.stringify(kind)}:[`
    let first = true
    for await (const change of changesOf(store, plan, kind)) {
      yield `${first ? '' : ','}${JSON.stringify(changeJson(change))}`
      first = false
    }
    yield ']'
  }
  yield '}'
}
