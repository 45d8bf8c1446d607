import { CONCRETE_KINDS, type ConcreteKind, RELATION_TYPES } from '#graph-model/ontology/ontology.ts'
import type { ChangeStep } from '#graph-model/store/port.ts'
import type { CompactGraph } from '../compact/graph.ts'
import { endLabels } from '../cypher/stored.ts'
import { endsOfId, pagesOf } from '../stored-by-id.ts'
import type { StoredFormNode, StoredFormRelationship, StoredForms } from '../stored-form.ts'
import type { CitationPlan, Removal } from './citations.ts'
import type { Comparison, Sorted } from './comparison.ts'
import type { ReachPlan } from './reaches.ts'

/** Rows that are made at once. */
const ROWS = 2_000

/** What a plan's steps are made of. */
export interface StepSource {
  readonly graph: CompactGraph
  readonly forms: StoredForms
  readonly comparison: Comparison
  readonly citations: CitationPlan
  readonly reaches: ReachPlan
}

function* nodeSteps(
  verb: 'createNodes' | 'updateNodes',
  rows: Iterable<StoredFormNode>,
): Generator<ChangeStep> {
  for (const page of pagesOf(rows, ROWS)) {
    const [{ labels }] = page as [StoredFormNode, ...StoredFormNode[]]
    yield { do: verb, labels, rows: page.map((row) => row.properties) }
  }
}

interface Labels {
  readonly startLabel: string
  readonly endLabel: string
}

function* relationshipSteps(
  verb: 'createRelationships' | 'updateRelationships',
  type: string,
  rows: Iterable<StoredFormRelationship>,
  labels: Labels = endLabels(type),
): Generator<ChangeStep> {
  for (const page of pagesOf(rows, ROWS)) {
    const alike = page.map(({ start, end, properties }) => ({ start, end, properties }))
    yield { do: verb, type, ...labels, rows: alike }
  }
}

function* removalSteps(
  type: string,
  rows: Iterable<Removal>,
  labels: Labels = endLabels(type),
): Generator<ChangeStep> {
  for (const page of pagesOf(rows, ROWS)) {
    const alike = page.map(({ start, end, id }) => ({ start, end, id }))
    yield { do: 'deleteRelationships', type, ...labels, rows: alike }
  }
}

function* deleteSteps(label: string, ids: Iterable<string>): Generator<ChangeStep> {
  for (const page of pagesOf(ids, ROWS)) yield { do: 'deleteNodes', label, ids: page }
}

/** SUPPORTS by the label of what they support. */
const SUPPORTED = [
  { ofDocuments: false, labels: { startLabel: 'Passage', endLabel: 'Entity' } },
  { ofDocuments: true, labels: { startLabel: 'Passage', endLabel: 'Document' } },
]

function* mapped<A, B>(items: Iterable<A>, make: (item: A) => B): Generator<B> {
  for (const item of items) yield make(item)
}

function kindsOf({ graph }: StepSource, { order }: Sorted): ConcreteKind[] {
  const found = new Set(Array.from(order, (node) => graph.kind(node)))
  return CONCRETE_KINDS.filter((kind) => found.has(kind))
}

function* writtenNodes(source: StepSource, verb: 'createNodes' | 'updateNodes'): Generator<ChangeStep> {
  const { graph, forms } = source
  const { nodes } = source.comparison
  const count = verb === 'createNodes' ? nodes.createdCount : nodes.updatedCount
  if (count === 0) return
  for (const kind of kindsOf(source, nodes)) {
    const chosen = nodes.where(
      (node) =>
        graph.kind(node) === kind && (verb === 'createNodes' ? nodes.isCreated(node) : nodes.isUpdated(node)),
    )
    yield* nodeSteps(
      verb,
      mapped(chosen, (node) => forms.node(node)),
    )
  }
}

function* writtenRelationships(
  { graph, forms, comparison: { statements } }: StepSource,
  verb: 'createRelationships' | 'updateRelationships',
): Generator<ChangeStep> {
  const isCreation = verb === 'createRelationships'
  if ((isCreation ? statements.createdCount : statements.updatedCount) === 0) return
  for (const type of RELATION_TYPES) {
    const chosen = statements.where(
      (statement) =>
        graph.statements.type(statement) === type &&
        (isCreation ? statements.isCreated(statement) : statements.isUpdated(statement)),
    )
    yield* relationshipSteps(
      verb,
      type,
      mapped(chosen, (statement) => forms.statement(statement)),
    )
  }
}

function* removals(type: string, ids: readonly string[]): Generator<ChangeStep> {
  const rows = ids.map((id) => {
    const [start = '', , end = ''] = id.split('~')
    return { id, start, end }
  })
  yield* removalSteps(type, rows)
}

/**
 * The steps of a plan, made as they are taken, in the order that never leaves an end missing: nodes first, deletions
 * last, so that nothing is removed before all else is written. A citation goes before the statement that it is of, and
 * comes after it: one whose statement is not stored is what an ended import has left.
 */
export function* stepsOf(source: StepSource): Generator<ChangeStep> {
  const { forms, comparison, citations, reaches } = source
  yield* writtenNodes(source, 'createNodes')
  yield* nodeSteps(
    'createNodes',
    mapped(citations.passagesCreated(), (passage) => forms.passage(passage)),
  )
  yield* writtenNodes(source, 'updateNodes')
  // A citation that changes is deleted and made anew under the same id: it alone goes before it comes.
  for (const { ofDocuments, labels } of SUPPORTED)
    yield* removalSteps('SUPPORTS', citations.removals(ofDocuments, true), labels)
  yield* writtenRelationships(source, 'createRelationships')
  for (const { ofDocuments, labels } of SUPPORTED)
    yield* relationshipSteps('createRelationships', 'SUPPORTS', citations.creations(ofDocuments), labels)
  yield* relationshipSteps('createRelationships', 'REACHES', reaches.creations())
  yield* writtenRelationships(source, 'updateRelationships')
  yield* relationshipSteps('updateRelationships', 'REACHES', reaches.updates())
  for (const { ofDocuments, labels } of SUPPORTED)
    yield* removalSteps('SUPPORTS', citations.removals(ofDocuments, false), labels)
  const { deleted } = comparison.statements
  for (const type of RELATION_TYPES)
    yield* removals(
      type,
      deleted.filter((id) => endsOfId(id)?.type === type),
    )
  yield* removals('REACHES', reaches.removed)
  for (const [label, isDocument] of [
    ['Entity', false],
    ['Document', true],
  ] as const)
    yield* deleteSteps(
      label,
      comparison.nodes.deleted.filter((id) => id.startsWith('document:') === isDocument),
    )
  yield* deleteSteps('Passage', citations.removedPassages)
}
