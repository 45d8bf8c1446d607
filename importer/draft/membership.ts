import { admits, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { Statement } from './statement.ts'

/** Several who set up an alliance or a committee together are its members, and so are those of a region that does. */
export function membershipsIn(stated: readonly Statement[]): Statement[] {
  const founded = stated.filter(
    ({ relation, start, end }) =>
      (relation === 'ESTABLISHES' || relation === 'CO_BUILDS') &&
      (end.kind === 'Alliance' || end.kind === 'Committee') &&
      start.name !== '' &&
      admits(relationSpec('MEMBER_OF').from, start.kind),
  )
  return founded
    .filter(
      ({ start, end }) =>
        (end.kind === 'Committee' && start.kind === 'Region' && !/[省区]$/.test(start.name)) ||
        founded.filter((other) => other.end.name === end.name).length > 1,
    )
    .map((one) => ({ ...one, relation: 'MEMBER_OF' as const, doubts: [...one.doubts, '共同发起者视为成员'] }))
}
