/**
 * `npm run train -- folder`: fits the weights of `importer/draft/tagger.tsv` and `importer/draft/kind.tsv` to the coded
 * texts of a folder (as `codedFolder` describes them), to the half of the founding document that rules may be made from,
 * and to that half of the document from Chongqing. The same texts give the same weights.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readDataset } from '#importer/dataset/dataset.ts'
import { Weights } from '#importer/draft/weights.ts'
import { type CodedText, codedDocument, codedFolder } from './coded.ts'
import { fitField } from './field.ts'
import { goldOf } from './gold.ts'
import { fitKinds } from './kinds.ts'
import type { Fitted, Penalty } from './values.ts'

/** Chosen by cross-validation over texts: names that rules miss were told best. */
export const FIELD_PENALTY: Penalty = { sizes: 0.45, squares: 0.05, least: 3, rounds: 100 }
/** Chosen likewise: kinds of names were right most often. */
export const KIND_PENALTY: Penalty = { sizes: 0.1, squares: 0.1, least: 1, rounds: 100 }

const DOCUMENTS = [
  ['../../../importer/datasets/nanjing-2025', 'nanjing-reply-2025-07-16'],
  ['../documents/chongqing-2022', 'chongqing-reply-2022-04-20'],
] as const

/** The documents of the repository, of each the half that rules may be made from. */
export async function codedDocuments(): Promise<CodedText[]> {
  const texts: CodedText[] = []
  for (const [folder, document] of DOCUMENTS) {
    const { dataset, faults } = await readDataset(fileURLToPath(new URL(folder, import.meta.url)))
    if (!dataset || faults.length > 0) throw new Error(`${folder}: ${faults[0]?.message.en}`)
    texts.push(codedDocument(document, goldOf(dataset, document)))
  }
  return texts
}

function write(name: string, { classes, rows }: Fitted): void {
  const table = Weights.write(classes, rows)
  writeFileSync(new URL(`../../../importer/draft/${name}`, import.meta.url), table)
  console.log(`${name}: ${rows.length} rows, ${Math.ceil(Buffer.byteLength(table) / 1000)} kB`)
}

async function train(folder: string): Promise<void> {
  const texts = [...codedFolder(folder), ...(await codedDocuments())]
  const clauses = texts.flatMap((text) => text.clauses)
  console.log(
    `${texts.length} texts, ${clauses.length} clauses, ${clauses.flatMap(({ names }) => names).length} names`,
  )
  write('tagger.tsv', fitField(texts, FIELD_PENALTY))
  write('kind.tsv', fitKinds(texts, KIND_PENALTY))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , folder] = process.argv
  if (folder === undefined) {
    console.error('npm run train -- folder')
    process.exitCode = 1
  } else await train(folder)
}
