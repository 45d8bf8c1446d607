import type { Neo4jError } from 'neo4j-driver'
import { Failure } from '../../failure.ts'
import { writes } from '../reading.ts'
import { idTaken } from '../statement.ts'

/** What the driver throws as a failure that says what to do; what is no matter of settings stays as it is. */
export function neo4jFailure(error: unknown, place: string): unknown {
  const { code = '', message = '' } = error as Partial<Neo4jError>
  if (
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    message.includes('acquisition timed out')
  ) {
    return new Failure('NEO4J_UNREACHABLE', `no Neo4j answers at ${place}`, {
      hint: 'Check that it runs, that NEO4J_URI names its Bolt address, and that the scheme fits: +s only where it has TLS.',
      cause: error,
    })
  }
  if (code === 'Neo.ClientError.Security.Forbidden') {
    return new Failure('NEO4J_FORBIDDEN', `the user may not do this in the Neo4j at ${place}`, {
      hint: 'An import needs the rights to write and to make constraints and indexes.',
      cause: error,
    })
  }
  if (code.startsWith('Neo.ClientError.Security')) {
    return new Failure('NEO4J_LOGIN', `the Neo4j at ${place} refused the user name or the password`, {
      hint: 'Check NEO4J_USERNAME and NEO4J_PASSWORD.',
      cause: error,
    })
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new Failure('NEO4J_DATABASE', `there is no such database: ${place}`, {
      hint: 'Check NEO4J_DATABASE, or leave it out for the home database of the user.',
      cause: error,
    })
  }
  if (code === 'Neo.ClientError.Statement.AccessMode') return writes()
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') return idTaken(message)
  if (code === 'Neo.ClientError.Cluster.NotALeader') {
    return new Failure('NEO4J_FOLLOWER', `the member of the cluster at ${place} takes no changes`, {
      hint: 'Use neo4j:// in place of bolt:// in NEO4J_URI: it finds the member that does.',
      cause: error,
    })
  }
  if (code.startsWith('Neo.TransientError')) {
    return new Failure('NEO4J_BUSY', `the Neo4j at ${place} cannot do this now: ${message}`, {
      hint: 'Run the same command again in a while; where it speaks of memory, give the server more.',
      cause: error,
    })
  }
  return error
}

/** The same in the middle of an import: a server that answered when it began, and does no more. */
export function importFailure(error: unknown, place: string): unknown {
  const failure = neo4jFailure(error, place)
  if (!(failure instanceof Failure) || failure.code !== 'NEO4J_UNREACHABLE') return failure
  return new Failure('NEO4J_LOST', `the connection to the Neo4j at ${place} was lost during the import`, {
    hint: 'When it answers again, run the same command: it goes on from what is in the store.',
    cause: error,
  })
}
