import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { isRunning } from './holder.ts'

const run = promisify(execFile)
/** What stands between a person's shell and a program: npm, the shell it starts, and the loader of TypeScript. */
const STARTERS = /\bnpm\b|\bnpx\b|^\S*sh -c |\btsx\b/
const STEPS = 6

/**
 * Calls back once when one of the processes that started this one has ended; gives a function that ends the watch.
 * npm passes signals to its shell alone, so the processes below would go on without it.
 */
export function onStarterGone(gone: () => void): () => void {
  let starters: readonly number[] = [process.ppid]
  void starterChain().then((chain) => {
    if (chain.length > 0) starters = chain
  })
  const watch = setInterval(() => {
    if (starters.every(isRunning)) return
    clearInterval(watch)
    gone()
  }, 1_000)
  watch.unref()
  return () => clearInterval(watch)
}

async function starterChain(): Promise<number[]> {
  const chain: number[] = []
  try {
    for (let pid = process.ppid; chain.length < STEPS; ) {
      const { stdout } = await run('ps', ['-o', 'ppid=,args=', '-p', String(pid)])
      const [, parent = '', command = ''] = /^\s*(\d+)\s+(.*)/.exec(stdout) ?? []
      if (!STARTERS.test(command)) break
      chain.push(pid)
      pid = Number(parent)
    }
  } catch {
    // Without ps, as on Windows, only the direct parent is watched.
  }
  return chain
}
