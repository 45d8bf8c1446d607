import { Failure } from '#graph-model/failure.ts'
import type { Words } from '#graph-model/ontology/kind.ts'
import { openStore } from '#graph-model/store/open.ts'
import type { Store } from '#graph-model/store/port.ts'
import { textTable } from '#importer/text-table.ts'
import type { Config } from './config.ts'
import { type Check, checksOf } from './trials.ts'

/** What a check found. */
export interface Finding {
  readonly name: string
  readonly words: Words
  readonly ok: boolean
  readonly needed: boolean
  readonly found: Words
  readonly code?: string
  readonly hint?: Words
}

async function findingOf({ name, words, only, run: trial }: Check): Promise<Finding> {
  const needed = only === undefined
  try {
    return { name, words, ok: true, needed, found: await trial() }
  } catch (error) {
    const failure =
      error instanceof Failure
        ? error
        : new Failure('INTERNAL', error instanceof Error ? error.message : String(error))
    const [zh, en] = [failure.told('zh'), failure.told('en')]
    const found = only
      ? { zh: `${zh.message}(${only.zh})`, en: `${en.message} (${only.en})` }
      : { zh: zh.message, en: en.message }
    const hint = zh.hint !== undefined && en.hint !== undefined && { hint: { zh: zh.hint, en: en.hint } }
    return { name, words, ok: false, needed, found, code: failure.code, ...hint }
  }
}

function notTried({ name, words }: Check): Finding {
  const found = { zh: '图数据库打不开,未试', en: 'not tried, as the store does not open' }
  return { name, words, ok: false, needed: true, found, code: 'NOT_TRIED' }
}

/** Tries each thing that the program would use, one after the other. */
export async function examine(config: Config): Promise<Finding[]> {
  let opening: Promise<Store> | undefined
  const store = () => {
    opening ??= openStore(config.store)
    return opening
  }
  const findings: Finding[] = []
  try {
    for (const check of checksOf(config, store)) {
      const closed = findings.some(({ name, ok }) => name === 'store' && !ok)
      findings.push(check.onStore && closed ? notTried(check) : await findingOf(check))
    }
  } finally {
    await opening?.then((one) => one.close()).catch(() => undefined)
  }
  return findings
}

/** `doctor`: prints what would be used and whether it works; ends with 1 where something needed does not. */
export async function doctor(
  config: Config,
  { json, lang }: { readonly json?: boolean; readonly lang: keyof Words },
): Promise<void> {
  const findings = await examine(config)
  const ok = findings.every((finding) => finding.ok || !finding.needed)
  if (!ok) process.exitCode = 1
  if (json) {
    const checks = findings.map(({ words: _words, found, hint, ...rest }) => ({
      ...rest,
      found: found[lang],
      ...(hint && { hint: hint[lang] }),
    }))
    process.stdout.write(`${JSON.stringify({ ok, checks })}\n`)
    return
  }
  const rows = findings.map(({ ok: good, needed, words, found, hint }) => [
    good ? '✓' : needed ? '✗' : '–',
    words[lang],
    good || hint === undefined ? found[lang] : `${found[lang]}\n${hint[lang]}`,
  ])
  process.stdout.write(`${textTable([], rows)}\n`)
}
