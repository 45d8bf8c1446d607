/**
 * Does what a newcomer does: a clean clone of what is committed, `npm ci`, `npm start`; then reads the first screen and
 * asks one query, starts once more, and sees that each ends when it is told to. Prints the times.
 */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const FIRST_START = 60
const SECOND_START = 5

function seconds(since: number): number {
  return (performance.now() - since) / 1000
}

/** Starts the program in a clone; gives its address, how long that took, and a function that ends it as a shell does. */
async function start(clone: string): Promise<{ url: string; took: number; stop(): Promise<void> }> {
  const since = performance.now()
  const program = spawn('npm', ['start', '--', '--port', '0'], {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(program, 'exit')
  for await (const line of createInterface({ input: program.stdout })) {
    const url = /^Metrograph: (\S+)$/.exec(line)?.[1]
    if (url !== undefined) {
      return {
        url,
        took: seconds(since),
        async stop() {
          program.kill('SIGTERM')
          await ended
          await untilGone(url)
        },
      }
    }
  }
  throw new Error('npm start ended without printing a URL')
}

/** The server ends within ten seconds of what started it. */
async function untilGone(url: string): Promise<void> {
  const since = performance.now()
  while (seconds(since) < 12) {
    const answers = await fetch(`${url}/health`).then(
      () => true,
      () => false,
    )
    if (!answers) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the server goes on after npm start was ended')
}

async function look(url: string): Promise<void> {
  const page = await (await fetch(url)).text()
  if (!page.includes('Metrograph')) throw new Error('the first screen is not there')
  const query =
    '{ dataset { version counts { nodes relationships passages citations } } cityLinks { words { en } pairs { id } } }'
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await answer.json()) as {
    data?: { dataset: { counts: unknown }; cityLinks: { pairs: unknown[] } }
    errors?: unknown
  }
  if (errors || data?.cityLinks.pairs.length !== 45)
    throw new Error(`the query failed: ${JSON.stringify(errors ?? data)}`)
  console.log('counts', JSON.stringify(data.dataset.counts))
}

function within(limit: number, took: number, what: string): void {
  console.log(`${what}: ${took.toFixed(1)} s`)
  if (took > limit) throw new Error(`${what} took ${took.toFixed(1)} s, more than ${limit} s`)
}

const clone = mkdtempSync(join(tmpdir(), 'metrograph-clone-'))
try {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, clone], { stdio: 'inherit' })
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: clone,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const [limit, what] of [
    [FIRST_START, 'first start'],
    [SECOND_START, 'second start'],
  ] as const) {
    const program = await start(clone)
    await look(program.url)
    await program.stop()
    within(limit, program.took, what)
  }
} finally {
  rmSync(clone, { recursive: true, force: true })
}
