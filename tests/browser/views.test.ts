import { expect, test } from 'vitest'
import { inBrowser, leave, visit } from './visit.ts'

inBrowser('the views', () => {
  test.each([
    ['map', 'joint ties and the whole area', '地图与两市合作', /全圈机制/],
    ['corridors', 'the corridors with their lanes', '廊道', /G312.*共建方/s],
    ['grounds', 'enclaves and parks', '园区与飞地', /双向飞地/],
    ['governance', 'levels and alliances', '机制与联盟', /联席会议/],
  ])('the twin table of %s tells %s', async (view, _, title, wanted) => {
    const seen = await visit(`?lang=zh&view=${view}&table=on`, {}, '.table tbody tr')
    expect(await seen.page.textContent('h1')).toBe(title)
    expect(await seen.page.textContent('.table')).toMatch(wanted)
    expect(seen.offences).toEqual([])
    await leave(seen)
  })

  test('a row of the table opens what it names', async () => {
    const seen = await visit('?lang=zh&view=governance&table=on', {}, '.table tbody tr')
    await seen.page.locator('.table button', { hasText: '知识产权公安保护联盟' }).click()
    await seen.page.waitForSelector('.card h2')
    expect(await seen.page.textContent('.card')).toMatch(/拟|规划/)
    await leave(seen)
  })

  test('the presentation sets nothing under 18 points and leaves with Escape', async () => {
    const seen = await visit('?lang=zh')
    const { page } = seen
    await page.keyboard.press('p')
    await page.waitForSelector('.presenting')
    await page.waitForFunction(() => {
      const drawing = document.querySelector('.presenting #drawing') as unknown as {
        places?: () => object
      } | null
      return Object.keys(drawing?.places?.() ?? {}).length > 0
    })
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.presenting *')]
        .filter((element) =>
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .filter((element) => (element as HTMLElement).offsetParent !== null || element instanceof SVGElement)
        .filter((element) => !element.closest('.skip, .unseen, title'))
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 24)
        .map((element) => element.textContent),
    )
    expect(small).toEqual([])
    await page.keyboard.press('Escape')
    expect(await page.locator('.presenting').count()).toBe(0)
    await leave(seen)
  })

  test('an unreachable server leaves a sentence, a code and a retry, and what was on the screen', async () => {
    const seen = await visit('?lang=en')
    const { page } = seen
    // Chromium may let a request pass that follows at once on the start of interception, so the page is loaded in it.
    let reachable = true
    await page.route('**/graphql', (route) => (reachable ? route.continue() : route.abort()))
    await page.reload()
    await page.waitForSelector('.canvas[data-ready="true"]')
    reachable = false
    await page.keyboard.press('2')
    await page.waitForSelector('.trouble')
    expect(await page.textContent('.trouble')).toContain('UNREACHABLE')
    expect(await page.textContent('.banner')).toContain('Based on one document')
    reachable = true
    await page.getByRole('button', { name: 'Retry' }).click()
    await page.waitForSelector('.canvas[data-ready="true"]')
    await leave(seen)
  })
})
