import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { temporaryFolder } from './fixture.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const run = promisify(execFile)

/** The shell blocks of a page, in their order. */
function blocks(page: string): string[] {
  const text = readFileSync(join(ROOT, 'importer', page), 'utf8')
  return [...text.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block as string)
}

/** Runs the blocks as written, in an empty folder, with an `npx` that runs what stands here. */
async function walk(page: string): Promise<string> {
  const folder = temporaryFolder()
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(
    join(bin, 'npx'),
    `#!/bin/sh\nshift\nexec '${process.execPath}' --import '${import.meta.resolve('tsx')}' '${ROOT}metrograph.ts' "$@"\n`,
  )
  chmodSync(join(bin, 'npx'), 0o755)
  const own = `PATH='${bin}':$PATH; export PATH; unset NEO4J_URI\n`
  const { stdout } = await run('sh', ['-euc', `${own}${blocks(page).join('')}`], { cwd: folder })
  return stdout
}

const SAYS = [/QUOTE_NOT_FOUND/, /节点 7,关系 6,错误 0/, /节点 +7 +0 +0 +0 +0\n/, /与库中一致,无需写入/]

test('what the page says can be typed as it stands, from the template to the second import', async () => {
  const told = await walk('README.zh.md')
  for (const said of SAYS) expect(told).toMatch(said)
}, 120_000)

test('the page says the same in English', () => {
  const plain = (page: string) => blocks(page).map((block) => block.replaceAll(/ --lang (?:zh|en)/g, ''))
  expect(plain('README.md')).toEqual(plain('README.zh.md'))
})
