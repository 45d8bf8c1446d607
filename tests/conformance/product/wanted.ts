import { listOf, type PlainGraph, type PlainRelationship } from './graph.ts'

/** What a statement has to meet; null asks nothing. */
export interface Wanted {
  readonly status: readonly string[] | null
  readonly basis: readonly string[] | null
  readonly from: string | null
  readonly to: string | null
}

/** What is asked of statements; parameters of one shape stand together. */
export const WANTED: readonly Wanted[] = [
  { status: null, basis: null, from: null, to: null },
  { status: ['planned'], basis: null, from: null, to: null },
  { status: ['established'], basis: null, from: null, to: null },
  { status: null, basis: ['stated', 'named', 'derived', 'editorial'], from: null, to: null },
  { status: null, basis: ['reference', 'derived'], from: null, to: null },
  { status: ['established', 'ongoing'], basis: ['stated', 'reference'], from: null, to: null },
  { status: ['planned', 'ongoing'], basis: ['derived', 'named'], from: null, to: null },
  { status: null, basis: null, from: '2024-01-01', to: '2024-06-30' },
  { status: null, basis: null, from: '2023-06-15', to: '2023-06-15' },
  { status: ['established', 'planned'], basis: ['stated', 'named'], from: '2022-01-01', to: '2023-12-31' },
  { status: [], basis: null, from: null, to: null },
]

function within(list: readonly unknown[] | null, value: unknown): boolean {
  return list === null || list.includes(value)
}

/** Whether the lists that a relationship itself holds are met, status and basis each for itself. */
export function listed(
  fact: PlainRelationship,
  { status, basis }: Pick<Wanted, 'status' | 'basis'>,
): boolean {
  const meets = (property: string, list: readonly string[] | null) =>
    list === null || listOf(fact, property).some((value) => list.includes(value))
  return meets('statuses', status) && meets('bases', basis)
}

/** The first day of an EDTF date, and its last, as dates that can be compared. */
function firstDay(date: string): string {
  return `${date}${'-01-01'.slice(date.length - 4)}`
}
function lastDay(date: string): string {
  const [year, month, day] = date.split('-')
  return `${year}-${month ?? '12'}-${day ?? '31'}`
}

/** The citations of a relationship each of which meets all that is wanted. */
export function citationsThatMeet(
  graph: PlainGraph,
  fact: PlainRelationship,
  { status, basis, from, to }: Wanted,
): PlainRelationship[] {
  return (graph.citations.get(fact.id) ?? []).filter(({ properties }) => {
    const { since, until } = properties
    const begun = to === null || since === undefined || firstDay(String(since)) <= to
    const lasting = from === null || until === undefined || lastDay(String(until)) >= from
    return within(status, properties.status) && within(basis, properties.basis) && begun && lasting
  })
}

/** Whether a citation says neither since when nor until when. */
export function undated({ properties }: PlainRelationship): boolean {
  return properties.since === undefined && properties.until === undefined
}
