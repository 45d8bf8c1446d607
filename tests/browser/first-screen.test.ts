import { expect, test } from 'vitest'
import { inBrowser, leave, places, visit } from './visit.ts'

inBrowser('the first screen', () => {
  test('shows members, matrix, legend, banner, sentence and version, asks no other host and says no error', async () => {
    const seen = await visit('?lang=zh')
    const { page, offences } = seen
    await page.waitForLoadState('networkidle')
    expect(await page.textContent('h1')).toBe('地图与两市合作')
    expect(await page.textContent('.banner')).toContain('仅依据1份文件')
    expect(await page.textContent('.foot p')).toMatch(/^10 个成员,\d+ 对有记载:两市之间 \d+ 项/)
    expect(await page.textContent('.caption')).toBe('示意图:表示相对位置,不表示行政区域界线')
    expect(await page.textContent('.version')).toMatch(/^数据集 \d/)
    expect(await page.locator('.matrix tbody tr').count()).toBe(10)
    const nodes = await places(page)
    expect(Object.keys(nodes)).toContain('city:nanjing')
    expect(offences).toEqual([])
    await leave(seen)
  })

  test('puts members where they lie: Huai’an in the north, Xuancheng in the south, Jintan east of Nanjing', async () => {
    const seen = await visit('?lang=en')
    const nodes = await places(seen.page)
    const at = (id: string) => nodes[id] ?? { x: Number.NaN, y: Number.NaN }
    expect(at('city:huaian').y).toBeLessThan(at('city:nanjing').y)
    expect(at('city:xuancheng').y).toBeGreaterThan(at('city:nanjing').y)
    expect(at('city:chuzhou').x).toBeLessThan(at('city:nanjing').x)
    expect(at('city:zhenjiang').x).toBeGreaterThan(at('city:nanjing').x)
    await leave(seen)
  })

  test('the matrix tells what silence means', async () => {
    const seen = await visit('?lang=zh')
    const cells = await seen.page.locator('.matrix td button').allTextContents()
    expect(cells).toContain('○')
    expect(cells).toContain('╱')
    await seen.page.locator('.matrix td button', { hasText: '╱' }).first().click()
    await seen.page.waitForSelector('.card .silence')
    expect(await seen.page.textContent('.card .silence')).toContain('不能判断')
    await leave(seen)
  })

  test('the matrix with directions counts only ties that have one', async () => {
    const seen = await visit('?lang=en&matrix=directed')
    const text = await seen.page.textContent('.matrix')
    expect(text).toContain('Rows set up or come')
    expect(await seen.page.locator('.matrix input:checked').getAttribute('name')).toBe('matrix')
    await leave(seen)
  })
})
