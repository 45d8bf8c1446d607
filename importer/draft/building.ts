import { canJoin, type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import { allAnnounced, type Said } from './announce.ts'
import type { Mention } from './mention.ts'

/** What is built, and not agreed on or called together. */
const BUILDINGS: readonly EntityKind[] = [
  'Platform',
  'Laboratory',
  'Park',
  'Zone',
  'CrossBoundaryZone',
  'Corridor',
  'Project',
]
/** Verbs of building, whatever stands before them: 兴建, 携手共建. */
const BUILDS = /(?:建|建起|建好|筑|筑成|布局|打造|办起|搭建|构建|建设|铺开|铺设)$/
/** What one who builds is said to do, each by itself. */
const MAKING: readonly Said['relation'][] = ['ESTABLISHES', 'PROMOTES']

/** Whether a verb is one of building. */
export function isBuilding(verb: string): boolean {
  return BUILDS.test(verb)
}

/** What a verb tells of one who acts and one thing: 携手建好某实验室, those who build together co-build. */
export function announcedOf(verb: string, actor: Mention, thing: Mention, together: boolean): Said[] {
  const announced = allAnnounced(verb, actor, thing)
  const acts = isA(actor.kind, 'Place') || isA(actor.kind, 'Organisation')
  const builds = together && acts && isBuilding(verb) && BUILDINGS.includes(thing.kind)
  if (!builds || !canJoin('CO_BUILDS', actor.kind, thing.kind)) return announced
  const others = announced.filter(({ relation }) => !MAKING.includes(relation))
  const makes = others.length < announced.length || announced.length === 0
  return makes ? [...others, { relation: 'CO_BUILDS', start: actor, end: thing }] : announced
}
