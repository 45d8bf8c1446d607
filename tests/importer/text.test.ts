import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Haystack } from '#importer/dataset/haystack.ts'
import { DocumentText } from '#importer/dataset/text.ts'

function scanned(text: string, part: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(part); part !== '' && at >= 0; at = text.indexOf(part, at + 1)) found.push(at)
  return found
}

test('a long text finds each part wherever it stands, as a scan does', () => {
  const texts = fc.string({
    unit: fc.constantFrom('甲', '乙', '市', '。', 'a'),
    minLength: 5_000,
    maxLength: 6_000,
  })
  fc.assert(
    fc.property(texts, fc.nat(5_000), fc.nat(60), (text, from, length) => {
      const part = text.slice(from, from + length)
      expect(new Haystack(text).occurrences(part)).toEqual(scanned(text, part))
      expect(new Haystack(text).occurrences(`${part}丙`)).toEqual([])
    }),
    { numRuns: 200 },
  )
})

describe('places count code points', () => {
  const long = '𠮷乡与甲市签署。'.repeat(1_000)
  const text = new DocumentText(`${long}最后,𠮷乡另行签署。`)

  test('where characters take two units', () => {
    const [span] = text.find('𠮷乡另行')
    expect(span).toEqual({ start: 8_003, end: 8_007 })
    expect(span && text.slice(span)).toBe('𠮷乡另行')
  })

  test('where the quote differs in width and spaces', () => {
    const [span] = text.find('最后,𠮷乡 另行签署。')
    expect(span && text.slice(span)).toBe('最后,𠮷乡另行签署。')
  })
})
