/** Neo4j plans a query anew for each shape of its parameters, a tenth of a second each: which to ask there. */
import { groupBy } from '#graph-model/group.ts'
import { type Case, tells } from './case.ts'

/** What Neo4j keeps a plan for: null or not, whole or not, and how long to the power of ten. */
function shapeOf({ parameters }: Case): string {
  const shape = (value: unknown) => {
    if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'float'
    if (typeof value !== 'string' && !Array.isArray(value)) return String(value)
    return `${typeof value} ${value.length === 0 ? 'empty' : Math.ceil(Math.log10(value.length))}`
  }
  return Object.entries(parameters)
    .map(([name, value]) => `${name} ${shape(value)}`)
    .join()
}

/** The text of a query without its labels and types: queries that have it in common were made by one template. */
function templateOf({ query }: Case): string {
  return query.text.replaceAll(/:[A-Za-z_|]+/g, ':')
}

/** The shapes that one of several queries of a template is asked in, so that together they are asked in all. */
function shareOf(shapes: readonly Case[][], query: number, queries: number): Case[] {
  const telling = shapes.filter((cases) => cases.some(tells))
  const silent = shapes.filter((cases) => !cases.some(tells))
  if (telling.length === 0) return silent[0] ?? []
  return [
    ...telling.filter((_, index) => index % queries === query % telling.length),
    ...silent.filter((_, index) => index % queries === query),
  ].flat()
}

/** Some of the cases: every query, and every shape in one query of each template. */
export function withFewPlans(cases: readonly Case[]): Case[] {
  const byQuery = [...groupBy(cases, ({ query }) => query.name).values()]
  const templates = groupBy(byQuery, ([first]) => templateOf(first as Case))
  return [...templates.values()].flatMap((queries) =>
    queries.flatMap((ofQuery, index) =>
      shareOf([...groupBy(ofQuery, shapeOf).values()], index, queries.length),
    ),
  )
}
