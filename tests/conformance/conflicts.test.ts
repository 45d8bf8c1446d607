import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Store } from '#graph-model/store/port.ts'
import { findConflicts } from '#importer/conflicts/find.ts'
import { Decisions } from '#importer/dataset/decisions.ts'
import { importFolder } from '#importer/import.ts'
import { addStored, Candidates } from '#importer/resolve/candidates.ts'
import { propose } from '#importer/resolve/propose.ts'
import { datasetFolder, smallDataset } from '../fixture.ts'
import { onBothEngines } from './engine.ts'

type Files = Record<string, string>

const CITATION = 'document,quote,occurrence,basis,status,statusWord,asOf,since,until,note'
const TEXT = '丙走廊投资15亿元,甲市、乙市仍在筹备建设丙走廊。甲市与乙市的协议到2025年止;丁县产业带。'

/** A dataset of a year later that speaks of the things of the small one. */
function laterDataset(): Files {
  return {
    'dataset.yaml': (smallDataset()['dataset.yaml'] as string)
      .replace('id: small', 'id: later')
      .replace('region: region:r\n', '')
      .replace('id: reply', 'id: other')
      .replace(/sha256: .*/, `sha256: ${createHash('sha256').update(TEXT).digest('hex')}`)
      .replace("date: '2025-07-16'", "date: '2026-07-16'"),
    'documents/reply.txt': TEXT,
    'observations.csv': `id,indicator,about,value,unit,qualifier,period,printed,${CITATION}
observation:later,indicator:investment,corridor:c,9,亿元,,,9亿元,other,丙走廊投资15亿元,,stated,established,,,,,
`,
    'relations/PARTY_TO.csv': `start,end,${CITATION}
city:a,agreement:x,other,甲市与乙市的协议到2025年止,,stated,planned,,,,,
`,
  }
}

function folder(files: Files, change: (files: Files) => void = () => {}): string {
  change(files)
  return datasetFolder(files)
}

async function load(store: Store, path: string): Promise<void> {
  expect((await importFolder(store, path)).faults).toEqual([])
}

onBothEngines('each', (engine) => {
  async function imported(): Promise<Store> {
    const store = await engine.open()
    await load(store, datasetFolder(smallDataset()))
    return store
  }

  describe('statements that disagree', () => {
    test('are none in a dataset that agrees with itself; what is computed from a value does not contradict it', async () => {
      expect(await findConflicts(await imported())).toEqual([])
    })

    test('of two datasets are listed with both sides, dated, the newer first, and both are kept', async () => {
      const store = await imported()
      await load(store, folder(laterDataset()))
      const found = await findConflicts(store)
      expect(
        found.map(({ kind, about, of, dated, sides }) => [
          kind,
          about,
          of,
          dated,
          sides.map(({ says, citation }) => [
            says,
            citation.asOf,
            citation.quote,
            citation.dataset,
            citation.row,
          ]),
        ]),
      ).toEqual([
        [
          'observation',
          ['corridor:c'],
          'indicator:investment',
          true,
          [
            ['9亿元', '2026-07-16', '丙走廊投资15亿元', 'later', 'observations.csv:2'],
            ['超12.5亿元', '2025-07-16', '投资超12.5亿元', 'small', 'observations.csv:2'],
          ],
        ],
        [
          'status',
          ['city:a', 'agreement:x'],
          'PARTY_TO',
          true,
          [
            ['planned', '2026-07-16', '甲市与乙市的协议到2025年止', 'later', 'relations/PARTY_TO.csv:2'],
            ['established', '2025-07-16', '甲市与乙市签署合作协议', 'small', 'relations/PARTY_TO.csv:2'],
          ],
        ],
      ])
      expect(await findConflicts(store, 'later')).toHaveLength(2)
      expect(await findConflicts(store, 'third')).toEqual([])
    })

    test('within one dataset are listed too: two values of one property, and of one indicator at one time', async () => {
      const store = await engine.open()
      await load(
        store,
        folder(smallDataset(), (files) => {
          files['properties.csv'] +=
            `city:a,divisionCode,320100,,reply,甲市与乙市,,stated,established,,2024,,,
city:a,divisionCode,320101,,reply,甲市、乙市,,stated,established,,,,,
`
          files['observations.csv'] +=
            `observation:again,indicator:investment,corridor:c,11,亿元,,,,11亿元,,,reply,投资超12.5亿元,,stated,established,,,,,
`
        }),
      )
      const found = await findConflicts(store)
      expect(found.map(({ kind, dated, sides }) => [kind, dated, sides.map(({ says }) => says)])).toEqual([
        ['observation', false, ['超12.5亿元', '11亿元']],
        ['property', true, ['320101', '320100']],
      ])
    })

    test('that end before another says they run are listed', async () => {
      const store = await imported()
      const ended = folder(laterDataset(), (files) => {
        delete files['observations.csv']
        files['relations/PARTY_TO.csv'] = `start,end,${CITATION}
city:a,agreement:x,other,甲市与乙市的协议到2025年止,,stated,established,,2026,,2024,
`
      })
      await load(store, ended)
      expect((await findConflicts(store)).map(({ kind, sides }) => [kind, sides[0]?.citation.until])).toEqual(
        [['status', '2024']],
      )
    })

    test('of a relationship’s properties are refused, as one would overwrite the other, until a key tells them apart', async () => {
      const store = await engine.open()
      const role = (files: Files, value: string, key = '') => {
        files['relations/MEMBER_OF.csv'] = `start,end,key,order,${CITATION}
city:a,region:r,${key},${value},${files['dataset.yaml']?.includes('id: later') ? 'other' : 'reply'},甲市,1,stated,established,,,,,
`
      }
      await load(
        store,
        folder(smallDataset(), (files) => role(files, '1')),
      )
      const later = (key: string) =>
        folder(laterDataset(), (files) => {
          delete files['observations.csv']
          delete files['relations/PARTY_TO.csv']
          role(files, '2', key)
        })
      const { plan, faults } = await importFolder(store, later(''))
      expect(plan).toBeUndefined()
      expect(faults).toEqual([
        expect.objectContaining({
          code: 'STATEMENTS_DIFFER',
          file: 'relations/MEMBER_OF.csv',
          line: 2,
          column: 'order',
          value: '2',
        }),
      ])
      await load(store, later('later'))
    })
  })

  test('names that may be one thing are found over all datasets of a store, and decided in the files of one', async () => {
    const store = await imported()
    const files = laterDataset()
    files['nodes/County.csv'] =
      'id,nameZh,nameEn,nameEnBasis,countyLevel\ncounty:ding,丁 县,Ding,editorial,county\n'
    files['relations/PARTY_TO.csv'] =
      `start,end,${CITATION}\ncounty:ding,agreement:x,other,丁县产业带,,stated,planned,,,,,\n`
    await load(store, datasetFolder(files))
    const stored = new Candidates()
    await addStored(stored, store)
    expect(
      propose(stored, new Decisions()).map(({ a, b, reasons }) => [a.id, b.id, reasons[0]?.code]),
    ).toEqual([['county:d', 'county:ding', 'name']])
    files['same.csv'] = 'a,b,reason\ncounty:d,county:ding,同一个县\n'
    const { plan } = await importFolder(store, datasetFolder(files), { prune: true })
    expect(plan?.relationships.created).toEqual(['county:d~PARTY_TO~agreement:x'])
    expect([plan?.nodes.deleted, plan?.relationships.deleted]).toEqual([
      ['county:ding'],
      ['county:ding~PARTY_TO~agreement:x'],
    ])
  })
})
