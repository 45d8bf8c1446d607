import { expect, test } from 'vitest'
import { inBrowser, leave, places, press, visit } from './visit.ts'

inBrowser('moving about', () => {
  test('search finds by pinyin, by alias and in English, and opens what was chosen', async () => {
    const seen = await visit('?lang=zh')
    const { page } = seen
    await page.keyboard.press('/')
    await page.keyboard.type('maanshan')
    await page.waitForSelector('#search-found [role="option"]')
    expect(await page.textContent('#search-found')).toContain('马鞍山')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.card h2')
    expect(await page.textContent('.card h2')).toContain('马鞍山')
    await page.fill('#search', 'zzzzqq')
    await page.waitForSelector('.found .nothing')
    expect(await page.textContent('.found .nothing')).toContain('没有与')
    await leave(seen)
  })

  test('the keys: views, table, sheet, arrows along neighbours, Enter, Escape, undo', async () => {
    const seen = await visit('?lang=en')
    const { page } = seen
    await page.focus('#drawing')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    expect(await page.textContent('[aria-live="polite"]')).not.toBe('')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.card h2')
    await page.keyboard.press('Escape')
    expect(await page.locator('.card').count()).toBe(0)
    await page.keyboard.press('3')
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Parks and enclaves')
    await page.keyboard.press('t')
    await page.waitForSelector('.table tbody tr')
    await page.keyboard.press('z')
    await page.waitForSelector('.canvas')
    await page.keyboard.press('z')
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Map and city links')
    await page.keyboard.press('?')
    await page.waitForSelector('dialog[open] kbd')
    await page.keyboard.press('Escape')
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await leave(seen)
  })

  test('the legend filters, counts what it leaves out, and is reset', async () => {
    const seen = await visit('?lang=en')
    const { page } = seen
    const before = await page.textContent('.foot p')
    const corridors = page.locator('.legend .choice', { hasText: 'Corridor' })
    const count = await corridors.locator('output').textContent()
    await corridors.locator('input').click()
    await page.waitForFunction((old) => document.querySelector('.foot p')?.textContent !== old, before)
    expect(await corridors.locator('output').textContent()).toBe(count)
    expect(page.url()).toContain('nokind=Corridor')
    await page.locator('.legend .choice', { hasText: 'Planned' }).locator('input').click()
    await page.waitForFunction(() =>
      document.querySelector('.foot p')?.textContent?.includes('plus 0 planned'),
    )
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.waitForFunction((old) => document.querySelector('.foot p')?.textContent === old, before)
    await leave(seen)
  })

  test('source text only leaves out what rests on reference documents, and says so in the address', async () => {
    const seen = await visit('?lang=en')
    const { page } = seen
    const before = await page.textContent('.foot p')
    await page.getByLabel('Source text only').click()
    await page.waitForFunction((old) => document.querySelector('.foot p')?.textContent !== old, before)
    expect(page.url()).toContain('source=only')
    await leave(seen)
  })

  test('language and theme change everything at once and are kept', async () => {
    const seen = await visit('?lang=zh')
    const { page } = seen
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.textContent('h1')).toBe('Map and city links')
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    const light = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByLabel('Dark').click()
    await page.waitForSelector('html[data-theme="dark"]')
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect([light, dark]).toEqual(['rgb(251, 250, 247)', 'rgb(18, 24, 28)'])
    await page.reload()
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark)
    await leave(seen)
  })

  test('an address restores the whole view', async () => {
    const address = '?view=grounds&lang=en&nokind=Agreement&open=corridor:g312&theme=dark'
    const seen = await visit(address, {}, '.card h2')
    const { page } = seen
    expect(await page.textContent('h1')).toBe('Parks and enclaves')
    expect(await page.textContent('.card h2')).toContain('G312')
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark')
    expect(await page.locator('.legend .choice', { hasText: 'Agreement' }).locator('input').isChecked()).toBe(
      false,
    )
    await leave(seen)
  })

  test('around a thing: neighbours in a ring, expanding adds a ring, undoing takes it away', async () => {
    const seen = await visit(
      '?lang=zh&view=around&around=corridor:g312&open=city:zhenjiang',
      {},
      '.card .acts',
    )
    const { page } = seen
    const few = Object.keys(await places(page)).length
    await page.getByRole('button', { name: '展开' }).click()
    await page.waitForFunction(
      (count) =>
        Object.keys((document.querySelector('#drawing') as unknown as { places: () => object }).places())
          .length > count,
      few,
    )
    await page.keyboard.press('z')
    await page.waitForFunction(
      (count) =>
        Object.keys((document.querySelector('#drawing') as unknown as { places: () => object }).places())
          .length === count,
      few,
    )
    await leave(seen)
  })

  test('ways from one thing to another are listed with their hops, and called no routes', async () => {
    const seen = await visit('?lang=en&open=city:yangzhou', {}, '.card #ways')
    const { page } = seen
    await page.fill('#ways', 'huaian')
    await page.waitForSelector('#ways-found [role="option"]')
    await page.press('#ways', 'Enter')
    await page.waitForSelector('.card .ways li')
    expect(await page.textContent('.card .ways')).toContain('G312')
    await page.locator('.card .ways summary').first().click()
    expect(await page.locator('.card .ways blockquote').first().textContent()).toContain('宁镇扬淮')
    expect(await page.textContent('.card .caveat')).toMatch(/not a route|no route|not actual/i)
    await leave(seen)
  })

  test('nodes that stay glide to their places, at once where motion is unwanted', async () => {
    const seen = await visit('?lang=zh', { still: false })
    const { page } = seen
    const start = await page.evaluate(() => {
      const drawing = document.querySelector('#drawing') as unknown as {
        places: () => Record<string, object>
      }
      return JSON.stringify(drawing.places()['city:nanjing'])
    })
    expect(start).toBeDefined()
    await page.keyboard.press('2')
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === '廊道')
    await page.waitForFunction(
      (from) => {
        const drawing = document.querySelector('#drawing') as unknown as {
          places?: () => Record<string, object>
          seen?: string
        } | null
        const now = JSON.stringify(drawing?.places?.()['city:nanjing'])
        const before = drawing?.seen
        if (drawing) drawing.seen = now
        return now !== undefined && now !== from && now === before
      },
      start,
      { polling: 100 },
    )
    await press(page, 'city:nanjing')
    await page.waitForSelector('.card h2')
    expect(await page.textContent('.card h2')).toContain('南京')
    await leave(seen)
  })
})
