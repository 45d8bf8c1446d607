import type { ROOT } from './entity.ts'
import type { FINDINGS } from './findings.ts'
import type { ORGANISATIONS } from './organisations.ts'
import type { PLACES } from './places.ts'
import type { TIES } from './ties.ts'

/** The kinds a relation may join: every entity, abstract ones included. */
export type EntityName =
  | keyof typeof ROOT
  | keyof typeof PLACES
  | keyof typeof ORGANISATIONS
  | keyof typeof TIES
  | keyof typeof FINDINGS
