import { EmbeddedStore } from './embedded/store.ts'
import type { Neo4jSettings } from './neo4j/connection.ts'
import { Neo4jStore } from './neo4j/store.ts'
import type { Store } from './port.ts'

export interface StoreSettings {
  readonly neo4j?: Neo4jSettings
  /** Folder of the embedded store; used when no Neo4j is set. */
  readonly data: string
  /** Opens a store of an older format too, to carry it over. */
  readonly older?: boolean
}

/**
 * Opens the store that the settings name: the Neo4j when one is set, else the embedded one, whose folder is made by
 * the first import. Fails with a hint where a Neo4j is set and cannot be used: `NEO4J_URI`, `NEO4J_UNREACHABLE`,
 * `NEO4J_LOGIN`, `NEO4J_DATABASE`, `NEO4J_VERSION`. What keeps the embedded store from being read (`ENGINE_MISSING`,
 * `STORE_UNREADABLE`, `STORE_FORMAT`, `STORE_OLDER`) shows at its first use.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  if (settings.neo4j) return await Neo4jStore.open(settings.neo4j, settings.older)
  return new EmbeddedStore(settings.data, settings.older)
}
