import type { Words } from '#graph-model/ontology/kind.ts'

export type Completeness = 'closed' | 'open' | 'unknown'

/** How many there are, as far as the source lets one say: 「至少4」 where its list is open. */
export function countWords(count: number, complete: Completeness | null): Words {
  if (complete === 'open') {
    return count === 0
      ? { zh: '有,未具名', en: 'some, none named' }
      : { zh: `至少${count}`, en: `at least ${count}` }
  }
  if (complete === 'closed') return { zh: `共${count}`, en: `${count} in all` }
  return { zh: `已记载${count}`, en: `${count} recorded` }
}
