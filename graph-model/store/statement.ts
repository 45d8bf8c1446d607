import { Failure } from '../failure.ts'
import type { ChangeStep } from './port.ts'
import { identifiedLabel } from './schema.ts'

const PLAN_AGAIN = 'The graph has changed since the change was planned: plan it again.'

/** One Cypher text with the rows it unwinds; it returns as `n` how many of them it found. */
export interface Statement {
  readonly text: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

/**
 * The Cypher of a step, valid on both engines. Labels and types stand in the text, as neither engine takes them as
 * parameters: the step has passed `refuseStep`, which lets plain names through and nothing else.
 */
export function statementOf(step: ChangeStep): Statement {
  switch (step.do) {
    case 'createNodes':
      return {
        text: `UNWIND $rows AS r CREATE (n:${step.labels.join(':')}) SET n = r.props RETURN count(n) AS n`,
        rows: step.rows.map((row) => ({ props: row })),
      }
    case 'updateNodes':
      return {
        text: `UNWIND $rows AS r MATCH (n:${identifiedLabel(step.labels)} {id: r.id}) SET n = r.props RETURN count(n) AS n`,
        rows: step.rows.map((row) => ({ id: row.id, props: row })),
      }
    case 'deleteNodes':
      return {
        text: `UNWIND $rows AS r MATCH (n:${step.label} {id: r.id}) DETACH DELETE n RETURN count(r) AS n`,
        rows: step.ids.map((id) => ({ id })),
      }
    case 'createRelationships':
      return {
        text: `UNWIND $rows AS r ${endsOf(step)} CREATE (a)-[x:${step.type}]->(b) SET x = r.props RETURN count(x) AS n`,
        rows: step.rows.map((row) => ({ start: row.start, end: row.end, props: row.properties })),
      }
    case 'updateRelationships':
      return {
        text: `UNWIND $rows AS r ${endsOf(step)} MATCH (a)-[x:${step.type}]->(b) WHERE x.id = r.id SET x = r.props RETURN count(x) AS n`,
        rows: step.rows.map((row) => ({
          start: row.start,
          end: row.end,
          id: row.properties.id,
          props: row.properties,
        })),
      }
    case 'deleteRelationships':
      return {
        text: `UNWIND $rows AS r ${endsOf(step)} MATCH (a)-[x:${step.type}]->(b) WHERE x.id = r.id DELETE x RETURN count(r) AS n`,
        rows: step.rows,
      }
  }
}

/** How many rows a step holds. */
export function sizeOf(step: ChangeStep): number {
  return step.do === 'deleteNodes' ? step.ids.length : step.rows.length
}

/** The step in parts of at most `size` rows. */
export function* partsOf(step: ChangeStep, size: number): Generator<ChangeStep> {
  for (let at = 0; at < sizeOf(step); at += size) {
    if (step.do === 'deleteNodes') yield { ...step, ids: step.ids.slice(at, at + size) }
    else yield { ...step, rows: step.rows.slice(at, at + size) } as ChangeStep
  }
}

/** The failure of a change whose rows do not find what they change. */
export function changeConflict(step: ChangeStep, missing: number): Failure {
  const of = 'type' in step ? ` of ${step.type}` : ''
  return new Failure(
    'CHANGE_CONFLICT',
    `${step.do}${of}: ${missing} of ${sizeOf(step)} rows found nothing to change`,
    {
      hint: PLAN_AGAIN,
    },
  )
}

/** The failure of a change that creates what is there; `message` is the engine's own. */
export function idTaken(message: string): Failure {
  return new Failure('CHANGE_CONFLICT', `an id that was to be created exists: ${message}`, {
    hint: PLAN_AGAIN,
  })
}

function endsOf(step: { readonly startLabel: string; readonly endLabel: string }): string {
  return `MATCH (a:${step.startLabel} {id: r.start}) MATCH (b:${step.endLabel} {id: r.end})`
}
