import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inBrowser, leave, visit } from './visit.ts'

async function exported(view: string, item: RegExp): Promise<{ name: string; body: Buffer }> {
  const seen = await visit(`?lang=zh&view=${view}`)
  const { page } = seen
  await page.getByRole('button', { name: '更多' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: item }).click(),
  ])
  const body = readFileSync(await download.path())
  expect(seen.offences).toEqual([])
  await leave(seen)
  return { name: download.suggestedFilename(), body }
}

inBrowser('taking away', () => {
  test.each(['map', 'corridors', 'grounds', 'governance'])('an SVG of %s stands alone', async (view) => {
    const { name, body } = await exported(view, /SVG/)
    const svg = body.toString('utf8')
    expect(name).toBe(`metrograph-${view}-zh.svg`)
    expect(svg).toContain('font-family="Microsoft YaHei, Noto Sans SC')
    expect(svg).toContain('仅依据1份文件')
    expect(svg).toMatch(/\[1\] .*2025-07-16/)
    expect(svg).toMatch(/数据集 \d/)
    expect(svg).not.toMatch(/NaN|undefined|<image|<foreignObject|style=/)
  })

  test('a PNG is painted in full size', async () => {
    const { body } = await exported('map', /PNG/)
    expect(body.subarray(1, 4).toString()).toBe('PNG')
    expect(body.readUInt32BE(16)).toBeGreaterThan(1800)
    expect(body.length).toBeGreaterThan(60_000)
  })

  test('the query behind the drawing is shown, and gives the same answer when it is sent', async () => {
    const seen = await visit('?lang=en&view=grounds')
    const { page } = seen
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('button', { name: 'Open as GraphQL query' }).click()
    const query = await page.locator('dialog pre').nth(1).textContent()
    const answer = await page.evaluate(async (text) => {
      const response = await fetch('graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: text }),
      })
      return (await response.json()) as { data?: { enclaves: unknown[] } }
    }, query)
    expect(answer.data?.enclaves.length).toBeGreaterThan(5)
    const [tool] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: 'Open in the query tool' }).click(),
    ])
    await tool.waitForLoadState()
    expect(tool.url()).toContain('/graphql#query=')
    await leave(seen)
  })

  test('the address is copied', async () => {
    const seen = await visit('?lang=en&view=corridors')
    await seen.page.getByRole('button', { name: 'More' }).click()
    await seen.page.getByRole('button', { name: 'Copy link' }).click()
    expect(await seen.page.evaluate(() => navigator.clipboard.readText())).toContain('view=corridors')
    await leave(seen)
  })
})
