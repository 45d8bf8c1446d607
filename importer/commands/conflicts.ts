import { STATUSES } from '#graph-model/ontology/columns.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import {
  isKind,
  isRelationType,
  kindOfId,
  propertiesOf,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import type { Store } from '#graph-model/store/port.ts'
import type { Language, Names } from '../changes/words.ts'
import { CONFLICT_WORDS, type Conflict, type Side } from '../conflicts/conflict.ts'
import { findConflicts } from '../conflicts/find.ts'
import { storedNames } from '../stored-by-id.ts'
import { printable, textTable } from '../text-table.ts'
import { type OutputOptions, print } from './output.ts'

export interface ConflictOptions extends OutputOptions {
  readonly dataset?: string
}

function propertyText(id: string, property: string, language: Language): string {
  const kind = kindOfId(id)
  const spec = kind !== undefined && isKind(kind) ? propertiesOf(kind)[property] : undefined
  return spec?.[language] ?? property
}

function subject({ kind, about, of, period }: Conflict, names: Names, language: Language): string {
  const name = (id: string) => names.get(id)?.[language] ?? id
  const [first = '', second = ''] = about
  if (kind === 'status') {
    const words = isRelationType(of) ? relationSpec(of)[language] : of
    return `${name(first)} —${words}→ ${name(second)}`
  }
  const what = kind === 'observation' ? name(of) : propertyText(first, of, language)
  return [name(first), what, period].filter(Boolean).join(' · ')
}

function saysText(kind: Conflict['kind'], { says, citation: { until } }: Side, language: Language): string {
  if (kind !== 'status') return says
  const words = (STATUSES as Readonly<Record<string, Words>>)[says]?.[language] ?? says
  if (until === undefined) return words
  return language === 'zh' ? `${words},至 ${until}` : `${words}, until ${until}`
}

function conflictText(conflict: Conflict, names: Names, language: Language): string {
  const header =
    language === 'zh'
      ? ['说法', '截至', '原文', '文件', '数据集与行']
      : ['says', 'as of', 'quote', 'document', 'dataset and row']
  const why = conflict.dated
    ? language === 'zh'
      ? '(日期不同,可能是后来的更新)'
      : ' (of different dates: the newer may bring the older up to date)'
    : ''
  return [
    `${CONFLICT_WORDS[conflict.kind][language]}${why}: ${printable(subject(conflict, names, language))}`,
    textTable(
      header,
      conflict.sides.map((side) => [
        printable(saysText(conflict.kind, side, language)),
        side.citation.asOf,
        printable(`「${side.citation.quote}」`),
        printable(side.citation.document),
        printable(`${side.citation.dataset}/${side.citation.row}`),
      ]),
    ),
  ].join('\n')
}

/** `conflicts`: prints statements that disagree, both sides dated and with their sources. */
export async function conflicts(store: Store, { json, lang, dataset }: ConflictOptions): Promise<void> {
  const found = await findConflicts(store, dataset)
  if (json) {
    print(JSON.stringify({ conflicts: found }))
    return
  }
  const ids = found.flatMap(({ about, of, kind }) => (kind === 'observation' ? [...about, of] : about))
  const names = await storedNames(store, new Set(ids))
  for (const conflict of found) print(`${conflictText(conflict, names, lang)}\n`)
  print(
    lang === 'zh'
      ? `${found.length} 处陈述互相不一致;两边都保留,没有覆盖任何一边。`
      : `${found.length} statements disagree; both sides are kept, nothing is overwritten.`,
  )
}
