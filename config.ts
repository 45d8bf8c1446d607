import { resolve } from 'node:path'
import { Failure } from '#graph-model/failure.ts'
import type { StoreSettings } from '#graph-model/store/open.ts'

/** What the program's environment sets; command-line options come before it. */
export interface Config {
  readonly store: StoreSettings
  readonly host: string
  /** A browser that was chosen, for what draws pages. */
  readonly browser: string | undefined
  /** Absent when nobody chose one: then the next free port from 4000 on is taken. */
  readonly port: number | undefined
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new Failure('PORT_FORM', `PORT is "${text}", which is no port.`, {
    hint: 'Give a number from 0 to 65535.',
  })
}

/** Reads the settings from environment variables. Throws `PORT_FORM`. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = environment()): Config {
  const {
    NEO4J_URI,
    NEO4J_USERNAME,
    NEO4J_PASSWORD,
    NEO4J_DATABASE,
    METROGRAPH_DATA,
    HOST,
    PORT,
    CHROME_PATH,
  } = env
  return {
    store: {
      data: resolve(METROGRAPH_DATA || '.metrograph'),
      ...(NEO4J_URI && {
        neo4j: {
          uri: NEO4J_URI,
          username: NEO4J_USERNAME || 'neo4j',
          password: NEO4J_PASSWORD ?? '',
          ...(NEO4J_DATABASE && { database: NEO4J_DATABASE }),
        },
      }),
    },
    host: HOST || '127.0.0.1',
    browser: CHROME_PATH || undefined,
    port: portOf(PORT),
  }
}

function environment(): Readonly<Record<string, string | undefined>> {
  return process.env
}
