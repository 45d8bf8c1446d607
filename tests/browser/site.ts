import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { createServer } from '#api/server.ts'
import { openStore } from '#graph-model/store/open.ts'
import { importFolder } from '#importer/import.ts'
import { ci, environment } from '../config.ts'

/** What the browser tests are given: where the site is, and which browser to start; null when there is none. */
export interface Site {
  readonly url: string
  readonly chrome: string | null
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: Site
  }
}

const SHIPPED = fileURLToPath(new URL('../../importer/datasets/nanjing-2025', import.meta.url))
const VIEWER = fileURLToPath(new URL('../../viewer', import.meta.url))

/** A Chromium on this machine: the one that is named, the system's, or one that Playwright brought. */
function findChrome(): string | null {
  const known = [
    environment.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ]
  return known.find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null
}

/** Builds the viewer, imports the dataset that ships into a store of its own, and serves both on a free port. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const chrome = findChrome()
  if (chrome === null) {
    const message = 'NO BROWSER: the browser tests need Chromium; set CHROME_PATH to one.'
    if (ci) throw new Error(message)
    process.stderr.write(`\n${message} They are skipped.\n`)
    project.provide('site', { url: '', chrome: null })
    return undefined
  }
  const { build } = await import('vite')
  await build({ configFile: join(VIEWER, 'vite.config.ts'), logLevel: 'error' })
  const folder = mkdtempSync(join(tmpdir(), 'metrograph-browser-'))
  const store = await openStore({ data: folder })
  const report = await importFolder(store, SHIPPED)
  if (report.faults.length > 0) throw new Error(`the dataset has ${report.faults.length} faults`)
  const app = await createServer({ store, viewer: join(VIEWER, 'dist'), log: false })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  project.provide('site', { url, chrome })
  return async () => {
    await app.close()
    await store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
