import { expect, test } from 'vitest'
import { inBrowser, leave, places, press, visit } from './visit.ts'

inBrowser('evidence', () => {
  test('a press on a band opens the pair, and its number is that of the card', async () => {
    const seen = await visit('?lang=en')
    const { page } = seen
    const at = await places(page)
    const a = at['city:nanjing'] ?? { x: 0, y: 0 }
    const b = at['city:huaian'] ?? { x: 0, y: 0 }
    await page.mouse.click(a.x + (b.x - a.x) * 0.7, a.y + (b.y - a.y) * 0.7)
    await page.waitForSelector('.card .tie')
    expect(page.url()).toContain('open=city:nanjing~city:huaian')
    const cell = await page.locator('.matrix td.chosen button').first().textContent()
    expect(await page.textContent('.card .lead')).toContain(`${cell?.replace(/\(.*/, '')} between the two`)
    await leave(seen)
  })

  test('a band opens its ties, a tie its quotes, a quote the document at its sentence with its statements', async () => {
    const seen = await visit('?lang=zh')
    const { page } = seen
    await page.locator('.matrix td button[aria-label^="南京市 – 淮安市"]').click()
    await page.waitForSelector('.card .tie')
    expect(await page.textContent('.card .lead')).toMatch(/两市之间 \d+ 项/)
    const tie = page.locator('.card .tie', { hasText: '科创飞地' }).first()
    await tie.locator('summary').click()
    expect(await tie.locator('blockquote').first().textContent()).toContain('淮安在宁2家')
    expect(await tie.locator('.rows').first().textContent()).toMatch(
      /^数据集 nanjing-2025:(?:relations|nodes)\/\w+\.csv:\d+/,
    )
    await tie.getByRole('button', { name: '在原文中打开' }).first().click()
    await page.waitForSelector('.clause.chosen mark')
    expect(await page.textContent('.clause.chosen')).toContain('淮安在宁2家')
    await page.waitForSelector('.statements article.chosen li')
    expect(await page.locator('.statements article.chosen li').count()).toBeGreaterThan(0)
    await leave(seen)
  })

  test('a sentence shows every statement that rests on it, and a greeting says that it states nothing', async () => {
    const seen = await visit('?lang=zh&view=text', {}, '.clause.silent')
    const { page } = seen
    await page.getByRole('button', { name: '你们好!' }).click()
    expect(await page.textContent('.statements')).toContain('未记入任何陈述')
    await page.locator('.clause', { hasText: '宁镇扬淮共同开展' }).click()
    await page.waitForSelector('.statements li')
    expect(await page.textContent('.statements')).toContain('G312')
    await leave(seen)
  })

  test('a statement in the text opens its link with its quotes', async () => {
    const seen = await visit('?lang=zh&view=text', {}, '.clause.silent')
    const { page } = seen
    await page.locator('.clause', { hasText: '宁镇扬淮共同开展' }).click()
    await page.locator('.statements li button').first().click()
    await page.waitForSelector('.card blockquote')
    expect(await page.textContent('.card h2')).toContain('→')
    await leave(seen)
  })

  test('a hull opens its joint ties and the note those of the whole area', async () => {
    const seen = await visit('?lang=zh')
    const { page } = seen
    await press(page, 'joint:city:nanjing+city:zhenjiang+city:yangzhou+city:huaian')
    await page.waitForSelector('.card .tie')
    expect(await page.textContent('.card h2')).toContain('共同')
    await press(page, 'areawide')
    await page.waitForFunction(() => document.querySelector('.card h2')?.textContent?.includes('全圈机制'))
    expect(await page.locator('.card .tie').count()).toBeGreaterThan(5)
    await leave(seen)
  })

  test('a card flags whose English name it is, and gives numbers with unit, date and printed words', async () => {
    const seen = await visit('?lang=zh&open=city:nanjing', {}, '.card .amounts')
    const { page } = seen
    expect(await page.textContent('.card .flag')).toMatch(/官方英文名|本项目译名/)
    const number = page.locator('.card .amounts summary', { hasText: '高新技术企业' }).first()
    expect(await number.textContent()).toMatch(/超 1\.05 万家.*2024/)
    expect(await number.getAttribute('title')).toContain('原文写作')
    await leave(seen)
  })
})
