import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import { inBrowser, leave, type Visit, visit } from './visit.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Finding {
  readonly id: string
  readonly impact: string | null
  readonly nodes: readonly { readonly html: string }[]
}

async function serious({ page }: Visit): Promise<string[]> {
  await page.evaluate(AXE)
  const findings = await page.evaluate(
    async () =>
      (await (window as unknown as { axe: { run: () => Promise<{ violations: Finding[] }> } }).axe.run())
        .violations,
  )
  return findings
    .filter((finding) => finding.impact === 'serious' || finding.impact === 'critical')
    .map((finding) => `${finding.id}: ${finding.nodes[0]?.html}`)
}

const SCREENS: readonly [string, string][] = [
  ['?lang=zh', '.canvas[data-ready="true"]'],
  ['?lang=en&theme=dark&open=city:nanjing~city:huaian', '.card .tie'],
  ['?lang=en&open=city:nanjing', '.card .ties'],
  ['?lang=en&view=corridors', '.canvas[data-ready="true"]'],
  ['?lang=zh&view=grounds&table=on', '.table tbody tr'],
  ['?lang=en&view=text', '.clause.silent'],
  ['?lang=zh&theme=dark&view=text', '.clause.silent'],
  ['?lang=zh&view=around&around=city:nanjing', '.canvas[data-ready="true"]'],
]

inBrowser('access', () => {
  test.each(SCREENS)('%s has no serious finding of axe', async (address, ready) => {
    const seen = await visit(address, {}, ready)
    expect(await serious(seen)).toEqual([])
    await leave(seen)
  })

  test('neither has the open menu, nor the sheet of keys, nor the query', async () => {
    const seen = await visit('?lang=en')
    const { page } = seen
    await page.getByRole('button', { name: 'More' }).click()
    expect(await serious(seen)).toEqual([])
    await page.getByRole('button', { name: 'Open as GraphQL query' }).click()
    await page.waitForSelector('dialog[open]')
    expect(await serious(seen)).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await page.waitForSelector('dialog[open] kbd')
    expect(await serious(seen)).toEqual([])
    await leave(seen)
  })

  test.each([
    [1440, 900],
    [1024, 768],
    [390, 844],
  ])('at %i by %i nothing runs over the side and the drawing has room', async (width, height) => {
    for (const address of ['?lang=en', '?lang=zh&view=grounds', '?lang=en&view=governance']) {
      const seen = await visit(address, { width, height })
      const { scroll, drawing } = await seen.page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        drawing: document.querySelector('.drawing')?.getBoundingClientRect().height ?? 0,
      }))
      expect(scroll).toBeLessThanOrEqual(width)
      expect(drawing).toBeGreaterThan(300)
      await leave(seen)
    }
  })

  test('on a phone the legend and the card are sheets from below', async () => {
    const seen = await visit('?lang=zh', { width: 390, height: 844 })
    const { page } = seen
    expect(await page.locator('.legend').isVisible()).toBe(false)
    await page.getByRole('button', { name: '图例与筛选' }).click()
    expect(await page.locator('.legend').isVisible()).toBe(true)
    await page.locator('.legend .only-narrow').click()
    await page.locator('.matrix td button[aria-label^="南京市 – 镇江市"]').click()
    await page.waitForSelector('.card .tie')
    const box = await page.locator('.card').boundingBox()
    expect([box?.x, box?.width]).toEqual([0, 390])
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844)
    await leave(seen)
  })
})
