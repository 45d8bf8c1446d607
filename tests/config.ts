/** What the tests take from the environment; nothing else in them reads it. They never touch NEO4J_URI. */

const { CI, NEO4J_TEST_URI, NEO4J_TEST_USERNAME, NEO4J_TEST_PASSWORD, NEO4J_TEST_DATABASE, VITEST_POOL_ID } =
  process.env

/** On a build server nothing that is missing may pass as skipped. */
export const ci = CI === 'true'

/** A Neo4j that the tests may empty, where one is set. */
export const testNeo4j = NEO4J_TEST_URI
  ? {
      uri: NEO4J_TEST_URI,
      username: NEO4J_TEST_USERNAME ?? 'neo4j',
      password: NEO4J_TEST_PASSWORD ?? '',
      ...(NEO4J_TEST_DATABASE ? { database: NEO4J_TEST_DATABASE } : {}),
    }
  : undefined

/** So many files of tests run beside each other. */
export const LANES = 2

/** Which of the lanes this is, from 0. */
export const lane = Number(VITEST_POOL_ID ?? 1) - 1

/** The whole environment, for programs that tests start. */
export const environment: Readonly<Record<string, string | undefined>> = process.env
