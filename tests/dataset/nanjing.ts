import { fileURLToPath } from 'node:url'
import { linkGraph } from '#graph-model/links/graph.ts'
import { cityLinks } from '#graph-model/links/pair.ts'
import { reaches } from '#graph-model/links/reach.ts'
import { type Evidence, type NodeRecord, passageId, type RelationshipRecord } from '#graph-model/record.ts'
import { type Dataset, readDataset } from '#importer/dataset/dataset.ts'

const FOLDER = fileURLToPath(new URL('../../importer/datasets/nanjing-2025', import.meta.url))

const reading = await readDataset(FOLDER)
export const { faults } = reading
export const dataset = reading.dataset as Dataset
/** The founding document, the only one that is read for statements. */
export const REPLY = 'document:nanjing-reply-2025-07-16'
/** The members in the order of the official plan. */
export const MEMBERS = [
  'city:nanjing',
  'city:zhenjiang',
  'city:yangzhou',
  'city:huaian',
  'city:wuhu',
  'city:maanshan',
  'city:chuzhou',
  'city:xuancheng',
  'district:jintan',
  'county:liyang',
]

export const nodes = dataset.records.filter((record): record is NodeRecord => record.type === 'node')
export const relationships = dataset.records.filter(
  (record): record is RelationshipRecord => record.type === 'relationship',
)
export const entities = nodes.filter((node) => node.labels.includes('Entity'))
const byId = new Map(nodes.map((node) => [node.id, node]))

export function entity(id: string): NodeRecord {
  const node = byId.get(id)
  if (!node) throw new Error(`the dataset has no ${id}`)
  return node
}

/** Starts of the relationships of a type that end at an entity, sorted. */
export function startsOf(label: string, end: string): string[] {
  return relationships
    .filter((relationship) => relationship.label === label && relationship.end === end)
    .map((relationship) => relationship.start)
    .sort()
}

/** Ends of the relationships of a type that start at an entity, sorted. */
export function endsOf(label: string, start: string): string[] {
  return relationships
    .filter((relationship) => relationship.label === label && relationship.start === start)
    .map((relationship) => relationship.end)
    .sort()
}

/** All citations that tell of an entity: its own, and those of its relationships but doubts of identity. */
export function evidenceOf(id: string): Evidence[] {
  return [
    ...entity(id).evidence,
    ...relationships
      .filter(({ label, start, end }) => label !== 'POSSIBLY_SAME_AS' && (start === id || end === id))
      .flatMap((relationship) => relationship.evidence),
  ]
}

/** What an entity is said to lack in the source, as field names. */
export function notStated(id: string): string[] {
  return ((entity(id).properties.notStated ?? []) as readonly string[]).map(
    (text) => text.split('\t')[0] as string,
  )
}

const graph = linkGraph(dataset.records, ({ document, start, end }) => passageId(document, start, end))
/** The links between the members, as the product derives them. */
export const links = cityLinks(reaches(graph), MEMBERS)
export const sourceLinks = cityLinks(reaches(graph), MEMBERS, { sourceTextOnly: true })

/** Ids of the ties between two members, sorted. */
export function tiesBetween(a: string, b: string, from = links): string[] {
  return from.pairs
    .filter((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))
    .flatMap((pair) => pair.ties.map((tie) => tie.tie))
    .sort()
}

/** The one tie of a name between two members. */
export function tieBetween(a: string, b: string, tie: string) {
  return links.pairs
    .filter((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a))
    .flatMap((pair) => pair.ties)
    .find((found) => found.tie === tie)
}
