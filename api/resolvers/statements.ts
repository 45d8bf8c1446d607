import { groupBy } from '#graph-model/group.ts'
import { type RelationType, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { Context } from '../context.ts'
import { contextOf, document } from '../document.ts'
import { type Entity, entity } from '../entity.ts'
import { type Citation, evidenceOf, type Passage } from '../evidence.ts'
import { type Link, links } from '../link.ts'
import { listSide } from '../list-side.ts'
import { afterOf, connection, firstOf, type PageArguments } from '../page.ts'
import { countStatementsOfPassages, type StatementRow, statementsOfPassages } from '../queries/citations.ts'
import { loader, type Reading } from '../reading.ts'
import { relationWords } from '../words/field.ts'
import { linkSentence, opennessSentence, propertySentence } from '../words/sentence.ts'
import { linkFacts } from './facts.ts'

/** A statement that a passage supports, with the citation that says so. */
interface Statement {
  readonly citation: Citation
  readonly label: string
  readonly subject: string
  readonly recorded: string | undefined
}

function statementOf(
  row: { citation: { properties: object }; subject: string },
  passage: Passage,
): Statement {
  const citation = { ...row.citation.properties, passage } as unknown as Citation & {
    label: string
    end?: string
  }
  const recorded = citation.label === 'RECORDS' ? citation.end : undefined
  return { citation, label: citation.label, subject: recorded ?? row.subject, recorded }
}

async function linkOfStatement(reading: Reading, { citation, label }: Statement): Promise<Link | null> {
  return label === 'PROPERTY' || label === 'RECORDS' ? null : links(reading).load(citation.statement)
}

interface PageKey {
  readonly passage: string
  readonly after: string
  readonly first: number
}

const pages = loader<PageKey, StatementRow[]>(
  async (reading, keys) => {
    const found = new Map<string, StatementRow[]>()
    const groups = groupBy(keys, (key) => `${key.first} ${key.after}`)
    await Promise.all(
      [...groups.values()].map(async (alike) => {
        const [{ first }] = alike as [PageKey]
        const rows = alike.map(({ passage, after }) => ({ passage, after }))
        const read = groupBy(await reading.read(statementsOfPassages, { rows, first }), (row) => row.passage)
        for (const key of alike) {
          const page = read.get(key.passage) ?? []
          found.set(
            pageText(key),
            page.sort((a, b) => (a.key < b.key ? -1 : 1)),
          )
        }
      }),
    )
    return found
  },
  (key) => pageText(key),
)

function pageText({ passage, after, first }: PageKey): string {
  return `${passage} ${first} ${after}`
}

const counts = loader<string, number>(async (reading, ids) => {
  const rows = await reading.read(countStatementsOfPassages, { ids })
  return new Map(rows.map((row) => [row.passage, row.n]))
})

function statements(passage: Passage, args: PageArguments, { reading }: Context) {
  const [after = ''] = (afterOf(args.after, 's') ?? []) as readonly string[]
  return connection({
    first: firstOf(args.first, 50),
    after: args.after,
    read: async (first) => (await pages(reading).load({ passage: passage.id, after, first })) ?? [],
    key: ({ key }) => [key],
    node: (row) => statementOf(row, passage),
    count: async () => (await counts(reading).load(passage.id)) ?? 0,
  })
}

/** What a document records is a statement about the thing recorded: documents are no entities. */
async function recordedWords(reading: Reading, { citation }: Statement, recorded: Entity) {
  const { titleZh, titleEn } = await document(reading, citation.passage.document)
  return { zh: `《${titleZh}》记载${recorded.nameZh}`, en: `"${titleEn}" records ${recorded.nameEn}` }
}

async function openness(reading: Reading, subject: Entity, property: string) {
  const relation = property.slice('openLists.'.length) as RelationType
  const side = await listSide(reading, subject, relation)
  return opennessSentence(subject, relation, relationWords(relation, side))
}

export const statementResolvers = {
  Passage: {
    document: (passage: Passage, _args: unknown, { reading }: Context) => document(reading, passage.document),
    context: (passage: Passage, _args: unknown, { reading }: Context) => contextOf(reading, passage),
    statements,
  },
  Evidence: {
    document: ({ passage }: Citation, _args: unknown, { reading }: Context) =>
      document(reading, passage.document),
    quote: ({ passage }: Citation) => passage.quote,
    start: ({ passage }: Citation) => passage.start,
    end: ({ passage }: Citation) => passage.end,
  },
  Statement: {
    id: ({ citation, label }: Statement) =>
      citation.property === undefined || label !== 'PROPERTY'
        ? citation.statement
        : `${citation.statement}.${citation.property}`,
    subject: ({ subject }: Statement, _args: unknown, { reading }: Context) => entity(reading, subject),
    link: (statement: Statement, _args: unknown, { reading }: Context) => linkOfStatement(reading, statement),
    property: ({ citation, recorded }: Statement) =>
      recorded === undefined ? (citation.property ?? null) : 'recordedIn',
    evidence: ({ citation }: Statement) => citation,
    async words(statement: Statement, _args: unknown, { reading }: Context) {
      const subject = await entity(reading, statement.subject)
      if (statement.recorded !== undefined) return recordedWords(reading, statement, subject)
      const { property } = statement.citation
      if (property?.startsWith('openLists.')) return openness(reading, subject, property)
      const link = await linkOfStatement(reading, statement)
      if (!link) return propertySentence(subject, statement.citation)
      return linkSentence(link, subject, await entity(reading, link.end))
    },
  },
  Link: {
    words: ({ relation }: Link) => relationSpec(relation),
    start: (link: Link, _args: unknown, { reading }: Context) => entity(reading, link.start),
    end: (link: Link, _args: unknown, { reading }: Context) => entity(reading, link.end),
    facts: (link: Link, _args: unknown, { reading }: Context) => linkFacts(reading, link),
    evidence: (link: Link, _args: unknown, { reading }: Context) => evidenceOf(reading, link),
  },
}
