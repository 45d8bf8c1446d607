import type { Store } from '#graph-model/store/port.ts'
import { changesPage } from '../changes/page.ts'
import { changesJson, changesText } from '../changes/report.ts'
import { faultsText } from '../check/fault-report.ts'
import { planFolder } from '../import.ts'
import { importJson, reportText } from '../report.ts'
import { FAULTY, type FaultOptions, markCopy, print, writeAll } from './output.ts'

export interface PlanCommandOptions extends FaultOptions {
  readonly prune?: boolean
  readonly skipBad?: boolean
  readonly all?: boolean
  /** A file for a page of the plan. */
  readonly html?: string
}

/** Changes of each kind that are listed where not all are asked for. */
export const LISTED = 50

/** `plan`: prints what an import would do, record by record. */
export async function plan(store: Store, path: string, options: PlanCommandOptions): Promise<void> {
  const { lang, json, html, maxFaults } = options
  const report = await planFolder(store, path, {
    maxFaults,
    language: lang,
    ...(options.prune && { prune: true }),
    ...(options.skipBad && { skipBad: true }),
  })
  const { plan: planned, dataset, version, faults, faultCounts } = report
  if (faults.length > 0) process.exitCode = FAULTY
  await markCopy(path, faults, options)
  if (html !== undefined && planned)
    await writeAll(changesPage(store, planned, { dataset, version, place: store.place }, lang), html)
  if (json) {
    const told = JSON.stringify(importJson(report, lang))
    if (!planned) {
      print(told)
      return
    }
    // The changes may be longer than one text can be.
    process.stdout.write(`${told.slice(0, -1)},"changes":`)
    await writeAll(changesJson(store, planned))
    print('}')
    return
  }
  if (faults.length > 0) print(faultsText({ list: faults, counts: faultCounts }, lang))
  print(
    reportText(
      report,
      lang === 'zh' ? `将导入 ${store.place}` : `would be imported into ${store.place}`,
      lang,
    ),
  )
  if (!planned) return
  const most = options.all ? Number.POSITIVE_INFINITY : LISTED
  await writeAll(changesText(store, planned, lang, { most }))
}
