import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { StoreSettings } from '#graph-model/store/open.ts'
import { edition } from '../conformance/editions.ts'
import { type Killed, kills } from '../conformance/kills.ts'
import { withNeo4j } from './neo4j.ts'

const SEED = 20250716
const MOMENTS = 50
const TERRITORIES = 1_000

function isGood({ outcome, same, left, after, state }: Killed): boolean {
  return outcome === 'done' && same && left.length === 0 && (after !== 'between' || state === 'interrupted')
}

function writeEdition(folder: string, number: 1 | 2): string {
  for (const [name, content] of Object.entries(edition(number, TERRITORIES))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

async function killed(
  name: string,
  settings: StoreSettings,
  folders: readonly [string, string],
): Promise<void> {
  const seen: Killed[] = []
  for await (const one of kills({ settings, folders, seed: SEED, count: MOMENTS })) {
    seen.push(one)
    if (!isGood(one)) console.log(`not completed: ${JSON.stringify(one)}`)
  }
  const count = (after: Killed['after']) => seen.filter((one) => one.after === after).length
  console.log(
    `${name}: ${seen.filter(isGood).length} of ${seen.length} killed imports completed by the same command; the kill came before anything was visible ${count('before')} times, in between ${count('between')}, after the end ${count('done')}`,
  )
  if (!seen.every(isGood)) process.exitCode = 1
}

/** Kills fifty imports on each engine at moments drawn from a seed: the same command has to complete every one. */
export async function benchKills(): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'metrograph-kill-'))
  try {
    const folders = [writeEdition(join(home, '1'), 1), writeEdition(join(home, '2'), 2)] as const
    await killed('embedded', { data: join(home, 'store') }, folders)
    await withNeo4j(({ settings }) => killed('Neo4j', settings, folders))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
