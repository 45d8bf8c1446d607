import {
  type EntityKind,
  type Kind,
  RELATION_TYPES,
  type RelationType,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import type { Basis, Status } from '#graph-model/record.ts'
import { evidenceOf } from './evidence.ts'
import { meets, needsCitations, type Wanted } from './filter.ts'
import { type NeighbourRow, neighboursForward, neighboursReverse } from './queries/neighbours.ts'
import type { Reading } from './reading.ts'

/** Relations that a walk follows when none are named. */
export const WALKED: readonly RelationType[] = RELATION_TYPES.filter(
  (type) => relationSpec(type).walked !== false,
)

/** What is not walked through unless asked: nearly everything lies two hops apart by them. */
const NOT_THROUGH: readonly Kind[] = ['Region', 'Ranking']

/** Rows that one walk may read; above it the walk stops and says so. */
export const MOST_WALKED = 50_000
const BATCH = 500

/** How a walk goes. */
export interface Way {
  readonly types: readonly RelationType[]
  readonly wanted: Wanted
  readonly throughRegions: boolean
  /** Walks along relations only, not against them. */
  readonly onlyForward?: boolean
  /** Kinds that inner nodes must have; any when null. */
  readonly through: readonly EntityKind[] | null
}

/** One relationship from the side it was walked from. */
export interface Hop {
  readonly from: string
  readonly to: string
  readonly kind: EntityKind
  readonly link: string
  readonly statuses: readonly Status[]
  readonly bases: readonly Basis[]
}

/** Whether a walk may go on from a node of this kind. */
export function passes(way: Way, kind: EntityKind): boolean {
  if (!way.throughRegions && NOT_THROUGH.includes(kind)) return false
  return way.through === null || way.through.includes(kind)
}

/** The rows whose statement has one citation that meets all that is wanted. */
export async function cited<Row extends Pick<NeighbourRow, 'link' | 'evidence'>>(
  reading: Reading,
  wanted: Wanted,
  rows: readonly Row[],
): Promise<readonly Row[]> {
  if (!needsCitations(wanted)) return rows
  const evidence = await Promise.all(
    rows.map((row) => evidenceOf(reading, { id: row.link, evidence: row.evidence })),
  )
  return rows.filter((_, index) => evidence[index]?.some((citation) => meets(wanted, citation)))
}

/**
 * All hops from some nodes, along and against relations. `complete` is false when there were more than `limit` rows
 * in one batch.
 */
export async function hopsFrom(
  reading: Reading,
  ids: readonly string[],
  way: Pick<Way, 'types' | 'wanted' | 'onlyForward'>,
  limit: number = MOST_WALKED,
): Promise<{ hops: Hop[]; complete: boolean }> {
  const { status, basis } = way.wanted
  const hops: Hop[] = []
  let complete = true
  for (let at = 0; at < ids.length; at += BATCH) {
    const parameters = { ids: ids.slice(at, at + BATCH), types: way.types, status, basis, limit }
    const both = await Promise.all([
      reading.read(neighboursForward, parameters),
      ...(way.onlyForward ? [] : [reading.read(neighboursReverse, parameters)]),
    ])
    if (both.some((rows) => rows.length >= limit)) complete = false
    for (const row of await cited(reading, way.wanted, both.flat())) hops.push(hopOf(row))
    if (hops.length >= limit) return { hops, complete: complete && at + BATCH >= ids.length }
  }
  return { hops, complete }
}

function hopOf(row: NeighbourRow): Hop {
  return {
    from: row.id,
    to: row.other,
    kind: row.kind as EntityKind,
    link: row.link,
    statuses: row.statuses as readonly Status[],
    bases: row.bases as readonly Basis[],
  }
}
