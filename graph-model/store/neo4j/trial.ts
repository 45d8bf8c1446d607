import { randomUUID } from 'node:crypto'
import { Connection, type Neo4jSettings } from './connection.ts'

/** Writes a node in a transaction that is rolled back: nothing of it stays. Fails as an import would. */
export async function tryWriting(settings: Neo4jSettings): Promise<void> {
  const connection = await Connection.open(settings)
  const session = connection.session()
  const transaction = session.beginTransaction()
  try {
    await transaction.run('CREATE (n:Metrograph {id: $id}) RETURN n.id AS id', { id: randomUUID() })
    await transaction.rollback()
  } catch (error) {
    throw connection.failure(error)
  } finally {
    await session.close()
    await connection.close()
  }
}
