import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { metrograph } from './command-line.ts'
import { datasetFolder, smallDataset, temporaryFolder } from './fixture.ts'

function faulty(): string {
  const files = smallDataset()
  files['relations/PARTY_TO.csv'] = (files['relations/PARTY_TO.csv'] as string).replace('city:b,', 'city:bb,')
  return datasetFolder(files)
}

describe('check', () => {
  test('a good dataset ends with 0 and its counts', async () => {
    expect(await metrograph(['check', datasetFolder(smallDataset())])).toMatchObject({
      code: 0,
      out: '10 nodes, 8 relationships, 0 faults\n',
    })
  })

  test('a faulty one ends with 2 and says where, what and what to do', async () => {
    const { code, out } = await metrograph(['check', faulty()])
    expect(code).toBe(2)
    expect(out).toContain(
      'relations/PARTY_TO.csv:3 start  「city:bb」  ID_UNKNOWN: There is no entity with the id "city:bb".',
    )
  })

  test('the same in Chinese', async () => {
    const { out } = await metrograph(['check', faulty(), '--lang', 'zh'])
    expect(out).toMatch(/ID_UNKNOWN: 没有标识为“city:bb”的实体。\n +是不是 city:b?/)
  })

  test('faults beyond the most that are asked for are counted', async () => {
    const { out } = await metrograph(['check', faulty(), '--max-faults', '0'])
    expect(out).toContain('1 more faults, not listed:\n  ID_UNKNOWN 1\n')
    expect(await metrograph(['check', faulty(), '--max-faults', 'many'])).toMatchObject({ code: 1, out: '' })
  })

  test('for programs it is one object', async () => {
    const { out } = await metrograph(['check', faulty(), '--json'])
    expect(JSON.parse(out).faults).toEqual([
      expect.objectContaining({
        code: 'ID_UNKNOWN',
        file: 'relations/PARTY_TO.csv',
        line: 3,
        column: 'start',
        value: 'city:bb',
        hint: 'Did you mean city:b?',
      }),
    ])
  })

  test('a folder that is not there ends with 1 and no stack', async () => {
    const { code, err } = await metrograph(['check', '/nowhere'])
    expect(code).toBe(1)
    expect(err).toBe(
      'DATASET_NOT_FOUND: There is no dataset folder or workbook at /nowhere.\n  Give the folder that holds dataset.yaml, or a workbook (.xlsx).\n',
    )
  })
})

test('coverage fails when a clause is neither cited nor marked', async () => {
  const files = smallDataset()
  const whole = await metrograph(['coverage', datasetFolder(files)])
  expect(whole).toMatchObject({ code: 0 })
  expect(whole.out).toContain('4 clauses, 4 accounted for, 0 not')
  files['relations/PARTY_TO.csv'] = (files['relations/PARTY_TO.csv'] as string).split('\n')[0] as string
  delete files['notStated.csv']
  const open = await metrograph(['coverage', datasetFolder(files)])
  expect(open.code).toBe(2)
  expect(open.out).toContain('✗ reply:1 #1 (0 citations) [甲市与乙市签署合作协议]')
})

test('import --json ends with the one object of the contract', async () => {
  const { code, out } = await metrograph(['import', datasetFolder(smallDataset()), '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(out)).toEqual({
    dataset: 'small',
    version: '1.0.0',
    nodes: { created: 10, updated: 0, unchanged: 0, deleted: 0 },
    relationships: { created: 8, updated: 0, unchanged: 0, deleted: 0 },
    faults: [],
    seconds: expect.any(Number),
  })
})

test('a Neo4j that is set and cannot be reached is an error that says what to do, never a silent fall-back', async () => {
  const { code, err } = await metrograph(['plan', datasetFolder(smallDataset())], {
    NEO4J_URI: 'bolt://127.0.0.1:1',
    NEO4J_PASSWORD: 'hidden-word',
  })
  expect(code).toBe(1)
  expect(err).toMatch(/^NEO4J_UNREACHABLE: /)
  expect(err).not.toContain('hidden-word')
})

test('what went wrong and what to do are told in Chinese where that is asked for', async () => {
  const settings = { NEO4J_URI: 'bolt://127.0.0.1:1' }
  expect(await metrograph(['import', datasetFolder(smallDataset()), '--lang', 'zh'], settings)).toMatchObject(
    {
      code: 1,
      err: expect.stringMatching(/^NEO4J_UNREACHABLE: bolt:.* 没有 Neo4j 应答\n {2}请确认它在运行/),
    },
  )
  const { code, out } = await metrograph(['doctor', '--lang', 'zh'], settings)
  expect(code).toBe(1)
  expect(out).toMatch(/^✗ {2}图数据库 .*没有 Neo4j 应答\n +请确认它在运行/m)
})

test('an import that has nothing to write says so', async () => {
  const [folder, settings] = [
    datasetFolder(smallDataset()),
    { METROGRAPH_DATA: join(temporaryFolder(), 'store') },
  ]
  expect((await metrograph(['import', folder], settings)).out).toContain('imported into')
  expect((await metrograph(['import', folder], settings)).out).toMatch(
    /^small 1.0.0: the store holds just this/,
  )
})

test('a port that is none is an error', async () => {
  expect(await metrograph(['serve', '--port', '70000'])).toMatchObject({
    code: 1,
    err: 'PORT_FORM: "70000" is no port.\n  Give a number from 0 to 65535.\n',
  })
})
