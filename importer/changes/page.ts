import type { Store } from '#graph-model/store/port.ts'
import type { PlanPart } from '../plan/comparison.ts'
import { pagesOf } from '../stored-by-id.ts'
import {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  changesOf,
  idsOf,
  type PlannedChanges,
} from './changes.ts'
import { isMoved } from './difference.ts'
import { changedFields } from './report.ts'
import { CHANGE_WORDS, type Language, namesFor, recordText, sortText } from './words.ts'

/** What a page says of itself. */
export interface PageSubject {
  readonly dataset: string
  readonly version: string
  readonly place: string
}

const WORDS = {
  zh: {
    title: '导入计划',
    into: '导入到',
    summary: '概要',
    nodes: '节点',
    relationships: '关系',
    record: '记录',
    sort: '类别',
    field: '字段',
    old: '原来',
    next: '现在',
    none: '没有任何改动。',
    nothing: '尚未写入任何内容。',
    moved: '内容未变,只是所在行或状态汇总随之改变',
  },
  en: {
    title: 'Import plan',
    into: 'into',
    summary: 'Summary',
    nodes: 'nodes',
    relationships: 'relationships',
    record: 'record',
    sort: 'kind',
    field: 'field',
    old: 'old',
    next: 'new',
    none: 'Nothing changes.',
    nothing: 'Nothing has been written yet.',
    moved: 'Says what it said: only the line of its row, or a roll-up of other statements, differs',
  },
} as const

const PAGE = 5000

const STYLE = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;margin:0 auto;max-width:80rem;padding:1rem}
table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}
caption{text-align:start;font-weight:600;padding:.5rem 0}
th,td{border:1px solid #8888;padding:.3rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#8882}
td.n{text-align:end;font-variant-numeric:tabular-nums}
del{background:#f003;text-decoration:line-through}
ins{background:#0a03;text-decoration:none}
code{font-size:.85em}
.scroll{overflow-x:auto}
@media print{thead{display:table-header-group}tr{break-inside:avoid}}`

function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[^\P{Cc}\n\t]/gu, '\ufffd')
}

function countsTable(
  { nodes, relationships }: { readonly nodes: PlanPart; readonly relationships: PlanPart },
  language: Language,
): string {
  const words = WORDS[language]
  const kinds = ['created', 'changed', 'unchanged', 'removed', 'left'] as const
  const numbers = (part: PlanPart) =>
    [part.counts.created, part.counts.updated, part.unchanged, part.counts.deleted, part.counts.left]
      .map((count) => `<td class="n">${count}</td>`)
      .join('')
  return `<table><caption>${words.summary}</caption><thead><tr><td></td>${kinds
    .map((kind) => `<th scope="col">${CHANGE_WORDS[kind][language]}</th>`)
    .join('')}</tr></thead><tbody>
<tr><th scope="row">${words.nodes}</th>${numbers(nodes)}</tr>
<tr><th scope="row">${words.relationships}</th>${numbers(relationships)}</tr>
</tbody></table>`
}

function rowsOf(kind: ChangeKind, change: Change, name: string, language: Language): string {
  const head = (span: number) =>
    `<th scope="row"${span > 1 ? ` rowspan="${span}"` : ''}>${escaped(name)}<br><code>${escaped(change.record.id)}</code></th>`
  if (kind !== 'changed') return `<tr>${head(1)}<td>${escaped(sortText(change.record, language))}</td></tr>\n`
  if (isMoved(change)) return `<tr>${head(1)}<td colspan="3">${WORDS[language].moved}</td></tr>\n`
  const fields = changedFields(change, language)
  return fields
    .map(
      ([field, old, next], index) =>
        `<tr>${index === 0 ? head(fields.length) : ''}<td>${escaped(field)}</td><td><del>${escaped(old)}</del></td><td><ins>${escaped(next)}</ins></td></tr>\n`,
    )
    .join('')
}

/** A page of a plan, in pieces: it stands alone, has no script, and cuts nothing. */
export async function* changesPage(
  store: Store,
  plan: PlannedChanges,
  { dataset, version, place }: PageSubject,
  language: Language,
): AsyncGenerator<string> {
  const words = WORDS[language]
  const title = `${words.title}: ${dataset} ${version}`
  const kinds = CHANGE_KINDS.filter((kind) => idsOf(plan, kind).length > 0)
  yield `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escaped(title)}</h1>
<p>${words.into} <code>${escaped(place)}</code>. ${words.nothing}</p></header>
<main>
${countsTable(plan, language)}
${kinds.length === 0 ? `<p>${words.none}</p>` : `<nav><ul>${kinds.map((kind) => `<li><a href="#${kind}">${CHANGE_WORDS[kind][language]}</a> ${idsOf(plan, kind).length}</li>`).join('')}</ul></nav>`}
`
  for (const kind of kinds) {
    const heads =
      kind === 'changed' ? [words.record, words.field, words.old, words.next] : [words.record, words.sort]
    yield `<section id="${kind}"><h2>${CHANGE_WORDS[kind][language]}</h2><div class="scroll"><table><caption>${CHANGE_WORDS[kind][language]}: ${idsOf(plan, kind).length}</caption><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>\n`
    for (const ids of pagesOf(idsOf(plan, kind), PAGE)) {
      const changes: Change[] = []
      for await (const change of changesOf(store, plan, kind, ids)) changes.push(change)
      const names = await namesFor(store, plan, changes)
      for (const change of changes)
        yield rowsOf(kind, change, recordText(change.record, names, language), language)
    }
    yield '</tbody></table></div></section>\n'
  }
  yield '</main>\n</body>\n</html>\n'
}
