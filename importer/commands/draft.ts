import type { Store } from '#graph-model/store/port.ts'
import type { Language } from '../changes/words.ts'
import { faultsJson, faultsText } from '../check/fault-report.ts'
import { listed } from '../check/listed.ts'
import { type DraftOptions, type DraftWritten, draftFiles } from '../draft/command.ts'
import { FAULTY, type FaultOptions, print } from './output.ts'

function writtenText(
  { source, path, rows, statements, doubtful, kept }: DraftWritten,
  language: Language,
): string {
  if (kept)
    return language === 'zh'
      ? `${path} 已存在且内容不同(可能已填写),未改动;要重写请加 --overwrite`
      : `${path} is there and differs (it may have been completed): left as it is; --overwrite writes it again`
  return language === 'zh'
    ? `${source} -> ${path}:${rows} 行,${statements} 条陈述,其中 ${doubtful} 条存疑`
    : `${source} -> ${path}: ${rows} rows, ${statements} statements, ${doubtful} of them in doubt`
}

/** `draft`: turns documents into tables that a person completes. */
export async function draft(
  store: Store,
  path: string,
  { json, lang, maxFaults, ...options }: FaultOptions & DraftOptions,
): Promise<void> {
  const { written, faults } = await draftFiles(store, path, options)
  if (faults.length > 0) process.exitCode = FAULTY
  const { faults: list, faultCounts: counts } = listed(faults, maxFaults)
  if (json) {
    print(JSON.stringify({ drafts: written, ...faultsJson({ list, counts }, lang) }))
    return
  }
  if (faults.length > 0) print(faultsText({ list, counts }, lang))
  for (const one of written) print(writtenText(one, lang))
}
