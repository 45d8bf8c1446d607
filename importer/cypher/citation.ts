import type { Evidence } from '#graph-model/record.ts'

/** Where each part of a citation is kept: in the passage `p`, or in its SUPPORTS `s`. */
const KEPT: Readonly<Record<keyof Evidence, 'p' | 's'>> = {
  document: 'p',
  start: 'p',
  end: 'p',
  quote: 'p',
  property: 's',
  value: 's',
  basis: 's',
  status: 's',
  statusWord: 's',
  asOf: 's',
  since: 's',
  until: 's',
  note: 's',
  dataset: 's',
  row: 's',
}

export const EVIDENCE_COLUMNS = Object.keys(KEPT) as (keyof Evidence)[]

/** A citation and its passage, column by column: whole nodes and relationships take four times as long to read. */
export type Cited = Readonly<Record<keyof Evidence, string | number | null>> & {
  readonly id: string
  readonly statement: string
  readonly passage: string
}

/** Returns a passage `p` and its SUPPORTS `s`. */
export const RETURN_CITED = `RETURN p.id AS passage, s.id AS id, s.statement AS statement,
   ${EVIDENCE_COLUMNS.map((key) => `${KEPT[key]}.${key} AS ${key}`).join(', ')}`
