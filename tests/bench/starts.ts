import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { environment } from '../config.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

async function startOnce(data: string): Promise<number> {
  const since = performance.now()
  const program = spawn(process.execPath, ['--import', 'tsx', 'metrograph.ts', 'start', '--port', '0'], {
    cwd: ROOT,
    env: { ...environment, METROGRAPH_DATA: data },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let took = Number.NaN
  for await (const line of createInterface({ input: program.stdout })) {
    if (!line.startsWith('Metrograph:')) continue
    took = (performance.now() - since) / 1000
    break
  }
  program.kill('SIGTERM')
  await once(program, 'exit')
  return took
}

/** The first start, which imports the dataset (the viewer is built already), and the second, with nothing changed. */
export async function benchStarts(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'metrograph-starts-'))
  try {
    const first = await startOnce(join(data, 'store'))
    const second = await startOnce(join(data, 'store'))
    console.log(
      `first start: ${first.toFixed(1)} s, second start: ${second.toFixed(1)} s, ratio ${(first / second).toFixed(1)}`,
    )
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}
