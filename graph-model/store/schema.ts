/** What both engines know of the stored graph's form: its format, the labels found by `id`, what is indexed. */

/** The number of the stored form; raised with every change that an older program could not read. */
export const FORMAT = 1

/** The labels whose `id` is unique and indexed: ends of relationships and rows of updates are found through them. */
export const IDENTIFIED_LABELS = ['Entity', 'Document', 'Passage'] as const

/** The store's own labels: they hold no part of the graph, and no step writes them. */
export const OWN_LABELS = ['Dataset', 'Metrograph'] as const

/** The one label and property that is searched as text. */
export const TEXT_LABEL = 'Entity'
export const TEXT_PROPERTY = 'searchText'

/** Unique constraints, in Cypher of both engines. */
export const CONSTRAINTS: readonly string[] = [...IDENTIFIED_LABELS, ...OWN_LABELS].map(
  (label) =>
    `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
)

/** Indexes of both engines beside the constraints. */
export const INDEXES: readonly string[] = [
  'CREATE INDEX passage_document IF NOT EXISTS FOR (n:Passage) ON (n.document)',
]

/** The label of a step's nodes through which their `id` is found, if it has one. */
export function identifiedLabel(labels: readonly string[]): string | undefined {
  return IDENTIFIED_LABELS.find((label) => labels.includes(label))
}
