import { describe, expect, test } from 'vitest'
import { refuseOld } from '#graph-model/store/neo4j/connection.ts'
import { openStore } from '#graph-model/store/open.ts'

const access = { username: 'neo4j', password: 'top-secret' }

describe('a Neo4j that is set and wrong', () => {
  test.each([
    '',
    'localhost:7687',
    'http://localhost:7474',
    'bolt//x',
    'neo4j+x://host',
    'bolt://neo4j:top/secret@host',
  ])('is a failure for the address "%s"', async (uri) => {
    const opening = openStore({ data: 'unused', neo4j: { uri, ...access } })
    await expect(opening).rejects.toMatchObject({
      code: 'NEO4J_URI',
      hint: expect.stringContaining('neo4j://'),
    })
  })

  test.each(['bolt', 'neo4j', 'neo4j+s'])('is a failure where nobody answers by %s', async (scheme) => {
    const uri = `${scheme}://neo4j:top-secret@127.0.0.1:1`
    const failure = await openStore({ data: 'unused', neo4j: { uri, ...access } }).catch((error) => error)
    expect(failure).toMatchObject({ code: 'NEO4J_UNREACHABLE', hint: expect.stringContaining('NEO4J_URI') })
    expect(failure.message).toBe(`no Neo4j answers at ${scheme}://127.0.0.1:1`)
  })

  test.each(['Neo4j/4.4.40', 'Neo4j/3.5.1'])('is a failure where the server is %s', (agent) => {
    expect(() => refuseOld(agent)).toThrow(expect.objectContaining({ code: 'NEO4J_VERSION' }))
  })
})

test.each(['Neo4j/5.26.31', 'Neo4j/2026.04.0', 'Neo4j/v5.11.0 compatible'])(
  'the server %s is new enough',
  (agent) => {
    expect(() => refuseOld(agent)).not.toThrow()
  },
)
