/** All cases, on the dataset that ships and two drawn graphs side by side. */
import { fileURLToPath } from 'node:url'
import type { GraphRecord } from '#graph-model/record.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { carryOverCases } from './carry-overs.ts'
import { citationCases } from './citations.ts'
import { conflictCases } from './conflicts.ts'
import { sourceCases } from './documents.ts'
import { drawnRecords } from './drawn.ts'
import { entityByIdCases, entityCases } from './entities.ts'
import { PlainGraph } from './graph.ts'
import { importCases } from './imports.ts'
import { indicatorCases } from './indicators.ts'
import { linkCases } from './links.ts'
import { nameCases } from './names.ts'
import { linkByIdCases, neighbourCases } from './neighbours.ts'
import { reachCases } from './reaches.ts'
import { recordCases } from './records.ts'
import { withFewPlans } from './shape.ts'

const SHIPPED = fileURLToPath(new URL('../../../importer/datasets/nanjing-2025', import.meta.url))

/** What is imported: the dataset with its own node, and the drawn records beside it. */
export const RECORDS: readonly GraphRecord[] = [
  ...((await readDataset(SHIPPED)).dataset?.records ?? []),
  ...drawnRecords('drawn1', 20250716),
  ...drawnRecords('drawn2', 1929),
]

const PLACES = ['city:nanjing', 'district:drawn1-11', 'region:drawn2-1']

const graph = new PlainGraph(RECORDS)
const links = linkCases(graph)
const entities = entityCases(graph, PLACES)

/** The cases by what they ask for, as many as Neo4j has time to plan. */
export const FAMILIES = (
  [
    ['rows that an import reads', importCases(graph)],
    ['ids and numbers that are carried over', carryOverCases(graph)],
    ['rows that may disagree', conflictCases(graph)],
    ['names that others are compared with', nameCases(graph)],
    ['records by id', recordCases(graph)],
    ['entities by id', entityByIdCases(graph)],
    ['entities by page', entities.pages],
    ['numbers of entities', entities.counts],
    ['links by page', links.pages],
    ['numbers of links', links.counts],
    ['links by id', linkByIdCases(graph)],
    ['neighbours', neighbourCases(graph)],
    ['citations', citationCases(graph)],
    ['documents and passages', sourceCases(graph)],
    ['indicators', indicatorCases(graph)],
    ['reaches and members', reachCases(graph)],
  ] as const
).map(([title, cases]) => [title, withFewPlans(cases)] as const)
