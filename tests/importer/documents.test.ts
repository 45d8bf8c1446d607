import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Faults } from '#importer/check/fault.ts'
import { readDataset } from '#importer/dataset/dataset.ts'
import { documentText } from '#importer/documents/document.ts'
import { plainGlyphs } from '#importer/documents/glyph.ts'
import { joinLines } from '#importer/documents/line.ts'
import { datasetFolder, smallDataset } from '../fixture.ts'
import { gb18030 } from './gb18030.ts'
import { type Making, type Placed, pdf } from './pdf.ts'
import { docxEntries, type Entry, paragraph, zip } from './zip.ts'

async function read(name: string, bytes: string | Buffer): Promise<string[]> {
  const faults = new Faults()
  const text = await documentText(Buffer.from(bytes as string), name, faults)
  return text === undefined ? faults.list.map(({ code }) => code) : text.split('\n')
}

const fixture = (name: string) => readFileSync(new URL(`documents/${name}`, import.meta.url))

/** What a Word document and the PDF printed from it say, line by line. */
const REPLY = [
  '关于推进都市圈科技创新协同发展的答复',
  '一、主要工作',
  '甲市与乙市签署合作协议。甲市、乙市等建设丙走廊,投资超12.5亿元,同比增加3.2%。2024年,都市圈输出技术合同4326项,成交额199.71亿元,同比分别增长36.29%、30.27%,各城市在科技创新、产业协同、知识产权、科创金融等方面持续深化合作,形成了一批标志性成果。',
  '丙走廊拟延伸至丁县;丙走廊已建成一期。',
  'The agreement between City A and City B was signed in 2024 and covers science, technology and innovation along the corridor, with co-operation of universities and well-known enterprises in the whole metropolitan area.',
  '二、下一步打算',
]

describe('documents that an office program wrote', () => {
  test('a Word document: headings, paragraphs, list items and table cells on lines of their own', async () => {
    expect(await read('reply.docx', fixture('reply.docx'))).toEqual([
      ...REPLY,
      '共建重点实验室',
      '开放大型仪器',
      '城市',
      '企业数',
      '甲市',
      '1.05万家',
    ])
  })

  test('the PDF printed from it: the lines of a paragraph are one, however they were justified', async () => {
    expect((await read('reply.pdf', fixture('reply.pdf'))).slice(0, 8)).toEqual([
      ...REPLY,
      '•共建重点实验室',
      '•开放大型仪器',
    ])
  })

  test.each(['reply.docx', 'reply.pdf'])('%s gives the same text each time', async (name) => {
    expect(await read(name, fixture(name))).toEqual(await read(name, fixture(name)))
  })
})

describe('text', () => {
  test.each<[string, Buffer | string]>([
    ['UTF-8', '甲市\n乙市\n'],
    ['with BOM', '\ufeff甲市\n乙市\n'],
    ['GB18030', gb18030('甲市\n乙市\n')],
    ['Windows line ends', '甲市\r\n乙市\r\n'],
    ['UTF-16', Buffer.from('\ufeff甲市\n乙市\n', 'utf16le')],
  ])('%s', async (_, bytes) => {
    expect(await read('a.txt', bytes)).toEqual(['甲市', '乙市', ''])
  })

  test('stays as it is, spaces and widths and empty lines', async () => {
    const text = '　　甲市(A)\n\n  乙市,\t丙'
    expect(await read('a.txt', text)).toEqual(text.split('\n'))
  })
})

describe('HTML', () => {
  const cases: [string, string, string[]][] = [
    ['blocks are lines', '<h1>题</h1><p>甲</p><div>乙<p>丙</p>丁</div>', ['题', '甲', '乙', '丙', '丁']],
    ['marks inside a line are none', '<p>甲<b>乙</b><a href="x">丙</a><sup>2</sup></p>', ['甲乙丙2']],
    ['a break is a line', '<p>甲<br>乙</p>', ['甲', '乙']],
    [
      'cells and items are lines',
      '<table><tr><td>甲<td>乙</table><ul><li>丙<li>丁</ul>',
      ['甲', '乙', '丙', '丁'],
    ],
    ['line breaks of the source are joined', '<p>甲市\n  与乙市\nand City\nB</p>', ['甲市与乙市and City B']],
    ['entities are characters', '<p>A&amp;B&nbsp;C &lt;5 &#20013;</p>', ['A&B C <5中'.replace('5', '5 ')]],
    [
      'scripts, styles and heads are not read',
      '<title>题</title><style>p{}</style><script>1</script><p>甲</p>',
      ['甲'],
    ],
    ['what is hidden is not read', '<p hidden>甲</p><template>乙</template><p>丙</p>', ['丙']],
    ['preformatted lines stay lines', '<pre>甲\n乙</pre>', ['甲', '乙']],
    ['readings above characters are not read', '<p><ruby>市<rt>shì</rt></ruby></p>', ['市']],
    [
      'nothing is fetched',
      '<p>甲</p><img src="http://x/"><iframe src="file:///etc/passwd">乙</iframe>',
      ['甲'],
    ],
    ['what was never closed is read', '<p>甲<div>乙<td>丙', ['甲', '乙丙']],
  ]
  test.each(cases)('%s', async (_, html, lines) => {
    expect(await read('a.html', html)).toEqual(lines)
  })

  test('in GB18030, whatever it says of itself', async () => {
    expect(await read('a.htm', gb18030('<meta charset="utf-8"><p>甲市</p>'))).toEqual(['甲市'])
  })

  test('nested deeper than the stack goes', async () => {
    expect(await read('a.html', `${'<b>'.repeat(20_000)}甲`)).toEqual(['甲'])
  })
})

test('Markdown: headings, paragraphs, items and cells without their marks', async () => {
  const text =
    '# 题\n\n甲市**与**\n乙市[签署](http://x)。\n\n- 丙\n- 丁\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`码`&amp;<b>粗</b>\n'
  expect(await read('a.md', text)).toEqual([
    '题',
    '甲市与乙市签署。',
    '丙',
    '丁',
    'a',
    'b',
    '1',
    '2',
    '码&粗',
  ])
})

describe('Word', () => {
  const docx = (body: string, more: readonly Entry[] = []) =>
    read('a.docx', zip([...docxEntries(body), ...more]))

  test('runs of one paragraph are one line; deleted words are gone, inserted ones are there', async () => {
    const body =
      '<w:p><w:r><w:t>甲市</w:t></w:r><w:del><w:r><w:delText>不</w:delText></w:r></w:del><w:ins><w:r><w:t>与乙市</w:t></w:r></w:ins><w:r><w:br/><w:t>签署</w:t></w:r></w:p>'
    expect(await docx(body)).toEqual(['甲市与乙市', '签署'])
  })

  test('pictures and embedded files are never unpacked', async () => {
    const bomb: Entry = { name: 'word/media/image1.png', data: Buffer.alloc(3e6) }
    expect(await docx(paragraph('甲市'), [bomb])).toEqual(['甲市'])
  })

  test('notes stand at the end, without marks in the sentence', async () => {
    const relation = (type: string, target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`
    const notes: Entry[] = [
      { name: 'word/_rels/document.xml.rels', data: relation('footnotes', 'footnotes.xml') },
      {
        name: 'word/footnotes.xml',
        data: `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">${paragraph('注一')}</w:footnote></w:footnotes>`,
      },
    ]
    const body =
      '<w:p><w:r><w:t>甲市</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:t>签署</w:t></w:r></w:p>'
    expect(await docx(body, notes)).toEqual(['甲市签署', '注一'])
  })

  test.each<[string, Buffer, string]>([
    ['cut off', zip(docxEntries(paragraph('甲市'))).subarray(0, 500), 'ARCHIVE_BROKEN'],
    ['another office file', zip([{ name: 'xl/workbook.xml', data: '<x/>' }]), 'DOCUMENT_BROKEN'],
    ['broken XML', zip(docxEntries('<w:p><w:r>')), 'DOCUMENT_BROKEN'],
    ['no words', zip(docxEntries('<w:p/>')), 'DOCUMENT_EMPTY'],
    ['with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_ENCRYPTED'],
    [
      'with entities of its own',
      zip(
        docxEntries(paragraph('甲')).map((entry) => ({
          ...entry,
          data: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${entry.data}`,
        })),
      ),
      'XML_DOCTYPE',
    ],
    [
      'a part that is damaged',
      zip(docxEntries(paragraph('甲')).map((entry) => ({ ...entry, checksum: 1 }))),
      'DOCUMENT_BROKEN',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await read('a.docx', bytes)).toEqual([code])
  })
})

describe('PDF', () => {
  const line = (text: string, base: number, left = 90): Placed => ({ text, left, base })
  const made = (pages: Placed[][], making?: Making) => read('a.pdf', pdf(pages, making))

  test('Chinese in a font that is named and not embedded is read by the character maps of the library', async () => {
    expect(await made([[line('甲市与乙市签署合作协议。', 700)]])).toEqual(['甲市与乙市签署合作协议。'])
  })

  const FULL = '甲市与乙市签署合作协议并共同建设丙走廊和重点实验室以及若干' // 29 characters: 348 points
  test('a full line goes on in the next, one that is set in begins a paragraph', async () => {
    const lines = [
      line(`${FULL}`, 700, 114),
      line(`${FULL}又十`, 680),
      line('个项目。', 660),
      line(`${FULL}`, 640, 114),
      line('若干。', 620),
    ]
    expect(await made([lines])).toEqual([`${FULL}${FULL}又十个项目。`, `${FULL}若干。`])
  })

  test('headers and page numbers stay where they are, on lines of their own', async () => {
    const page = (number: string) => [
      line('某市科技局文件', 800, 200),
      line(FULL, 700),
      line('完。', 680),
      line(number, 50, 290),
    ]
    expect(await made([page('— 1 —'), page('— 2 —')])).toEqual([
      '某市科技局文件',
      `${FULL}完。`,
      '— 1 —',
      '某市科技局文件',
      `${FULL}完。`,
      '— 2 —',
    ])
  })

  test('cells far apart are lines of their own', async () => {
    expect(
      await made([[line('城市', 700), line('企业数', 700, 300), line('甲市', 680), line('12家', 680, 300)]]),
    ).toEqual(['城市', '企业数', '甲市', '12家'])
  })

  test('a word drawn twice to look bold is read once', async () => {
    expect(await made([[line('甲市', 700), line('甲市', 700, 90.4)]])).toEqual(['甲市'])
  })

  test.each<[string, Buffer, string]>([
    ['a scan', pdf([[], []], { picture: true }), 'DOCUMENT_SCAN'],
    [
      'a scan with the stamp of an app',
      pdf([[line('扫描全能王 创建', 30)]], { picture: true }),
      'DOCUMENT_SCAN',
    ],
    ['a page with nothing on it', pdf([[]]), 'DOCUMENT_EMPTY'],
    ['with a password', pdf([[]], { locked: true }), 'FILE_ENCRYPTED'],
    ['cut off', pdf([[line('甲市', 700)]]).subarray(0, 900), 'DOCUMENT_BROKEN'],
    ['a text named so', Buffer.from('甲市'), 'DOCUMENT_BROKEN'],
    ['its head alone', Buffer.from('%PDF-1.7\n%%EOF'), 'DOCUMENT_BROKEN'],
    [
      'one that unpacks to 300 MB',
      pdf([[]], { content: deflateSync(Buffer.alloc(300 * 1024 * 1024)) }),
      'DOCUMENT_TOO_LARGE',
    ],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await read('a.pdf', bytes)).toEqual([code])
  })
})

describe('what is no document is refused', () => {
  test.each<[string, string, string | Buffer, string]>([
    ['an old Word document', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'DOCUMENT_FORMAT'],
    ['a picture', 'a.jpg', Buffer.from('ffd8ffe0', 'hex'), 'DOCUMENT_FORMAT'],
    ['no ending', 'reply', '甲市', 'DOCUMENT_FORMAT'],
    ['a PDF named as text', 'a.txt', pdf([[]]), 'DOCUMENT_FORMAT'],
    ['a Word document named as PDF', 'a.pdf', zip(docxEntries('')), 'DOCUMENT_FORMAT'],
    ['rich text named as Word', 'a.docx', '{\\rtf1 x}', 'DOCUMENT_FORMAT'],
    ['an empty file', 'a.txt', '', 'DOCUMENT_EMPTY'],
    ['an empty page', 'a.html', '<html></html>', 'DOCUMENT_EMPTY'],
    ['a text with NUL bytes', 'a.txt', '甲\0市', 'CONTROL_CHARACTER'],
    ['a text in an encoding of its own', 'a.txt', Buffer.from([0x41, 0xff, 0xff, 0x42]), 'ENCODING_UNKNOWN'],
    ['more than 64 MiB', 'a.txt', Buffer.alloc(64 * 1024 * 1024 + 1, 0x41), 'DOCUMENT_TOO_LARGE'],
  ])('%s', async (_, name, bytes, code) => {
    expect(await read(name, bytes)).toEqual([code])
  })
})

test('lines of one paragraph are joined without a space in Chinese, with one in Latin letters', () => {
  expect([
    joinLines('甲市', '与乙市'),
    joinLines('2024', '年'),
    joinLines('丙', 'City'),
    joinLines('the', 'city'),
    joinLines('co-', 'operation'),
    joinLines('in', '2024'),
    joinLines('', 'a'),
  ]).toEqual(['甲市与乙市', '2024年', '丙City', 'the city', 'co-operation', 'in 2024', 'a'])
})

test('the signs of radicals that fonts of PDFs give are the words they stand for', () => {
  expect(plainGlyphs('⼀、⼯作⾛廊⻓江⻋间⻩金見ﬁ')).toBe('一、工作走廊长江车间黄金見fi')
})

test('a dataset cites a Word document by the text derived from it; the original is what is registered', async () => {
  const files: Record<string, string | Buffer> = smallDataset()
  const text = files['documents/reply.txt'] as string
  delete files['documents/reply.txt']
  files['documents/reply.docx'] = zip(docxEntries(text.split('\n').map(paragraph).join('')))
  files['dataset.yaml'] = (files['dataset.yaml'] as string)
    .replace('reply.txt', 'reply.docx')
    .replace(/ {4}sha256: .*\n/, '')
  const { dataset, faults } = await readDataset(datasetFolder(files))
  expect(faults).toEqual([])
  expect(dataset?.manifest.documents[0]?.text.text).toBe(text)
  expect(dataset?.records.find((record) => record.id === 'document:reply')?.properties).toMatchObject({
    file: 'reply.docx',
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})
