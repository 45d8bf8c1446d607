import type { KnownThing } from '#importer/draft/dictionary.ts'
import { RULES_ALONE, readForDraft } from '#importer/draft/reading.ts'

/** What a store knows that the sentences of these tests are read with. */
export const STORE: readonly KnownThing[] = [
  { id: 'city:jia', kind: 'City', name: '甲州市', aliases: ['甲州', '甲'] },
  { id: 'city:yi', kind: 'City', name: '乙州市', aliases: ['乙州', '乙'] },
  { id: 'city:bing', kind: 'City', name: '丙州市', aliases: ['丙州', '丙'] },
  {
    id: 'region:jia',
    kind: 'Region',
    name: '甲州都市圈',
    aliases: [],
    sets: { regionType: 'metropolitanArea' },
  },
]

/** What sentences are read to state, as words: 甲州市 PROMOTES 戊山平台. */
export function told(text: string): string[] {
  return readForDraft(text, STORE, RULES_ALONE)
    .clauses.flatMap((clause) => clause.statements)
    .map(({ relation, start, end }) => `${start.name} ${relation} ${end.name}`)
}
