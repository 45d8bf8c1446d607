import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, inject } from 'vitest'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface VisitOptions {
  readonly width?: number
  readonly height?: number
  readonly dark?: boolean
  readonly still?: boolean
  readonly locale?: string
}

/** A page that was opened, and what it did that it should not. */
export interface Visit {
  readonly page: Page
  /** Errors and warnings of the console, errors of scripts, and requests to other hosts. */
  readonly offences: string[]
}

const site = inject('site')
let browser: Browser | undefined

/** Tests in a real browser; skipped where there is none, which `site.ts` has said aloud. */
export function inBrowser(title: string, tests: () => void): void {
  describe.skipIf(site.chrome === null)(title, () => {
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: site.chrome ?? '', args: FLAGS })
    })
    afterAll(async () => {
      await browser?.close()
    })
    tests()
  })
}

/** Opens an address of the site and waits for the drawing, or for `ready`. */
export async function visit(
  address: string,
  options: VisitOptions = {},
  ready = '.canvas[data-ready="true"]',
): Promise<Visit> {
  if (!browser) throw new Error('no browser')
  const { width = 1440, height = 900, dark = false, still = true, locale = 'zh-CN' } = options
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: still ? 'reduce' : 'no-preference',
    locale,
    acceptDownloads: true,
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  const offences: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') offences.push(message.text())
  })
  page.on('pageerror', (error) => offences.push(error.message))
  page.on('request', (request) => {
    if (!request.url().startsWith(site.url) && !/^(data|blob):/.test(request.url()))
      offences.push(request.url())
  })
  await page.goto(`${site.url}/${address}`)
  await page.waitForSelector(ready)
  return { page, offences }
}

/** Ends a visit. */
export async function leave({ page }: Visit): Promise<void> {
  await page.context().close()
}

/** Where the nodes of the drawing are on the page. */
export async function places(page: Page): Promise<Record<string, { x: number; y: number }>> {
  return await page.evaluate(() => {
    const plane = document.querySelector('#drawing') as HTMLElement & {
      places: () => Record<string, { x: number; y: number }>
    }
    const { x, y } = plane.getBoundingClientRect()
    return Object.fromEntries(
      Object.entries(plane.places()).map(([id, at]) => [id, { x: at.x + x, y: at.y + y }]),
    )
  })
}

/** Presses on a node of the drawing. */
export async function press(page: Page, node: string): Promise<void> {
  const at = (await places(page))[node]
  if (!at) throw new Error(`no node ${node} in the drawing`)
  await page.mouse.click(at.x, at.y)
}
