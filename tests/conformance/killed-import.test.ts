import { expect, test } from 'vitest'
import { datasetFolder } from '../fixture.ts'
import { edition } from './editions.ts'
import { onBothEngines } from './engine.ts'
import { kills } from './kills.ts'

onBothEngines('each', (engine) => {
  test('an import killed at any moment and run again gives the graph of an undisturbed run', async () => {
    const folders = [datasetFolder(edition(1)), datasetFolder(edition(2))] as const
    const killing = { settings: engine.settings(), folders, seed: 20250716, count: 5 }
    const seen: string[] = []
    for await (const killed of kills(killing)) {
      expect(killed).toMatchObject({ outcome: 'done', same: true, left: [] })
      if (engine.name === 'embedded') expect(killed).toMatchObject({ state: 'ready' })
      // What a reader sees in between is whole, or says that it is not.
      if (killed.after === 'between') expect(killed.state).toBe('interrupted')
      seen.push(killed.after)
    }
    expect(seen).toHaveLength(5)
  }, 120_000)
})
