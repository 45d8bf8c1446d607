import { ENTITY_KINDS, type Kind } from '#graph-model/ontology/ontology.ts'
import type { Name, Status } from '../operations.generated.ts'
import type { Form } from '../state/filters.ts'
import type { Links } from './bands.ts'

/** How many of each the legend tells, before anything is left out. */
export interface Tally {
  readonly kinds: ReadonlyMap<Kind, number>
  readonly statuses: ReadonlyMap<Status, number>
  readonly forms: ReadonlyMap<Form, number>
}

export const EMPTY_TALLY: Tally = { kinds: new Map(), statuses: new Map(), forms: new Map() }

/** Counts ties of a map: each once, whatever the number of pairs it joins. */
export function tallyLinks(links: Links): Tally {
  const rows: { tie: Name; status: Status; form: Form }[] = [
    ...links.pairs.flatMap((pair) => pair.ties.map((tie) => ({ ...tie, form: 'PAIRWISE' as const }))),
    ...links.joint.map((tie) => ({ ...tie, form: 'JOINT' as const })),
    ...links.areawide.map((tie) => ({ ...tie, form: 'AREAWIDE' as const })),
  ]
  return {
    kinds: counted(rows, (row) => [row.tie.kind]),
    statuses: counted(rows, (row) => [row.status]),
    forms: counted(rows, (row) => [row.form]),
  }
}

/** Counts things: each once, under every status that is said of it. */
export function tallyThings(things: readonly Name[]): Tally {
  const rows = things.map((tie) => ({ tie }))
  return {
    kinds: counted(rows, (row) => [row.tie.kind]),
    statuses: counted(rows, (row) => row.tie.state.statuses),
    forms: new Map(),
  }
}

function counted<T extends { readonly tie: Name }, K>(
  rows: readonly T[],
  keys: (row: T) => readonly K[],
): Map<K, number> {
  const ids = new Map<K, Set<string>>()
  for (const row of rows)
    for (const key of keys(row)) {
      const known = ids.get(key) ?? new Set()
      ids.set(key, known.add(row.tie.id))
    }
  return new Map([...ids].map(([key, known]) => [key, known.size]))
}

/** Kinds in the order the ontology declares them. */
export function inOrder(kinds: Iterable<Kind>): Kind[] {
  const order: readonly Kind[] = ENTITY_KINDS
  return [...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b))
}
