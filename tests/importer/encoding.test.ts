import { describe, expect, test } from 'vitest'
import { Faults } from '#importer/check/fault.ts'
import { decode, readText } from '#importer/dataset/encoding.ts'
import { gb18030 } from './gb18030.ts'

const TEXT = '标识,中文名\ncity:nanjing,南京市\n'
const utf16 = (text: string, little: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return little ? bytes : bytes.swap16()
}

describe('a text is decoded as it was saved', () => {
  const cases: [string, Buffer, string][] = [
    ['UTF-8', Buffer.from(TEXT), 'UTF-8'],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${TEXT}`), 'UTF-8'],
    ['UTF-16 little-endian', utf16(TEXT, true), 'UTF-16LE'],
    ['UTF-16 big-endian', utf16(TEXT, false), 'UTF-16BE'],
    ['GB18030, as Excel in China saves it', gb18030(TEXT), 'GB18030'],
    ['plain ASCII', Buffer.from('id,nameZh\n'), 'UTF-8'],
  ]
  test.each(cases)('%s', (_, bytes, encoding) => {
    const decoded = decode(bytes)
    expect(decoded).toMatchObject({ encoding })
    expect('text' in decoded && decoded.text).toBe(
      encoding === 'UTF-8' && bytes.length === 10 ? 'id,nameZh\n' : TEXT,
    )
  })

  test('a four-byte character and the euro sign of GB18030', () => {
    expect(decode(Buffer.from([...gb18030('价'), 0x80, 0x95, 0x32, 0x82, 0x36]))).toMatchObject({
      text: '价€𠀀',
    })
  })

  test('one Chinese word in GB18030 among English ones', () => {
    expect(decode(Buffer.concat([Buffer.from('id,nameZh\ncity:a,'), gb18030('南京')]))).toMatchObject({
      encoding: 'GB18030',
      text: 'id,nameZh\ncity:a,南京',
    })
  })
})

describe('what no encoding explains is a fault that names the first bad byte', () => {
  const cases: [string, Buffer, { badAt: number; encoding: string }][] = [
    ['UTF-8 cut inside a character', Buffer.from(TEXT).subarray(0, 11), { badAt: 10, encoding: 'UTF-8' }],
    [
      'UTF-8 with one byte broken, which GB18030 would read as other characters',
      Buffer.concat([Buffer.from('南京都市圈'), Buffer.from([0xe5, 0x41]), Buffer.from('科技')]),
      { badAt: 15, encoding: 'UTF-8' },
    ],
    ['GB18030 cut inside a character', gb18030(TEXT).subarray(0, 3), { badAt: 2, encoding: 'GB18030' }],
    [
      'UTF-16 of an odd number of bytes',
      utf16('南京', true).subarray(0, 5),
      { badAt: 4, encoding: 'UTF-16LE' },
    ],
    ['half a surrogate pair in UTF-16', utf16('南\ud840京', true), { badAt: 4, encoding: 'UTF-16LE' }],
    [
      'UTF-8 with BOM, broken',
      Buffer.concat([Buffer.from('\ufeff'), gb18030('南京')]),
      { badAt: 3, encoding: 'UTF-8' },
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x0a]), { badAt: 4, encoding: 'GB18030' }],
  ]
  test.each(cases)('%s', (_, bytes, bad) => {
    expect(decode(bytes)).toEqual(bad)
  })

  test('in the words of the person who mends it', () => {
    const faults = new Faults()
    expect(readText(Buffer.from(`a\n${TEXT}`).subarray(0, 10), 'nodes/City.csv', faults)).toBeUndefined()
    expect(faults.list).toEqual([
      expect.objectContaining({
        code: 'ENCODING_UNKNOWN',
        file: 'nodes/City.csv',
        line: 2,
        value: '0xE4',
        message: {
          zh: '第 10 个字节(0xE4)不合 UTF-8,读不出文字。',
          en: 'Byte 10 (0xE4) is no UTF-8: the text cannot be read.',
        },
      }),
    ])
  })
})

test('control characters and lost characters are faults, with their line and what stands around them', () => {
  const faults = new Faults()
  expect(readText(Buffer.from('id\ncity:a,南\0京\ncity:b,\ufffd京\x1b'), 'x.csv', faults)).toBeUndefined()
  expect(faults.list.map(({ code, line, value }) => [code, line, value])).toEqual([
    ['CONTROL_CHARACTER', 2, 'city:a,南⟨U+0000⟩京 city:b'],
    ['CHARACTER_LOST', 3, ' city:b,⟨U+FFFD⟩京⟨U+001B⟩'],
    ['CONTROL_CHARACTER', 3, 'ity:b,⟨U+FFFD⟩京⟨U+001B⟩'],
  ])
})

test('a text full of control characters gives twenty faults, not a million', () => {
  const faults = new Faults()
  readText(Buffer.from('\x01'.repeat(1e6)), 'x.csv', faults)
  expect(faults.list).toHaveLength(20)
})
