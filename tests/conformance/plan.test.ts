import { describe, expect, test } from 'vitest'
import type { Store } from '#graph-model/store/port.ts'
import { type ChangeKind, changesOf } from '#importer/changes/changes.ts'
import { consentTo } from '#importer/changes/consent.ts'
import { changesPage } from '#importer/changes/page.ts'
import { changesJson, changesText } from '#importer/changes/report.ts'
import { importFolder, planFolder } from '#importer/import.ts'
import type { Plan } from '#importer/plan/plan.ts'
import { datasetFolder, smallDataset } from '../fixture.ts'
import { onBothEngines } from './engine.ts'

type Files = Record<string, string>

function changed(change: (files: Files) => void): string {
  const files = smallDataset()
  change(files)
  return datasetFolder(files)
}

function replace(file: string, before: string | RegExp, after: string) {
  return (files: Files) => {
    files[file] = (files[file] as string).replace(before, after)
  }
}

/** A new name, another passage, one more citation above the others, one agreement less. */
const EDITED = (files: Files) => {
  replace('nodes/City.csv', '乙市,City B', '乙市,Town B')(files)
  replace('properties.csv', '已建成一期,', '丙走廊已建成一期,')(files)
  replace(
    'relations/CO_BUILDS.csv',
    '\ncity:a',
    '\ncity:b,corridor:c,reply,乙市等建设丙走廊,,stated,planned,,,,,\ncity:a',
  )(files)
  for (const gone of ['nodes/Agreement.csv', 'relations/PARTY_TO.csv', 'notStated.csv']) delete files[gone]
  files['nodes/Alliance.csv'] = 'id,nameZh,nameEn,nameEnBasis\nalliance:y,联盟,Alliance,editorial\n'
}

async function planned(store: Store, folder: string, prune = false): Promise<Plan> {
  const { plan } = await planFolder(store, folder, { prune })
  return plan as Plan
}

async function all<V>(items: AsyncIterable<V>): Promise<V[]> {
  const list: V[] = []
  for await (const item of items) list.push(item)
  return list
}

const text = async (pieces: AsyncIterable<string>) => (await all(pieces)).join('')

onBothEngines('each', (engine) => {
  async function imported(): Promise<Store> {
    const store = await engine.open()
    await importFolder(store, datasetFolder(smallDataset()))
    return store
  }

  test('a plan tells what is created, changed, removed and left, each field with old and new', async () => {
    const store = await imported()
    const plan = await planned(store, changed(EDITED))
    const ids = async (kind: ChangeKind) =>
      (await all(changesOf(store, plan, kind))).map(({ record }) => record.id)
    expect(await ids('created')).toEqual(['alliance:y'])
    expect(await ids('removed')).toEqual([])
    expect(await ids('left')).toEqual([
      'agreement:x',
      'city:a~PARTY_TO~agreement:x',
      'city:b~PARTY_TO~agreement:x',
    ])
    const changes = await all(changesOf(store, plan, 'changed'))
    expect(
      changes.map(({ record, fields, citations }) => [record.id, fields, citations.map((one) => one.fields)]),
    ).toEqual([
      ['city:b', [{ field: 'nameEn', before: 'City B', after: 'Town B' }], []],
      [
        'corridor:c',
        [],
        [
          [
            { field: 'quote', before: '已建成一期', after: '丙走廊已建成一期' },
            { field: 'start', before: 57, after: 54 },
          ],
        ],
      ],
      [
        'city:a~CO_BUILDS~corridor:c',
        [],
        [[{ field: 'row', before: 'relations/CO_BUILDS.csv:2', after: 'relations/CO_BUILDS.csv:3' }]],
      ],
      [
        'city:b~CO_BUILDS~corridor:c',
        [],
        [[{ field: 'row', before: 'relations/CO_BUILDS.csv:3', after: 'relations/CO_BUILDS.csv:4' }], []],
      ],
    ])
    const pruned = await planned(store, changed(EDITED), true)
    expect((await all(changesOf(store, pruned, 'removed'))).map(({ record }) => record.id)).toEqual(
      await ids('left'),
    )
  })

  test('the table lists so many of each kind and says how many more there are', async () => {
    const store = await imported()
    const plan = await planned(store, changed(EDITED), true)
    const short = await text(changesText(store, plan, 'en', { most: 1 }))
    expect(short).toContain('Town B')
    expect(short).toContain('2 more; plan --all lists them')
    expect(short).toContain('1 say what they said')
    const whole = await text(changesText(store, plan, 'zh', { most: Number.POSITIVE_INFINITY }))
    expect(whole).toContain('甲市 —签署→ 合作协议')
    expect(whole).toContain('丙走廊已建成一期')
    expect(whole).not.toContain('--all')
  })

  test('as JSON it is everything, nothing cut', async () => {
    const store = await imported()
    const plan = await planned(store, changed(EDITED), true)
    const told = JSON.parse(await text(changesJson(store, plan)))
    expect(Object.keys(told)).toEqual(['created', 'changed', 'removed', 'left'])
    expect(told.created).toEqual([expect.objectContaining({ id: 'alliance:y', type: 'node' })])
    expect(told.changed).toHaveLength(4)
    expect(told.removed).toContainEqual(
      expect.objectContaining({
        id: 'city:a~PARTY_TO~agreement:x',
        evidence: [expect.objectContaining({ quote: '甲市与乙市签署合作协议' })],
      }),
    )
  })

  test('the page stands alone and escapes what the dataset says', async () => {
    const store = await imported()
    const plan = await planned(
      store,
      changed(replace('nodes/City.csv', '乙市,City B', '<script>乙,"City ""B"""')),
    )
    const subject = { dataset: 'small', version: '1.0.0', place: store.place }
    const page = await text(changesPage(store, plan, subject, 'zh'))
    expect(page).toContain('<html lang="zh-CN">')
    expect(page).not.toMatch(/<script|src=|https?:/)
    expect(page).toContain('&#60;script&#62;乙')
    expect(page).toContain('<del>乙市</del>')
    expect(await text(changesPage(store, plan, subject, 'en'))).toContain('<html lang="en">')
  })

  describe('before it is applied', () => {
    const share = async (store: Store, plan: Plan) => {
      const asked: string[] = []
      const shown: Plan[] = []
      const consent = (yes: boolean | undefined) =>
        consentTo(store, plan, {
          language: 'en',
          async show(one) {
            shown.push(one)
          },
          ...(yes !== undefined && {
            async ask(question: string) {
              asked.push(question)
              return yes
            },
          }),
        })
      return { asked, shown, consent }
    }

    test('a change of a fifth at most that removes nothing is not asked about', async () => {
      const store = await imported()
      const { consent, shown } = await share(store, await planned(store, changed(EDITED)))
      await consent(undefined)
      expect(shown).toEqual([])
    })

    test('a first import is not asked about', async () => {
      const store = await engine.open()
      const { consent } = await share(store, await planned(store, datasetFolder(smallDataset())))
      await consent(undefined)
    })

    test('a removal is shown and asked about, and refused where nobody answers', async () => {
      const store = await imported()
      const { consent, asked, shown } = await share(store, await planned(store, changed(EDITED), true))
      await expect(consent(undefined)).rejects.toMatchObject({
        code: 'CONFIRMATION_NEEDED',
        hint: expect.stringContaining('--yes'),
      })
      await expect(consent(false)).rejects.toMatchObject({ code: 'IMPORT_DECLINED' })
      await consent(true)
      expect(asked).toEqual(Array(2).fill('4 records will change and 3 be removed, of 18. Go on?'))
      expect(shown).toHaveLength(3)
    })

    test('more than a fifth changed is asked about, rows that moved to other lines are not', async () => {
      const store = await imported()
      const renamed = changed((files) => {
        for (const file of [
          'nodes/City.csv',
          'nodes/County.csv',
          'nodes/Corridor.csv',
          'nodes/Indicator.csv',
        ])
          files[file] = (files[file] as string).replaceAll('editorial', 'official')
      })
      const { consent } = await share(store, await planned(store, renamed))
      await expect(consent(undefined)).rejects.toMatchObject({ code: 'CONFIRMATION_NEEDED' })
      const moved = changed((files) => {
        for (const file of Object.keys(files))
          if (/^(relations|observations|properties)/.test(file))
            files[file] = (files[file] as string).replace('\n', '\n\n')
      })
      const plan = await planned(store, moved)
      expect(plan.nodes.updated.length + plan.relationships.updated.length).toBeGreaterThan(plan.before / 5)
      await (await share(store, plan)).consent(undefined)
    })

    test('removing more than a fifth is refused, whoever is there to answer', async () => {
      const store = await imported()
      const fewer = changed((files) => {
        EDITED(files)
        delete files['observations.csv']
      })
      const { consent } = await share(store, await planned(store, fewer, true))
      await expect(consent(true)).rejects.toMatchObject({
        code: 'PRUNE_TOO_MUCH',
        hint: expect.stringContaining('--yes'),
      })
    })

    test('an import that is not consented to writes nothing and leaves no lock', async () => {
      const store = await imported()
      const before = await store.head()
      const refused = importFolder(store, changed(EDITED), {
        prune: true,
        async confirm() {
          throw new Error('no')
        },
      })
      await expect(refused).rejects.toThrow('no')
      expect(await store.head()).toEqual(before)
      await (await store.claim({ dataset: 'dataset:small' })).release()
    })
  })

  test('nothing is removed before all else is written', async () => {
    const store = await imported()
    const plan = await planned(store, changed(EDITED), true)
    const steps = [...plan.steps()]
    const created = new Set(
      steps.flatMap((step) =>
        step.do === 'createRelationships' ? step.rows.map(({ properties }) => properties.id) : [],
      ),
    )
    const removes = steps.map(
      (step) =>
        step.do === 'deleteNodes' ||
        (step.do === 'deleteRelationships' && step.rows.some(({ id }) => !created.has(id))),
    )
    expect(removes).toContain(true)
    expect(removes.slice(removes.indexOf(true))).not.toContain(false)
    expect(steps.slice(0, removes.indexOf(true)).map((step) => step.do)).toContain('createRelationships')
  })
})
