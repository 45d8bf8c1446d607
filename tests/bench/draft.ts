import { fileURLToPath } from 'node:url'
import { readForDraft } from '#importer/draft/reading.ts'
import { goldOf } from './draft/gold.ts'
import { datasetIn, FOUNDING, reference } from './draft/reference.ts'
import { type Scores, score } from './draft/score.ts'

/** Coded documents of other regions, in the folder `documents`. */
const OTHERS = [
  ['another document, looked through once', 'chongqing-2022'],
  ['a document that no rule was made from', 'yangtze-delta-2025'],
] as const
function show(title: string, clauses: number, scores: Scores): void {
  const { names, namesExact, relations, triples, statusRight, statusOf, kindRight, kindOf } = scores
  const share = (part: number, whole: number) =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} % (${part}/${whole})`
  console.log(`${title}: ${clauses} clauses
  names, boundaries may differ  ${names}
  names, to the character       ${namesExact}
  kinds of names found          ${share(kindRight, kindOf)}
  relations by kind and one end ${relations}
  relations with both ends      ${triples}
  status of relations found     ${share(statusRight, statusOf)}`)
}

/**
 * What `draft` finds of coded documents: the two halves of the founding document, of which rules were made from one
 * only; the beginning of a reply from Chongqing, whose misses were looked through once; and three texts from Zhejiang
 * and Shanghai that no rule was made from and nobody has looked at.
 *
 * The untouched half has been scored only as a whole, about seventy times in all, and no clause or row of it was looked
 * at; what its totals told on the way is the one thing that rules can have been fitted to. Recall and precision of
 * names, of relations, and status:
 *
 * - at first 78.8 and 91.3, 40.8 and 72.7, 95.0 %;
 * - with endings, verbs and patterns widened by class 76.7 and 90.1, 41.7 and 70.1, 95.1 %;
 * - with the parts of speech that a segmenter gives words in no list 78.2 and 87.5, 43.7 and 63.8, 93.3 %;
 * - after eighteen passages on other regions were coded by others than those who made the rules, and rules made from
 *   what was missed there, 80.3 and 86.2, 43.9 and 65.9, 93.8 %;
 * - after eighty sentences were written to see where words are parted wrongly 81.9 and 87.9, 44.6 and 65.6, 93.4 %;
 * - after sixteen replies were written in the manner of the genre, coded by others than those who made the rules, and
 *   rules made from what was missed in fourteen of them, 83.4 and 89.8, 47.1 and 64.3, 90.9 %;
 * - after fourteen replies more that tell of measures, ten of them to make rules from, 83.9 and 88.4, 48.0 and 64.0,
 *   92.0 %;
 * - after the tuning half was said again in other words for six other regions, and rules made from what was missed
 *   there, 83.9 and 88.4, 47.7 and 64.2, 92.0 %;
 * - with names told by a conditional random field and statements by a logistic regression, both fitted to the coded
 *   texts that rules were made from and to the tuning half, 87.0 and 86.1, 52.0 and 62.1, 92.6 %.
 *
 * The three texts went, from the third step on, from 57.0 and 78.8, 19.7 and 40.8, 82.5 % to 83.7 and 85.6, 35.0 and
 * 43.6, 85.9 %. Wanted are names 85 and 80, relations 50 and 60, status 90 %: on the untouched half all are reached.
 */
export async function benchDraft(): Promise<void> {
  const things = await reference()
  const founding = goldOf(await datasetIn(FOUNDING), 'nanjing-reply-2025-07-16')
  const reading = readForDraft(founding.text, things)
  for (const half of ['tuning', 'untouched'] as const) {
    const clauses = founding.clauses.filter((clause) => clause.half === half)
    show(`founding document, ${half} half`, clauses.length, score(founding, clauses, reading.clauses))
  }
  for (const [name, folder] of OTHERS) {
    const coded = await datasetIn(fileURLToPath(new URL(`documents/${folder}`, import.meta.url)))
    for (const { id, title } of coded.manifest.documents) {
      const other = goldOf(coded, id)
      const drafted = readForDraft(other.text, things).clauses
      show(`${name}: ${title.zh}`, other.clauses.length, score(other, other.clauses, drafted))
    }
  }
}
