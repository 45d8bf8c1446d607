import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareText } from '#graph-model/text-order.ts'

test('texts are ordered by code point, as their UTF-8 bytes are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
      expect(Math.sign(compareText(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
  )
})

test('a character beyond U+FFFF comes after a full-width bracket', () => {
  expect(['😀', '('].sort(compareText)).toEqual(['(', '😀'])
})
