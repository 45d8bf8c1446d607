import { fileURLToPath } from 'node:url'
import neo4j from 'neo4j-driver'
import { createServer } from '#api/server.ts'
import { openStore } from '#graph-model/store/open.ts'
import type { Store } from '#graph-model/store/port.ts'
import type { Query, QueryParameters } from '#graph-model/store/query.ts'
import { importFolder } from '#importer/import.ts'
import { inTurn } from './measure.ts'
import { withNeo4j } from './neo4j.ts'

const SHIPPED = fileURLToPath(new URL('../../importer/datasets/nanjing-2025', import.meta.url))

const OPERATIONS = {
  'one entity with its links and their quotes':
    '{ node(id: "alliance:nma-fintech") { ... on Alliance { nameZh facts { value } links(first: 20) { edges { node { nameZh } link { evidence { quote } } } } } } }',
  'alliances by name, a page with totals':
    '{ entities(filter: { kinds: [Alliance] }, first: 20) { totalCount nodes { nameZh } } }',
  'links between all members':
    '{ cityLinks { pairs { id counts { existing planned } ties { tie { nameZh } status } } } }',
}

interface Sent {
  readonly query: Query
  readonly parameters: QueryParameters
}

/** The store, noting down what it is asked. */
function noting(store: Store, sent: Sent[]): Store {
  return new Proxy(store, {
    get(target, name) {
      const value = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      if (name !== 'read') return value.bind(target)
      return (query: Query, parameters: QueryParameters, ...rest: unknown[]) => {
        sent.push({ query, parameters })
        return value.call(target, query, parameters, ...rest)
      }
    },
  })
}

function driverParameters(parameters: QueryParameters): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parameters).map(([key, value]) => [
      key,
      Number.isSafeInteger(value) ? neo4j.int(value as number) : value,
    ]),
  )
}

/** Typical queries through the API against the same Cypher sent by the driver, one after the other. */
export async function benchQueries(): Promise<void> {
  await withNeo4j(async (server) => {
    const store = await openStore(server.settings)
    const sent: Sent[] = []
    await importFolder(store, SHIPPED)
    const app = await createServer({ store: noting(store, sent), log: false })
    try {
      for (const [name, query] of Object.entries(OPERATIONS)) {
        const ask = async () => {
          const answer = await app.inject({ method: 'POST', url: '/graphql', payload: { query } })
          if (answer.json().errors) throw new Error(answer.body)
        }
        sent.length = 0
        await ask()
        const same = [...sent]
        const direct = async () => {
          for (const { query: cypher, parameters } of same) {
            await server.driver.executeQuery(cypher.text, driverParameters(parameters), {
              routing: neo4j.routing.READ,
            })
          }
        }
        const { a, b, ratio } = await inTurn(30, ask, direct)
        console.log(
          `${name}: API ${a.toFixed(1)} ms, its ${same.length} queries by the driver ${b.toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
        )
      }
    } finally {
      await app.close()
      await store.close()
    }
  })
}
