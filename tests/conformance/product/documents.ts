import {
  countDocuments,
  countPassages,
  countRecordsOfDocument,
  documentPage,
  documentsById,
  documentsRecording,
  documentTexts,
  passagePage,
  passagesById,
  recordsOfDocument,
} from '#api/queries/documents.ts'
import { propertiesOf } from '#graph-model/ontology/ontology.ts'
import { type Case, caseOf, type RowOf } from './case.ts'
import { nodeRow, type PlainGraph, type PlainNode, sortKeyOf, textOf } from './graph.ts'
import { after, inOrder } from './order.ts'

/** All that a document has but its text and its file. */
const HEAD = ['id', ...Object.keys(propertiesOf('Document')).filter((name) => !/^(text|file)$/.test(name))]

function headRow({ properties }: PlainNode): RowOf<typeof documentPage> {
  const values = HEAD.map((name) => [name, properties[name] ?? null])
  return Object.fromEntries(values)
}

function documentCases({ documents }: PlainGraph): Case[] {
  const ids = [...documents.keys(), 'document:none', 'city:nanjing']
  const all = inOrder([...documents.values()], ({ id }) => [id])
  const pages = ['', all[1]?.id ?? '', 'e'].flatMap((place) =>
    [2, 1_000].map((first) => {
      const rows = after(all, ({ id }) => [id], [place]).slice(0, first)
      return caseOf(documentPage, { after: place, first }, rows.map(headRow), { by: ({ id }) => id })
    }),
  )
  return [
    ...pages,
    caseOf(documentsById, { ids }, all.map(headRow)),
    caseOf(documentsById, { ids: [] }, []),
    caseOf(countDocuments, {}, [{ n: documents.size }]),
    caseOf(
      documentTexts,
      { ids },
      all.map((one) => ({ id: one.id, text: textOf(one, 'text') })),
    ),
  ]
}

/** The entities that a document records, each once. */
function recorded(graph: PlainGraph, document: string): PlainNode[] {
  const facts = graph.documents.has(document) ? graph.facts.from(document) : []
  const ids = new Set(facts.filter(({ type }) => type === 'RECORDS').map(({ end }) => end))
  return [...ids].flatMap((id) => graph.entities.get(id) ?? [])
}

function recordCases(graph: PlainGraph): Case[] {
  const keys = (entity: PlainNode) => [sortKeyOf(entity), entity.id] as const
  const lists = [...graph.documents.keys(), 'document:none'].flatMap((document) => {
    const sorted = inOrder(recorded(graph, document), keys)
    const places = [['', ''] as const, ...sorted.slice(1, 2).map(keys)]
    const pages = places.flatMap(([key, id]) =>
      [2, 100].map((first) => {
        const rows = after(sorted, keys, [key, id]).slice(0, first)
        return caseOf(
          recordsOfDocument,
          { document, key, id, first },
          rows.map((entity) => ({ node: nodeRow(entity), key: sortKeyOf(entity) })),
          { by: ({ node }) => node },
        )
      }),
    )
    return [...pages, caseOf(countRecordsOfDocument, { document }, [{ n: sorted.length }])]
  })
  const ids = [...graph.entities.keys()]
  const recording = graph.facts.all
    .filter(({ type }) => type === 'RECORDS')
    .map(({ start, end }) => ({ entity: end, document: start }))
  const rows = inOrder(recording, ({ document }) => [document])
  return [
    ...lists,
    caseOf(documentsRecording, { ids }, rows, { by: ({ document }) => document }),
    caseOf(documentsRecording, { ids: ['city:nowhere'] }, []),
  ]
}

function spanOf({ properties }: PlainNode) {
  return [Number(properties.start), Number(properties.end)] as const
}

/** Passages of a document that share at least a letter with a stretch of it. */
function passagesIn(graph: PlainGraph, document: string, from: number, to: number): PlainNode[] {
  const touching = [...graph.passages.values()].filter((passage) => {
    const [start, end] = spanOf(passage)
    return textOf(passage, 'document') === document && start < to && end > from
  })
  return inOrder(touching, spanOf)
}

function passageCases(graph: PlainGraph): Case[] {
  const ids = [...graph.passages.keys()].filter((_, index) => index % 3 === 0)
  const byId = ids.map((id) => ({ node: nodeRow(graph.passages.get(id) as PlainNode) }))
  const ranges = [...graph.documents.keys(), 'document:none'].flatMap((document) =>
    [[0, 2 ** 31 - 1] as const, [18, 63] as const, [7, 7] as const].map(([from, to]) => ({
      document,
      from,
      to,
    })),
  )
  const inRanges = ranges.flatMap((range) => {
    const found = passagesIn(graph, range.document, range.from, range.to)
    const places = [[-1, -1] as const, ...found.slice(1, 2).map(spanOf)]
    const pages = places.flatMap((place) =>
      [3, 5_000].map((first) => {
        const rows = after(found, spanOf, place).slice(0, first)
        return caseOf(
          passagePage,
          { ...range, afterStart: place[0], afterEnd: place[1], first },
          rows.map((passage) => ({ node: nodeRow(passage) })),
          { by: ({ node }) => node },
        )
      }),
    )
    return [...pages, caseOf(countPassages, range, [{ n: found.length }])]
  })
  return [caseOf(passagesById, { ids: [...ids, 'document:none#0-1'] }, byId), ...inRanges]
}

/** Documents, what they record, and their passages. */
export function sourceCases(graph: PlainGraph): Case[] {
  return [...documentCases(graph), ...recordCases(graph), ...passageCases(graph)]
}
