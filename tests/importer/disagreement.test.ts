import { expect, test } from 'vitest'
import { disagree, type Quantity } from '#importer/conflicts/quantity.ts'

const quantity = (decimal: string, unit: string, qualifier?: string): Quantity => ({
  decimal,
  unit,
  ...(qualifier && { qualifier }),
})

test.each([
  ['two numbers', quantity('99', '家'), quantity('110', '家'), true],
  ['one number twice', quantity('99', '家'), quantity('99', '家'), false],
  ['one number in two units of one measure', quantity('1.05', '万家'), quantity('10500', '家'), false],
  ['two numbers in two units of one measure', quantity('1.05', '万家'), quantity('11500', '家'), true],
  ['two measures', quantity('99', '家'), quantity('110', '个'), false],
  ['a number and itself rounded', quantity('199.71', '亿元'), quantity('199.7', '亿元'), false],
  ['a number and another rounded', quantity('199.71', '亿元'), quantity('199.5', '亿元'), true],
  ['over a number and a larger one', quantity('60', '万条', 'over'), quantity('60.3', '万条'), false],
  ['over a number and a smaller one', quantity('60', '万条', 'over'), quantity('58', '万条'), true],
  ['over two numbers', quantity('60', '万条', 'over'), quantity('50', '万条', 'past'), false],
  ['about a number and one near it', quantity('44', '%', 'about'), quantity('45.5', '%'), false],
  ['about a number and one far from it', quantity('44', '%', 'about'), quantity('54', '%'), true],
])('%s', (_, one, other, expected) => {
  expect(disagree(one, other)).toBe(expected)
  expect(disagree(other, one)).toBe(expected)
})
