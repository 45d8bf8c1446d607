/** Query texts are registered constants: nothing is ever built from what a user typed. */

export type ParameterValue = string | number | boolean | null | readonly string[] | readonly number[]
export type QueryParameters = Readonly<
  Record<string, ParameterValue | readonly Readonly<Record<string, unknown>>[]>
>

/** A query without its types. */
export type QueryText = Pick<Query, 'name' | 'text'>

/** A registered Cypher text, with the types of its parameters and rows. Numbers that are integers go as integers. */
export interface Query<Parameters extends QueryParameters = QueryParameters, Row = Record<string, unknown>> {
  readonly name: string
  readonly text: string
  /** Only for the types; never set. */
  readonly types?: { parameters: Parameters; row: Row }
}

const registered = new Map<string, Query>()

/**
 * Registers a query under a name of its own. It has to be valid on both engines (see the conformance tests).
 * Throws when the name is taken by another text.
 */
export function defineQuery<Parameters extends QueryParameters, Row>(
  name: string,
  text: string,
): Query<Parameters, Row> {
  const known = registered.get(name)
  if (known && known.text !== text) throw new Error(`query ${name} is defined twice`)
  const query: Query<Parameters, Row> = { name, text }
  registered.set(name, query as unknown as Query)
  return query
}

/** Whether exactly this query was registered: the engines run nothing else. */
export function isRegistered(query: QueryText): boolean {
  return registered.get(query.name)?.text === query.text
}

/** All queries registered so far, for the conformance tests. */
export function registeredQueries(): readonly Query[] {
  return [...registered.values()]
}
