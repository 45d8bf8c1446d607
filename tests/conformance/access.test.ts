import { expect, test } from 'vitest'
import { openStore } from '#graph-model/store/open.ts'
import { onNeo4j } from './engine.ts'

onNeo4j('all', (engine) => {
  test.each([
    ['password', { password: 'wrong-secret' }, 'NEO4J_LOGIN'],
    ['user', { username: 'nobody' }, 'NEO4J_LOGIN'],
    ['database', { database: 'nowhere' }, 'NEO4J_DATABASE'],
  ])('a wrong %s is a failure that says what to check', async (_, wrong, code) => {
    const { neo4j } = engine.settings()
    const opening = openStore({
      data: '',
      neo4j: { uri: '', username: '', password: '', ...neo4j, ...wrong },
    })
    await expect(opening).rejects.toMatchObject({ code, hint: expect.stringMatching(/Check NEO4J_/) })
    await expect(opening).rejects.not.toThrow(/wrong-secret/)
  })

  test('a server is reached through routing as a cluster is', async () => {
    const { neo4j } = engine.settings()
    const uri = neo4j?.uri.replace('bolt:', 'neo4j:') ?? ''
    const store = await openStore({ data: '', neo4j: { username: '', password: '', ...neo4j, uri } })
    expect((await store.head()).format).toBe(1)
    await store.close()
  })

  test('the place is the address, without a user name or password that stands in it', async () => {
    const { neo4j } = engine.settings()
    const uri = neo4j?.uri.replace('//', '//neo4j:secret@') ?? ''
    const store = await openStore({ data: '', neo4j: { username: '', password: '', ...neo4j, uri } })
    await store.close()
    expect(store.place).toBe(neo4j?.uri)
  })
})
