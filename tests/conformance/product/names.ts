import { KNOWN_DOCUMENTS, KNOWN_NAMES } from '#importer/cypher/known.ts'
import { ENDS, IDENTIFIERS, NAMED, type NamedRow } from '#importer/cypher/resolve.ts'
import { type Case, caseOf, type RowOf } from './case.ts'
import { listOf, type PlainGraph, type PlainNode, textOf } from './graph.ts'
import { after, inOrder } from './order.ts'

function valuesOf({ properties }: PlainNode, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, properties[name] ?? null]))
}

function aliasesOf(entity: PlainNode): readonly string[] | null {
  return entity.properties.aliases === undefined ? null : listOf(entity, 'aliases')
}

function knownRow(entity: PlainNode): RowOf<typeof KNOWN_NAMES> {
  return {
    id: entity.id,
    kind: entity.labels[0] as string,
    name: textOf(entity, 'nameZh'),
    aliases: aliasesOf(entity),
    code: textOf(entity, 'divisionCode') || null,
    memberKind: textOf(entity, 'memberKind') || null,
    datasets: listOf(entity, 'datasets'),
  }
}

function namedRow(entity: PlainNode): NamedRow {
  return {
    id: entity.id,
    kind: entity.labels[0] as string,
    dataset: textOf(entity, 'dataset') || null,
    nameZh: textOf(entity, 'nameZh') || null,
    nameEn: textOf(entity, 'nameEn') || null,
    nameEnBasis: textOf(entity, 'nameEnBasis') || null,
    aliases: aliasesOf(entity),
    ...valuesOf(entity, IDENTIFIERS),
  }
}

/** All entities on one page, a few at the beginning, a few from the middle on, and none past the end. */
function pageCases({ entities }: PlainGraph): Case[] {
  const sorted = inOrder([...entities.values()], ({ id }) => [id])
  const places = [
    { after: '', limit: 5_000 },
    { after: '', limit: 30 },
    { after: sorted[100]?.id ?? '', limit: 30 },
    { after: 'zzz', limit: 30 },
  ]
  return places.flatMap((place) => {
    const page = after(sorted, ({ id }) => [id], [place.after]).slice(0, place.limit)
    return [
      caseOf(KNOWN_NAMES, place, page.map(knownRow), { by: ({ id }) => id }),
      caseOf(NAMED, place, page.map(namedRow), { by: ({ id }) => id }),
    ]
  })
}

function endCases({ facts }: PlainGraph): Case[] {
  return [...ENDS].map(([type, query]) =>
    caseOf(
      query,
      {},
      facts.all.filter((fact) => fact.type === type).map(({ start, end }) => ({ start, end })),
    ),
  )
}

/** By what names are told apart: those of entities and documents, and where entities lie. */
export function nameCases(graph: PlainGraph): Case[] {
  const documents = inOrder([...graph.documents.values()], ({ id }) => [id]).map((document) => ({
    id: document.id,
    sha256: textOf(document, 'sha256'),
    title: textOf(document, 'titleZh'),
  }))
  return [
    ...pageCases(graph),
    caseOf(KNOWN_DOCUMENTS, {}, documents, { by: ({ id }) => id }),
    ...endCases(graph),
  ]
}
