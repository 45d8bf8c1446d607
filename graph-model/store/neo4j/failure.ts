import type { Neo4jError } from 'neo4j-driver'
import { Failure } from '../../failure.ts'
import { writes } from '../reading.ts'
import { idTaken } from '../statement.ts'

/** The code of a failure where a database was filled without an import. */
export const INDEX_MISSING = 'NEO4J_INDEX_MISSING'

/** What the driver throws as a failure that says what to do; what is no matter of settings stays as it is. */
export function neo4jFailure(error: unknown, place: string): unknown {
  const { code = '', message = '' } = error as Partial<Neo4jError>
  if (
    code === 'ServiceUnavailable' ||
    code === 'SessionExpired' ||
    message.includes('acquisition timed out')
  ) {
    return new Failure(
      'NEO4J_UNREACHABLE',
      { zh: `${place} 没有 Neo4j 应答`, en: `no Neo4j answers at ${place}` },
      {
        hint: {
          zh: '请确认它在运行,NEO4J_URI 是它的 Bolt 地址,且协议相符:有 TLS 才用 +s。',
          en: 'Check that it runs, that NEO4J_URI names its Bolt address, and that the scheme fits: +s only where it has TLS.',
        },
        cause: error,
      },
    )
  }
  if (code === 'Neo.ClientError.Security.Forbidden') {
    return new Failure(
      'NEO4J_FORBIDDEN',
      {
        zh: `用户无权在 ${place} 的 Neo4j 中这样做`,
        en: `the user may not do this in the Neo4j at ${place}`,
      },
      {
        hint: {
          zh: '导入需要写入以及建立约束和索引的权限。',
          en: 'An import needs the rights to write and to make constraints and indexes.',
        },
        cause: error,
      },
    )
  }
  if (code.startsWith('Neo.ClientError.Security')) {
    return new Failure(
      'NEO4J_LOGIN',
      {
        zh: `${place} 的 Neo4j 不接受用户名或密码`,
        en: `the Neo4j at ${place} refused the user name or the password`,
      },
      {
        hint: {
          zh: '请检查 NEO4J_USERNAME 和 NEO4J_PASSWORD。',
          en: 'Check NEO4J_USERNAME and NEO4J_PASSWORD.',
        },
        cause: error,
      },
    )
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return new Failure(
      'NEO4J_DATABASE',
      { zh: `没有这个数据库:${place}`, en: `there is no such database: ${place}` },
      {
        hint: {
          zh: '请检查 NEO4J_DATABASE,或不设它,即用该用户的默认数据库。',
          en: 'Check NEO4J_DATABASE, or leave it out for the home database of the user.',
        },
        cause: error,
      },
    )
  }
  if (message.includes('no such fulltext schema index')) {
    return new Failure(
      INDEX_MISSING,
      { zh: `${place} 的 Neo4j 缺少检索用的索引`, en: `the Neo4j at ${place} lacks the index for searches` },
      {
        hint: {
          zh: '再导入一次(npx metrograph import):没有变化也会建立约束和索引。',
          en: 'Import once more (npx metrograph import): constraints and indexes are made even where nothing changed.',
        },
        cause: error,
      },
    )
  }
  if (code === 'Neo.ClientError.Statement.AccessMode') return writes()
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') return idTaken(message)
  if (code === 'Neo.ClientError.Cluster.NotALeader') {
    return new Failure(
      'NEO4J_FOLLOWER',
      { zh: `集群中的 ${place} 不接受写入`, en: `the member of the cluster at ${place} takes no changes` },
      {
        hint: {
          zh: '请在 NEO4J_URI 中用 neo4j:// 代替 bolt://,它会找到接受写入的成员。',
          en: 'Use neo4j:// in place of bolt:// in NEO4J_URI: it finds the member that does.',
        },
        cause: error,
      },
    )
  }
  if (code.startsWith('Neo.TransientError')) {
    return new Failure(
      'NEO4J_BUSY',
      {
        zh: `${place} 的 Neo4j 现在做不了:${message}`,
        en: `the Neo4j at ${place} cannot do this now: ${message}`,
      },
      {
        hint: {
          zh: '过一会儿再运行同一条命令;如果说的是内存,请给服务器更多内存。',
          en: 'Run the same command again in a while; where it speaks of memory, give the server more.',
        },
        cause: error,
      },
    )
  }
  return error
}

/** The same in the middle of an import: a server that answered when it began, and does no more. */
export function importFailure(error: unknown, place: string): unknown {
  const failure = neo4jFailure(error, place)
  if (!(failure instanceof Failure) || failure.code !== 'NEO4J_UNREACHABLE') return failure
  return new Failure(
    'NEO4J_LOST',
    {
      zh: `导入途中与 ${place} 的 Neo4j 断了连接`,
      en: `the connection to the Neo4j at ${place} was lost during the import`,
    },
    {
      hint: {
        zh: '等它恢复应答,再运行同一条命令:从库中现有的内容接着做。',
        en: 'When it answers again, run the same command: it goes on from what is in the store.',
      },
      cause: error,
    },
  )
}
