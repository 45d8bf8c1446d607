/**
 * `npm run train -- folder`: fits the weights of `importer/draft/tagger.tsv`, `kind.tsv` and `presumption.tsv` to the
 * coded texts of a folder (as `codedFolder` describes them), to the half of the founding document that rules may be made from,
 * and to that half of the document from Chongqing. The same texts give the same weights.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Weights } from '#importer/draft/weights.ts'
import { codedDocument, codedFolder } from './coded.ts'
import { fitField } from './field.ts'
import { goldFolder } from './folder.ts'
import { type Gold, goldOf } from './gold.ts'
import { fitKinds } from './kinds.ts'
import { fitPairings } from './pairs.ts'
import { datasetIn, FOUNDING, reference } from './reference.ts'
import type { Fitted, Penalty } from './values.ts'

/** Chosen by cross-validation over texts: names that rules miss were told best. */
export const FIELD_PENALTY: Penalty = { sizes: 0.45, squares: 0.05, least: 3, rounds: 100 }
/** Chosen likewise: kinds of names were right most often. */
export const KIND_PENALTY: Penalty = { sizes: 0.1, squares: 0.1, least: 1, rounds: 100 }

/** Chosen likewise: most of what is presumed by the likeliest tenth held. */
export const PAIR_PENALTY: Penalty = { sizes: 10, squares: 0, least: 12, rounds: 300 }

const CHONGQING = fileURLToPath(new URL('../documents/chongqing-2022', import.meta.url))
const DOCUMENTS = [
  [FOUNDING, 'nanjing-reply-2025-07-16'],
  [CHONGQING, 'chongqing-reply-2022-04-20'],
] as const

/** The documents of the repository, of each the half that rules may be made from. */
export async function codedDocuments(): Promise<[name: string, gold: Gold][]> {
  const golds: [string, Gold][] = []
  for (const [folder, document] of DOCUMENTS) {
    const gold = goldOf(await datasetIn(folder), document)
    golds.push([document, { ...gold, clauses: gold.clauses.filter(({ half }) => half === 'tuning') }])
  }
  return golds
}

function write(name: string, { classes, rows }: Fitted): void {
  const table = Weights.write(classes, rows)
  writeFileSync(new URL(`../../../importer/draft/${name}`, import.meta.url), table)
  console.log(
    `${name}: ${table.trim().split('\n').length - 1} rows, ${Math.ceil(Buffer.byteLength(table) / 1000)} kB`,
  )
}

async function train(folder: string): Promise<void> {
  const documents = await codedDocuments()
  const texts = [...codedFolder(folder), ...documents.map(([name, gold]) => codedDocument(name, gold))]
  const clauses = texts.flatMap((text) => text.clauses)
  console.log(
    `${texts.length} texts, ${clauses.length} clauses, ${clauses.flatMap(({ names }) => names).length} names`,
  )
  write('tagger.tsv', fitField(texts, FIELD_PENALTY))
  write('kind.tsv', fitKinds(texts, KIND_PENALTY))
  const golds = [...goldFolder(folder), ...documents.map(([, gold]) => gold)]
  write('presumption.tsv', fitPairings(golds, await reference(), PAIR_PENALTY))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv
  if (folder === undefined) {
    console.error('npm run train -- folder')
    process.exitCode = 1
  } else await train(folder)
}
