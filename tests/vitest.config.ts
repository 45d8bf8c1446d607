import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { LANES, testNeo4j } from './config.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  test: {
    maxWorkers: LANES,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/conformance/**', 'tests/browser/**'],
          testTimeout: 20_000,
        },
      },
      {
        root,
        test: {
          name: 'conformance',
          include: ['tests/conformance/**/*.test.ts'],
          globalSetup: 'tests/conformance/neo4j.ts',
          // Each file empties its lane's Neo4j; where one is set, all share it.
          fileParallelism: testNeo4j === undefined,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/site.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
