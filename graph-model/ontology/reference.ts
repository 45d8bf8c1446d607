import { relationFields } from './fields.ts'
import type { PropertySpec } from './kind.ts'
import {
  ENTITY_KINDS,
  KINDS,
  type Kind,
  kindSpec,
  lineage,
  RELATION_TYPES,
  relationSpec,
} from './ontology.ts'

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(header), row(header.map(() => '---')), ...rows.map(row)].join('\n')
}

function propertyRow([name, spec]: [string, PropertySpec]): string[] {
  const values = Object.entries(spec.values ?? {}).map(([value, words]) => `\`${value}\` ${words.zh}`)
  const marks = [spec.required ? 'required' : '', spec.cited ? 'cited' : ''].filter(Boolean).join(', ')
  return [
    `\`${name}\``,
    spec.zh,
    spec.en,
    spec.unit ? `${spec.type} (${spec.unit})` : spec.type,
    values.join(', '),
    marks,
  ]
}

function kindSection(kind: Kind): string {
  const spec = kindSpec(kind)
  const parts = [
    `### ${kind} ${spec.zh}`,
    [
      spec.prefix ? `Ids begin with \`${spec.prefix}:\`.` : 'Abstract: nothing is only this.',
      lineage(kind).length > 1 ? `Extends ${lineage(kind).slice(1).join(', ')}.` : '',
      `Follows \`${spec.term}\`. Drawn ${spec.hue}, ${spec.shape}.`,
    ]
      .filter(Boolean)
      .join(' '),
  ]
  if (spec.not) parts.push(`Not to be assumed: ${spec.not.en} ${spec.not.zh}`)
  const properties = Object.entries(spec.properties ?? {})
  if (properties.length) {
    parts.push(table(['property', 'zh', 'en', 'type', 'values', ''], properties.map(propertyRow)))
  }
  const concrete = ENTITY_KINDS.find((known) => known === kind)
  if (concrete) {
    const fields = relationFields(concrete).map((field) => `\`${field.name}\``)
    parts.push(`Fields by relations: ${fields.join(', ')}.`)
  }
  return parts.join('\n\n')
}

function relationRows(): string[][] {
  return RELATION_TYPES.map((type) => {
    const spec = relationSpec(type)
    const ties = (spec.ties ?? []).map(
      (tie) => `hub ${tie.hub}, other end ${tie.role}${tie.kinds ? ` (${tie.kinds.join(', ')})` : ''}`,
    )
    return [
      `\`${type}\``,
      spec.zh,
      spec.from.join(', '),
      spec.to.join(', '),
      `\`${spec.forward.field}\`${spec.reverse ? ` / \`${spec.reverse.field}\`` : ' (symmetric)'}`,
      spec.site ? 'site: makes no tie' : ties.join('; '),
      spec.not ? `${spec.not.en} ${spec.not.zh}` : '',
    ]
  })
}

/** The reference page of kinds and relations, as Markdown. */
export function referencePage(): string {
  return `${[
    '# Kinds and relations',
    'Written by `npm run generate` from `graph-model/ontology`. A *cited* property needs a passage for each value; a *tie* is what ties places together (see `graph-model/links`).',
    '## Kinds',
    ...(Object.keys(KINDS) as Kind[]).map(kindSection),
    '## Relations',
    table(['type', 'zh', 'from', 'to', 'fields', 'tie', 'not to be assumed'], relationRows()),
  ].join('\n\n')}\n`
}
