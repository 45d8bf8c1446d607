import { groupBy } from '#graph-model/group.ts'
import type { Context } from '../context.ts'
import { type Document, document, documentOf, documentText } from '../document.ts'
import { type Entity, entityOf } from '../entity.ts'
import type { Passage } from '../evidence.ts'
import { afterOf, connection, firstOf, type PageArguments } from '../page.ts'
import {
  countDocuments,
  countPassages,
  countRecordsOfDocument,
  documentPage,
  documentsRecording,
  passagePage,
  recordsOfDocument,
} from '../queries/documents.ts'
import { loader } from '../reading.ts'

const MOST_POINTS = 2 ** 31 - 1

interface PassageArguments extends PageArguments {
  readonly from?: number | null
  readonly to?: number | null
}

/** Texts `start-end`, reason and its English between tabs. */
function noFactOf({ noFact }: Document) {
  return (noFact ?? []).map((text) => {
    const [range = '', zh = '', en = ''] = text.split('\t')
    const [start, end] = range.split('-').map(Number)
    return { start, end, reason: { zh, en: en || zh } }
  })
}

function passagesOf({ id }: Document, args: PassageArguments, { reading }: Context) {
  const range = { document: id, from: args.from ?? 0, to: args.to ?? MOST_POINTS }
  const [afterStart = -1, afterEnd = -1] = (afterOf(args.after, 'nn') ?? []) as readonly number[]
  return connection({
    first: firstOf(args.first, 100),
    after: args.after,
    read: (first) => reading.read(passagePage, { ...range, afterStart, afterEnd, first }),
    key: ({ node }) => [node.properties.start as number, node.properties.end as number],
    node: ({ node }) => node.properties as unknown as Passage,
    count: async () => (await reading.read(countPassages, range))[0]?.n ?? 0,
  })
}

function recordsOf({ id }: Document, args: PageArguments, { reading }: Context) {
  const [key = '', after = ''] = (afterOf(args.after, 'ss') ?? []) as readonly string[]
  return connection({
    first: firstOf(args.first, 50),
    after: args.after,
    read: (first) => reading.read(recordsOfDocument, { document: id, key, id: after, first }),
    key: (row) => [row.key, row.node.properties.id as string],
    node: ({ node }) => entityOf(node),
    count: async () => (await reading.read(countRecordsOfDocument, { document: id }))[0]?.n ?? 0,
  })
}

const recording = loader<string, string[]>(async (reading, ids) => {
  const rows = await reading.read(documentsRecording, { ids })
  const found = groupBy(rows, (row) => row.entity)
  return new Map([...found].map(([id, list]) => [id, list.map((row) => row.document)]))
})

/** The documents that record an entity: few, so that one page is cut from all of them. */
export function documentsOf(entity: Entity, args: PageArguments, { reading }: Context) {
  const [after = ''] = (afterOf(args.after, 's') ?? []) as readonly string[]
  const ids = async () => (await recording(reading).load(entity.id)) ?? []
  return connection({
    first: firstOf(args.first, 20),
    after: args.after,
    read: async (first) => (await ids()).filter((id) => id > after).slice(0, first),
    key: (id) => [id],
    node: (id) => document(reading, id),
    count: async () => (await ids()).length,
  })
}

/** All documents of the store, by id. */
export function allDocuments(_root: unknown, args: PageArguments, { reading }: Context) {
  const [after = ''] = (afterOf(args.after, 's') ?? []) as readonly string[]
  return connection({
    first: firstOf(args.first, 50),
    after: args.after,
    read: (first) => reading.read(documentPage, { after, first }),
    key: ({ id }) => [id],
    node: documentOf,
    count: async () => (await reading.read(countDocuments, {}))[0]?.n ?? 0,
  })
}

export const documentResolvers = {
  Document: {
    issuer: ({ issuerZh, issuerEn }: Document) => ({ zh: issuerZh, en: issuerEn }),
    themes: ({ themes }: Document) => themes ?? [],
    text: ({ id }: Document, _args: unknown, { reading }: Context) => documentText(reading, id),
    noFact: noFactOf,
    passages: passagesOf,
    records: recordsOf,
  },
}
