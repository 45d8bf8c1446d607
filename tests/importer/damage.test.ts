import { deflateSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { SHEETS } from '#graph-model/ontology/columns.ts'
import { Faults } from '#importer/check/fault.ts'
import { csvText } from '#importer/dataset/csv.ts'
import { readTexts } from '#importer/dataset/encoding.ts'
import { wholeLines } from '#importer/dataset/pieces.ts'
import { readSheet } from '#importer/dataset/sheet.ts'
import {
  type Damage,
  damagedFolder,
  damagedWorkbook,
  document,
  folderFor,
  importDamaged,
  linkFor,
  pipeFor,
  put,
  replace,
  shown,
  without,
} from './damage.ts'
import { gb18030 } from './gb18030.ts'
import { pdf } from './pdf.ts'
import { xlsxEntries } from './workbook.ts'
import { docxEntries, type Entry, paragraph, zip } from './zip.ts'

const YAML = 'dataset.yaml'
const CITY = 'nodes/City.csv'
const PARTY = 'relations/PARTY_TO.csv'
const BUILDS = 'relations/CO_BUILDS.csv'
const NUMBERS = 'observations.csv'

/** A row of a table of damage: what was done, in words; the damage; the fault that has to come, and where. */
type Row = readonly [sentence: string, damage: Damage, fault: string]

const cut = (file: string, length: number): Damage =>
  put(file, (text) => Buffer.from(text).subarray(0, length))
const cell = (before: string, after: string) => replace(PARTY, before, after)
const number = (cells: string) => replace(NUMBERS, ',12.5,亿元,over,,3.2,超12.5亿元,', cells)
const citation = (cells: string) => cell('established,签署,,,,', `established,签署,${cells}`)
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000ff', 'hex')

describe('damage to dataset.yaml', () => {
  const rows: readonly Row[] = [
    ['it is not there', without(YAML), 'FILE_MISSING dataset.yaml'],
    ['it is empty', put(YAML, ''), 'YAML_BROKEN dataset.yaml'],
    ['it is a folder', folderFor(YAML), 'FILE_UNREADABLE dataset.yaml'],
    ['it is a pipe', pipeFor(YAML), 'FILE_UNREADABLE dataset.yaml'],
    ['it is a link out of the folder', linkFor(YAML, '/etc/hostname'), 'FILE_OUTSIDE dataset.yaml'],
    ['it is a link to itself', linkFor(YAML, 'dataset.yaml'), 'FILE_MISSING dataset.yaml'],
    ['it is a list', put(YAML, '- id: small\n'), 'YAML_BROKEN dataset.yaml'],
    ['it is one word', put(YAML, 'small'), 'YAML_BROKEN dataset.yaml'],
    [
      'it is cut off inside brackets',
      put(YAML, (text) => text.slice(0, text.indexOf('en: Small'))),
      'YAML_BROKEN dataset.yaml:3',
    ],
    [
      'it is cut off after the title',
      put(YAML, (text) => text.slice(0, text.indexOf('publisher'))),
      'MANIFEST_FIELD dataset.yaml:publisher',
    ],
    ['it is set in by tabs', put(YAML, (text) => text.replaceAll('  ', '\t')), 'YAML_BROKEN dataset.yaml:8'],
    ['a key stands there twice', put(YAML, (text) => `${text}id: other\n`), 'YAML_BROKEN dataset.yaml:17'],
    [
      'aliases that multiply',
      put(
        YAML,
        `a: &a [1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n`,
      ),
      'YAML_BROKEN dataset.yaml',
    ],
    ['an alias of nothing', replace(YAML, 'region: region:r', 'region: *r'), 'YAML_BROKEN dataset.yaml'],
    ['a NUL byte', replace(YAML, 'version', 'ver\0sion'), 'CONTROL_CHARACTER dataset.yaml:2'],
    ['a picture', put(YAML, PNG), 'ENCODING_UNKNOWN dataset.yaml:3'],
    ['no id', replace(YAML, 'id: small\n', ''), 'MANIFEST_FIELD dataset.yaml:id'],
    ['an id with a space', replace(YAML, 'id: small', 'id: Small One'), 'MANIFEST_FIELD dataset.yaml:1:id'],
    ['an id that is a list', replace(YAML, 'id: small', 'id: [small]'), 'MANIFEST_FIELD dataset.yaml:1:id'],
    [
      'a title that is one text',
      replace(YAML, '{ zh: 小, en: Small }', 'Small'),
      'MANIFEST_FIELD dataset.yaml:3:title',
    ],
    [
      'a title whose English is a number',
      replace(YAML, 'en: Small', 'en: 5'),
      'MANIFEST_FIELD dataset.yaml:3:title',
    ],
    [
      'a publisher without words',
      replace(YAML, '{ zh: 某, en: Someone }', '~'),
      'MANIFEST_FIELD dataset.yaml:4:publisher',
    ],
    [
      'documents that are no list',
      replace(YAML, 'documents:\n  - id: reply', 'documents:\n    id: reply'),
      'MANIFEST_FIELD dataset.yaml:8:documents',
    ],
    [
      'a document that is a text',
      put(YAML, (text) => `${text}  - other\n`),
      'MANIFEST_FIELD dataset.yaml:17:documents[1]',
    ],
    [
      'a document without a file',
      replace(YAML, '    file: reply.txt\n', ''),
      'MANIFEST_FIELD dataset.yaml:8:documents[0].file',
    ],
    [
      'a document of 30 February',
      replace(YAML, '2025-07-16', '2025-02-30'),
      'MANIFEST_FIELD dataset.yaml:14:documents[0].date',
    ],
    [
      'a document of a basis that is none',
      replace(YAML, 'basis: stated', 'basis: heard'),
      'MANIFEST_FIELD dataset.yaml:16:documents[0].basis',
    ],
    [
      'a document twice',
      put(YAML, (text) => `${text}${text.slice(text.indexOf('  - id'))}`),
      'ID_DUPLICATE dataset.yaml:17:documents[1].id',
    ],
    [
      'another sha256',
      replace(YAML, 'sha256: ', 'sha256: 0'),
      'DOCUMENT_CHANGED dataset.yaml:10:documents[0].sha256',
    ],
    [
      'a region that is none',
      replace(YAML, 'region: region:r', 'region: region:q'),
      'ID_UNKNOWN dataset.yaml:region',
    ],
  ]
  test.each(rows)('%s', async (_, damage, fault) => {
    expect((await importDamaged(damagedFolder(damage))).map(shown)).toContain(fault)
  })
})

describe('damage to files and folders', () => {
  const rows: readonly Row[] = [
    ['a sheet is a folder', folderFor(CITY), 'FILE_UNREADABLE nodes/City.csv'],
    ['a sheet is a pipe', pipeFor(PARTY), 'FILE_UNREADABLE relations/PARTY_TO.csv'],
    ['a sheet is a link out of the folder', linkFor(CITY, '/etc/passwd'), 'FILE_OUTSIDE nodes/City.csv'],
    ['a sheet is a link that leads nowhere', linkFor(CITY, 'gone.csv'), 'FILE_MISSING nodes/City.csv'],
    [
      'a sheet of the dataset is a link that leads nowhere',
      linkFor('properties.csv', 'gone.csv'),
      'FILE_MISSING properties.csv',
    ],
    [
      'the folder of kinds is a file',
      {
        files: (files) => {
          for (const name of Object.keys(files)) if (name.startsWith('nodes/')) delete files[name]
          files.nodes = ''
        },
      },
      'FILE_UNREADABLE nodes',
    ],
    [
      'the folder of kinds is called node',
      {
        files: (files) => {
          files['node/City.csv'] = files[CITY] as string
        },
      },
      'SHEET_UNKNOWN node/',
    ],
    [
      'a sheet is called property.csv',
      {
        files: (files) => {
          files['property.csv'] = files['properties.csv'] as string
        },
      },
      'SHEET_UNKNOWN property.csv',
    ],
    [
      'a sheet of a kind stands beside dataset.yaml',
      {
        files: (files) => {
          files['City.csv'] = files[CITY] as string
        },
      },
      'SHEET_UNKNOWN City.csv',
    ],
    ['a sheet was saved as a workbook', put('nodes/Park.xlsx', PNG), 'SHEET_UNKNOWN nodes/Park.xlsx'],
    ['a sheet of an unknown kind', put('nodes/Hamlet.csv', 'id\n'), 'KIND_UNKNOWN nodes/Hamlet.csv'],
    ['a sheet of a kind in small letters', put('nodes/park.csv', 'id\n'), 'KIND_UNKNOWN nodes/park.csv'],
    [
      'a sheet of observations among the kinds',
      put('nodes/Observation.csv', 'id\n'),
      'KIND_UNKNOWN nodes/Observation.csv',
    ],
    [
      'a sheet of an unknown relation',
      put('relations/SIGNS.csv', 'start,end\n'),
      'RELATION_UNKNOWN relations/SIGNS.csv',
    ],
    [
      'a sheet of a relation that follows from others',
      put('relations/ABOUT.csv', 'start,end\n'),
      'RELATION_UNKNOWN relations/ABOUT.csv',
    ],
    [
      'a document leads out by its name',
      replace(YAML, 'file: reply.txt', 'file: ../../../../etc/passwd'),
      'FILE_OUTSIDE documents/../../../../etc/passwd',
    ],
    ['a document is a folder', folderFor('documents/reply.txt'), 'FILE_UNREADABLE documents/reply.txt'],
    [
      'a document is the folder itself',
      replace(YAML, 'file: reply.txt', 'file: .'),
      'FILE_UNREADABLE documents/.',
    ],
    ['a document is not there', without('documents/reply.txt'), 'FILE_MISSING documents/reply.txt'],
    [
      'a document is a link out of the folder',
      linkFor('documents/reply.txt', '/etc/hostname'),
      'FILE_OUTSIDE documents/reply.txt',
    ],
  ]
  test.each(rows)('%s', async (_, damage, fault) => {
    expect((await importDamaged(damagedFolder(damage))).map(shown)).toContain(fault)
  })
})

describe('damage to sheets', () => {
  const rows: readonly Row[] = [
    ['a sheet is empty', put(CITY, ''), 'SHEET_EMPTY nodes/City.csv'],
    ['a sheet is a BOM alone', put(CITY, '\ufeff'), 'SHEET_EMPTY nodes/City.csv'],
    ['a sheet is blank lines', put(CITY, '\n\r\n\n'), 'SHEET_EMPTY nodes/City.csv'],
    ['a NUL byte', cell('签署,,,,', '签\0署,,,,'), 'CONTROL_CHARACTER relations/PARTY_TO.csv:2'],
    ['an escape character', cell('city:b', 'city:\x1bb'), 'CONTROL_CHARACTER relations/PARTY_TO.csv:3'],
    ['a lost character', replace(CITY, '乙市', '乙\ufffd'), 'CHARACTER_LOST nodes/City.csv:3'],
    [
      'cut off inside a character',
      put(CITY, (text) => Buffer.from(text).subarray(0, Buffer.from(text).indexOf(Buffer.from('乙')) + 2)),
      'ENCODING_UNKNOWN nodes/City.csv:3',
    ],
    [
      'in Latin letters of another code page',
      put(CITY, (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xe9, 0x0a])])),
      'ENCODING_UNKNOWN nodes/City.csv:4',
    ],
    [
      'GB18030 cut off inside a character',
      put(CITY, (text) => gb18030(text).subarray(0, gb18030(text).indexOf(gb18030('乙')) + 1)),
      'ENCODING_UNKNOWN nodes/City.csv:3',
    ],
    [
      'a workbook under the name of a sheet',
      put(CITY, zip([{ name: 'a', data: 'b' }])),
      'CONTROL_CHARACTER nodes/City.csv:1',
    ],
    [
      'cut off after a name',
      put(CITY, (text) => text.slice(0, text.indexOf(',City B'))),
      'VALUE_MISSING nodes/City.csv:3:nameEn',
    ],
    [
      'cut off inside a quote',
      put(BUILDS, (text) => text.slice(0, text.indexOf('等建设丙走廊",'))),
      'CSV_BROKEN relations/CO_BUILDS.csv:2',
    ],
    ['cut off in the header', cut(PARTY, 20), 'COLUMN_MISSING relations/PARTY_TO.csv:1:quote'],
    [
      'cut off after the document',
      put(PARTY, (text) => text.slice(0, text.indexOf('reply') + 5)),
      'VALUE_MISSING relations/PARTY_TO.csv:2:quote',
    ],
    [
      'start and end are swapped',
      cell('city:a,agreement:x', 'agreement:x,city:a'),
      'END_KIND relations/PARTY_TO.csv:2:start',
    ],
    ['the names stand under the ids', replace(CITY, 'id,nameZh', 'nameZh,id'), 'ID_FORM nodes/City.csv:2:id'],
    [
      'status and basis are swapped',
      cell('stated,established', 'established,stated'),
      'VALUE_NOT_ALLOWED relations/PARTY_TO.csv:2:basis',
    ],
    [
      'a header stands there twice',
      replace(CITY, 'nameEn,nameEnBasis', 'nameEn,nameEn'),
      'COLUMN_TWICE nodes/City.csv:1:nameEn',
    ],
    [
      'a header stands there in two languages',
      replace(CITY, 'id,nameZh,nameEn,', 'id,nameZh,中文名,'),
      'COLUMN_TWICE nodes/City.csv:1:nameZh',
    ],
    ['a header is mistyped', replace(CITY, 'nameZh', 'nameZn'), 'COLUMN_UNKNOWN nodes/City.csv:1:nameZn'],
    [
      'there is no header',
      put(CITY, (text) => text.slice(text.indexOf('\n') + 1)),
      'COLUMN_MISSING nodes/City.csv:1:id',
    ],
    [
      'cells are parted by semicolons',
      put(CITY, (text) => text.replaceAll(',', ';')),
      'COLUMN_MISSING nodes/City.csv:1:id',
    ],
    [
      'cells are parted by tabs',
      put(CITY, (text) => text.replaceAll(',', '\t')),
      'COLUMN_MISSING nodes/City.csv:1:id',
    ],
    [
      'a comma is not in quotation marks',
      replace(CITY, '乙市,', '乙,市,'),
      'CELLS_TOO_MANY nodes/City.csv:3',
    ],
    ['a quotation mark inside a cell', replace(CITY, '乙市', '乙"市'), 'CSV_BROKEN nodes/City.csv:3'],
    [
      'a quotation mark is not closed',
      cell('reply,甲市', 'reply,"甲市'),
      'CSV_BROKEN relations/PARTY_TO.csv:2',
    ],
  ]
  test.each(rows)('%s', async (_, damage, fault) => {
    expect((await importDamaged(damagedFolder(damage))).map(shown)).toContain(fault)
  })
})

describe('damage to cells', () => {
  const rows: readonly Row[] = [
    ['an id with capitals', replace(CITY, 'city:b', 'city:B'), 'ID_FORM nodes/City.csv:3:id'],
    ['an id with a space', replace(CITY, 'city:b', 'city:b c'), 'ID_FORM nodes/City.csv:3:id'],
    ['an id without its kind', replace(CITY, 'city:b', 'b'), 'ID_FORM nodes/City.csv:3:id'],
    [
      'an id that a spreadsheet would run',
      replace(CITY, 'city:b', "=cmd|'/C calc'!A0"),
      'ID_FORM nodes/City.csv:3:id',
    ],
    ['an id that leads out', replace(CITY, 'city:b', 'city:../../b'), 'ID_FORM nodes/City.csv:3:id'],
    ['an id without letters', replace(CITY, 'city:b,', ','), 'VALUE_MISSING nodes/City.csv:3:id'],
    ['an id twice', replace(CITY, 'city:b', 'city:a'), 'ID_DUPLICATE nodes/City.csv:3:id'],
    ['an id that is none', cell('city:b', 'city:q'), 'ID_UNKNOWN relations/PARTY_TO.csv:3:start'],
    [
      'an end that is missing',
      cell('city:b,agreement:x', 'city:b,'),
      'VALUE_MISSING relations/PARTY_TO.csv:3:end',
    ],
    [
      'an end of the wrong kind',
      cell('city:b,agreement:x', 'city:b,city:a'),
      'END_KIND relations/PARTY_TO.csv:3:end',
    ],
    [
      'a document that is none',
      cell('reply', 'replay'),
      'DOCUMENT_UNKNOWN relations/PARTY_TO.csv:2:document',
    ],
    [
      'a quote that is not there',
      cell('签署合作协议', '签署了合作协议'),
      'QUOTE_NOT_FOUND relations/PARTY_TO.csv:2:quote',
    ],
    [
      'a quote that is empty',
      cell('reply,甲市与乙市签署合作协议', 'reply,'),
      'VALUE_MISSING relations/PARTY_TO.csv:2:quote',
    ],
    [
      'a quote that is there twice',
      cell('甲市与乙市签署合作协议', '丙走廊'),
      'QUOTE_AMBIGUOUS relations/PARTY_TO.csv:2:quote',
    ],
    [
      'the ninth place of a quote',
      cell('协议,,stated', '协议,9,stated'),
      'OCCURRENCE_WRONG relations/PARTY_TO.csv:2:occurrence',
    ],
    [
      'a place of a quote that is no number',
      cell('协议,,stated', '协议,二,stated'),
      'VALUE_TYPE relations/PARTY_TO.csv:2:occurrence',
    ],
    [
      'the place 0 of a quote',
      cell('协议,,stated', '协议,0,stated'),
      'OCCURRENCE_WRONG relations/PARTY_TO.csv:2:occurrence',
    ],
    ['a basis that is none', cell('stated', 'heard'), 'VALUE_NOT_ALLOWED relations/PARTY_TO.csv:2:basis'],
    [
      'what is editorial, with a quote',
      cell('stated', 'editorial'),
      'BASIS_OF_DOCUMENT relations/PARTY_TO.csv:2:basis',
    ],
    [
      'a status that is none',
      cell('established', 'done'),
      'VALUE_NOT_ALLOWED relations/PARTY_TO.csv:2:status',
    ],
    [
      'a deciding word that is not in the quote',
      cell(',签署,', ',建成,'),
      'STATUS_WORD_NOT_QUOTED relations/PARTY_TO.csv:2:statusWord',
    ],
    ['the month 13', citation('2024-13,,,'), 'DATE_FORM relations/PARTY_TO.csv:2:asOf'],
    ['30 February', citation('2025年2月30日,,,'), 'DATE_FORM relations/PARTY_TO.csv:2:asOf'],
    [
      '29 February of a year that had none',
      citation('2023/2/29,,,'),
      'DATE_FORM relations/PARTY_TO.csv:2:asOf',
    ],
    ['the year 0', citation('0000,,,'), 'DATE_FORM relations/PARTY_TO.csv:2:asOf'],
    ['a year of five digits', citation('20245,,,'), 'DATE_FORM relations/PARTY_TO.csv:2:asOf'],
    [
      'a number of days as Excel counts them',
      citation('45413,,,'),
      'DATE_FORM relations/PARTY_TO.csv:2:asOf',
    ],
    ['a year of two digits', citation('24/5/1,,,'), 'DATE_FORM relations/PARTY_TO.csv:2:asOf'],
    ['words for a date', citation('去年,,,'), 'DATE_FORM relations/PARTY_TO.csv:2:asOf'],
    [
      'a period that ends before it begins',
      citation(',2024-05,2023,'),
      'DATES_REVERSED relations/PARTY_TO.csv:2:until',
    ],
    [
      'a key with a space',
      {
        files: (files) => {
          files[PARTY] = String(files[PARTY])
            .replace('start,end,', 'start,end,key,')
            .replace('agreement:x,', 'agreement:x,A B,')
            .replace('b,agreement:x,', 'b,agreement:x,,')
        },
      },
      'KEY_FORM relations/PARTY_TO.csv:2:key',
    ],
    [
      'yes or no that is neither',
      {
        files: (files) => {
          files[PARTY] = String(files[PARTY])
            .replace('start,end,', 'start,end,areawide,')
            .replace('agreement:x,', 'agreement:x,maybe,')
            .replace('b,agreement:x,', 'b,agreement:x,,')
        },
      },
      'VALUE_TYPE relations/PARTY_TO.csv:2:areawide',
    ],
    [
      'a value of a closed list that is none',
      replace(CITY, 'prefecture', 'capital'),
      'VALUE_NOT_ALLOWED nodes/City.csv:2:cityLevel',
    ],
    [
      'a number in scientific notation',
      number(',1.25E+1,亿元,over,,3.2,很多,'),
      'VALUE_TYPE observations.csv:2:value',
    ],
    [
      'a number with two points',
      number(',1.2.5,亿元,over,,3.2,很多,'),
      'VALUE_TYPE observations.csv:2:value',
    ],
    [
      'a number of 400 digits',
      number(`,${'9'.repeat(400)},亿元,over,,3.2,很多,`),
      'NUMBER_RANGE observations.csv:2:value',
    ],
    ['no number', number(',many,亿元,over,,3.2,很多,'), 'VALUE_TYPE observations.csv:2:value'],
    [
      'a number that contradicts its words',
      number(',12.6,亿元,over,,3.2,超12.5亿元,'),
      'QUANTITY_DIFFERS observations.csv:2:value',
    ],
    [
      'words that give no number',
      number(',,,,,3.2,数十亿元,'),
      'QUANTITY_UNREADABLE observations.csv:2:printed',
    ],
    ['a number without unit', number(',12.5,,over,,3.2,约12.5,'), 'VALUE_MISSING observations.csv:2:unit'],
    [
      'a formula that a spreadsheet would run',
      replace(NUMBERS, 'i1/2,', '=SUM(A1),'),
      'FORMULA_WRONG observations.csv:3:formula',
    ],
    [
      'a formula that divides by nothing',
      replace(NUMBERS, 'i1/2,', 'i1/0,'),
      'FORMULA_WRONG observations.csv:3:formula',
    ],
    [
      'a formula that is not closed',
      replace(NUMBERS, 'i1/2,', '(i1/2,'),
      'FORMULA_WRONG observations.csv:3:formula',
    ],
    [
      'a formula that gives something else',
      replace(NUMBERS, 'i1/2,', 'i1/3,'),
      'DERIVED_WRONG observations.csv:3:value',
    ],
    [
      'inputs that are none',
      replace(NUMBERS, 'i1/2,observation:investment', 'i1/2,observation:none'),
      'ID_UNKNOWN observations.csv:3:inputs',
    ],
    [
      'an indicator that is none',
      replace(NUMBERS, 'indicator:investment', 'city:a'),
      'END_KIND observations.csv:2:indicator',
    ],
    [
      'a property that the kind has not',
      replace('properties.csv', 'stage', 'population'),
      'PROPERTY_UNKNOWN properties.csv:2:property',
    ],
    [
      'a list of an unknown relation',
      replace('openLists.csv', 'CO_BUILDS', 'BUILDS'),
      'RELATION_UNKNOWN openLists.csv:2:relation',
    ],
    [
      'a field that the kind has not',
      replace('notStated.csv', ',date,', ',weight,'),
      'FIELD_UNKNOWN notStated.csv:2:field',
    ],
    [
      'something not stated, twice',
      put('notStated.csv', (text) => `${text}${text.split('\n')[1]}\n`),
      'ROW_TWICE notStated.csv:3:field',
    ],
    [
      'a search for an unknown kind',
      replace('surveyed.csv', 'Agreement', 'Treaty'),
      'KIND_UNKNOWN surveyed.csv:2:kind',
    ],
    [
      'a search of an unknown member',
      replace('surveyed.csv', 'city:a', 'city:a|city:q'),
      'ID_UNKNOWN surveyed.csv:2:members',
    ],
    [
      'two places that hold each other',
      put(
        'relations/PART_OF.csv',
        'start,end,document,quote,occurrence,basis,status\ncity:a,region:r,reply,甲市与乙市,,stated,established\nregion:r,city:a,reply,甲市与乙市,,stated,established\n',
      ),
      'PART_OF_CYCLE relations/PART_OF.csv:3:end',
    ],
    [
      'a place that is part of itself',
      put(
        'relations/PART_OF.csv',
        'start,end,document,quote,occurrence,basis,status\ncity:a,city:a,reply,甲市与乙市,,stated,established\n',
      ),
      'ENDS_EQUAL relations/PART_OF.csv:2:end',
    ],
  ]
  test.each(rows)('%s', async (_, damage, fault) => {
    expect((await importDamaged(damagedFolder(damage))).map(shown)).toContain(fault)
  })
})

const WORD = zip(docxEntries(paragraph('甲市与乙市签署合作协议。')))
const PAGES = pdf([[{ text: '甲市与乙市签署合作协议。', left: 90, base: 700 }]])
const changed = (bytes: Buffer, at: number) =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from([(bytes[at] as number) ^ 255]), bytes.subarray(at + 1)])
const bomb = (name: string): Entry => ({ name, data: Buffer.alloc(8 * 1024 * 1024) })

describe('damage to documents', () => {
  const at = (name: string) => `documents/${name}`
  const rows: readonly (readonly [string, string, string | Buffer, string])[] = [
    ['a text is empty', 'a.txt', '', 'DOCUMENT_EMPTY'],
    ['a text is blank', 'a.txt', ' \n\t\n', 'DOCUMENT_EMPTY'],
    ['a text holds a NUL byte', 'a.txt', '甲\0市', 'CONTROL_CHARACTER'],
    [
      'a text is cut off inside a character',
      'a.txt',
      Buffer.from('甲市与乙市').subarray(0, 14),
      'ENCODING_UNKNOWN',
    ],
    ['a page is a picture', 'a.html', PNG, 'ENCODING_UNKNOWN'],
    ['a page has no words', 'a.html', '<html><script>甲</script></html>', 'DOCUMENT_EMPTY'],
    ['Markdown with a NUL byte', 'a.md', '# 甲\0', 'CONTROL_CHARACTER'],
    ['a picture is given as a document', 'a.png', PNG, 'DOCUMENT_FORMAT'],
    ['an old Word document', 'a.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'DOCUMENT_FORMAT'],
    ['a Word document with a password', 'a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_ENCRYPTED'],
    ['a Word document cut off at its tenth', 'a.docx', WORD.subarray(0, WORD.length / 10), 'ARCHIVE_BROKEN'],
    ['a Word document cut off at its half', 'a.docx', WORD.subarray(0, WORD.length / 2), 'ARCHIVE_BROKEN'],
    [
      'a Word document cut off at its last byte',
      'a.docx',
      WORD.subarray(0, WORD.length - 1),
      'ARCHIVE_BROKEN',
    ],
    [
      'a Word document with a byte changed',
      'a.docx',
      changed(WORD, WORD.indexOf('word/document.xml') + 60),
      'DOCUMENT_BROKEN',
    ],
    [
      'a Word document of parts that were never written',
      'a.docx',
      zip(docxEntries('').slice(0, 2)),
      'DOCUMENT_BROKEN',
    ],
    [
      'a Word document that is a zip bomb',
      'a.docx',
      zip([...docxEntries(''), bomb('word/document2.xml')]),
      'ARCHIVE_TOO_LARGE',
    ],
    [
      'a Word document whose sizes lie',
      'a.docx',
      zip(docxEntries(paragraph('甲'.repeat(1000))).map((entry) => ({ ...entry, declared: 10 }))),
      'DOCUMENT_BROKEN',
    ],
    [
      'a Word document with a path that leads out',
      'a.docx',
      zip([...docxEntries(''), { name: '../../evil.xml', data: 'x' }]),
      'ARCHIVE_PATH',
    ],
    [
      'a Word document with entities of its own',
      'a.docx',
      zip(
        docxEntries('').map((entry) => ({ ...entry, data: `<!DOCTYPE a [<!ENTITY b "c">]>${entry.data}` })),
      ),
      'XML_DOCTYPE',
    ],
    ['a PDF cut off at its tenth', 'a.pdf', PAGES.subarray(0, PAGES.length / 10), 'DOCUMENT_BROKEN'],
    ['a PDF cut off at its half', 'a.pdf', PAGES.subarray(0, PAGES.length / 2), 'DOCUMENT_BROKEN'],
    ['a PDF without its end', 'a.pdf', PAGES.subarray(0, PAGES.length - 20), 'DOCUMENT_BROKEN'],
    ['a PDF that is a scan', 'a.pdf', pdf([[]], { picture: true }), 'DOCUMENT_SCAN'],
    ['a PDF with a password', 'a.pdf', pdf([[]], { locked: true }), 'FILE_ENCRYPTED'],
    [
      'a PDF that unpacks to 300 MB',
      'a.pdf',
      pdf([[]], { content: deflateSync(Buffer.alloc(300 * 1024 * 1024)) }),
      'DOCUMENT_TOO_LARGE',
    ],
    [
      'a PDF of other bytes',
      'a.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), PNG, Buffer.from('\n%%EOF')]),
      'DOCUMENT_BROKEN',
    ],
  ]
  test.each(rows)('%s', async (_, name, bytes, code) => {
    const faults = await importDamaged(damagedFolder(document(name, bytes)))
    const found = faults.find((fault) => fault.code === code)
    expect(faults.map(shown)).toContain(
      shown({
        code,
        file: at(name),
        ...(found?.line !== undefined && { line: found.line }),
        message: { zh: '', en: '' },
      }),
    )
  })
})

describe('damage to workbooks', () => {
  type Bytes = (whole: Buffer) => Buffer
  const row = (cells: string) =>
    `<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c></row><row r="2">${cells}</row>`
  const made =
    (...of: Parameters<typeof xlsxEntries>): Bytes =>
    () =>
      zip(xlsxEntries(...of))
  const parts =
    (change: (entries: Entry[]) => Entry[]): Bytes =>
    () =>
      zip(change(xlsxEntries('City', row(''))))
  const part = (name: string, data: string | Buffer) =>
    parts((entries) => entries.map((entry) => (entry.name === name ? { ...entry, data } : entry)))
  const SHEET = 'xl/worksheets/sheet1.xml'
  const rows: readonly (readonly [string, Bytes, string])[] = [
    ['it is empty', () => Buffer.alloc(0), 'ARCHIVE_BROKEN w.xlsx'],
    ['it is a text', () => Buffer.from('id,nameZh\n'), 'ARCHIVE_BROKEN w.xlsx'],
    ['it has a password', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_ENCRYPTED w.xlsx'],
    ['it is cut off at its tenth', (whole) => whole.subarray(0, whole.length / 10), 'ARCHIVE_BROKEN w.xlsx'],
    ['it is cut off at its half', (whole) => whole.subarray(0, whole.length / 2), 'ARCHIVE_BROKEN w.xlsx'],
    [
      'it is cut off at its last byte',
      (whole) => whole.subarray(0, whole.length - 1),
      'ARCHIVE_BROKEN w.xlsx',
    ],
    ['its beginning is missing', (whole) => whole.subarray(100), 'ARCHIVE_BROKEN w.xlsx'],
    [
      'a byte of a sheet is changed',
      () => zip(xlsxEntries('City', row('')).map((entry) => ({ ...entry, checksum: 7 }))),
      'WORKBOOK_BROKEN w.xlsx',
    ],
    ['it is a Word document', () => WORD, 'WORKBOOK_BROKEN w.xlsx'],
    ['it is a zip of nothing', () => zip([]), 'WORKBOOK_BROKEN w.xlsx'],
    [
      'a part has a password',
      parts((entries) => entries.map((entry) => ({ ...entry, encrypted: true }))),
      'FILE_ENCRYPTED w.xlsx',
    ],
    [
      'it is a zip bomb',
      parts((entries) => [...entries, bomb('xl/worksheets/sheet9.xml')]),
      'ARCHIVE_TOO_LARGE w.xlsx',
    ],
    [
      'it says that it unpacks to 4 GB',
      parts((entries) => [...entries, { name: 'a', data: 'x', declared: 0xf0000000 }]),
      'ARCHIVE_TOO_LARGE w.xlsx',
    ],
    [
      'it says less than it unpacks to',
      parts((entries) => entries.map((entry) => ({ ...entry, declared: 5 }))),
      'WORKBOOK_BROKEN w.xlsx',
    ],
    [
      'it has six thousand parts',
      parts((entries) => [
        ...entries,
        ...Array.from({ length: 6000 }, (_, index) => ({ name: `x${index}`, data: '' })),
      ]),
      'ARCHIVE_TOO_LARGE w.xlsx',
    ],
    [
      'its parts share their bytes',
      parts((entries) => [
        ...entries,
        { name: 'one', data: 'x'.repeat(2000) },
        { name: 'two', data: 'x'.repeat(2000), shared: true },
      ]),
      'ARCHIVE_BROKEN w.xlsx',
    ],
    [
      'a part is there twice',
      parts((entries) => [...entries, ...entries.slice(-1)]),
      'ARCHIVE_BROKEN w.xlsx',
    ],
    [
      'a path leads out',
      parts((entries) => [...entries, { name: 'xl/../../evil', data: 'x' }]),
      'ARCHIVE_PATH w.xlsx',
    ],
    [
      'a path begins at the root',
      parts((entries) => [...entries, { name: '/etc/cron.d/evil', data: 'x' }]),
      'ARCHIVE_PATH w.xlsx',
    ],
    [
      'a path of Windows leads out',
      parts((entries) => [...entries, { name: '..\\evil.exe', data: 'x' }]),
      'ARCHIVE_PATH w.xlsx',
    ],
    [
      'a part is a link',
      parts((entries) => [...entries, { name: 'xl/link', data: '/etc/passwd', mode: 0o120777 }]),
      'ARCHIVE_LINK w.xlsx',
    ],
    [
      'a sheet is not there',
      parts((entries) => entries.filter(({ name }) => name !== SHEET)),
      'WORKBOOK_BROKEN w.xlsx',
    ],
    ['a sheet is broken XML', part(SHEET, '<worksheet><sheetData><row>'), 'WORKBOOK_BROKEN w.xlsx'],
    [
      'a sheet declares entities',
      part(SHEET, '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet/>'),
      'WORKBOOK_BROKEN w.xlsx',
    ],
    [
      'entities that multiply',
      part(
        'xl/sharedStrings.xml',
        '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]><sst><si><t>&c;</t></si></sst>',
      ),
      'WORKBOOK_BROKEN w.xlsx',
    ],
    [
      'a sheet in another encoding',
      part(SHEET, Buffer.from([0x3c, 0x61, 0xff, 0xff])),
      'WORKBOOK_BROKEN w.xlsx',
    ],
    ['no sheet of the dataset', made('City', row('')), 'SHEET_MISSING w.xlsx'],
    ['a sheet that is none', made('Citty', row('')), 'SHEET_UNKNOWN w.xlsx'],
    [
      'a formula in error',
      made('City', row('<c r="A2" t="e"><v>#REF!</v></c>')),
      'CELL_ERROR w.xlsx#City:2:A',
    ],
    [
      'a formula that was never computed',
      made('City', row('<c r="A2"><f>B2</f></c>')),
      'FORMULA_NO_VALUE w.xlsx#City:2:A',
    ],
    [
      'merged cells',
      made('City', row(''), { after: '<mergeCells><mergeCell ref="A2:B2"/></mergeCells>' }),
      'CELLS_MERGED w.xlsx#City:2:A',
    ],
    [
      'a NUL byte in a cell',
      made('City', row('<c r="A2" t="inlineStr"><is><t>city:a_x0000_</t></is></c>')),
      'CONTROL_CHARACTER w.xlsx#City:2:A',
    ],
  ]
  test.each(rows)('%s', async (_, bytes, fault) => {
    expect((await importDamaged(await damagedWorkbook(() => {}, bytes))).map(shown)).toContain(fault)
  })

  const set =
    (sheet: string, line: number, column: number, text: string) => (sheets: Record<string, string[][]>) => {
      ;(sheets[sheet]?.[line] as string[])[column] = text
    }
  const cells: readonly (readonly [string, (sheets: Record<string, string[][]>) => void, string])[] = [
    ['a sheet twice', (sheets) => Object.assign(sheets, { 城市: sheets.City }), 'SHEET_TWICE w.xlsx'],
    ['a sheet without header', (sheets) => void sheets.City?.shift(), 'COLUMN_MISSING w.xlsx#City:1:id'],
    ['a header twice', set('City', 0, 2, 'nameZh'), 'COLUMN_TWICE w.xlsx#City:1:B nameZh'],
    ['a header that is none', set('City', 0, 2, 'name'), 'COLUMN_UNKNOWN w.xlsx#City:1:C name'],
    ['an id that is none', set('PARTY_TO', 1, 0, 'city:q'), 'ID_UNKNOWN w.xlsx#PARTY_TO:2:A start'],
    [
      'a quote that is not there',
      set('PARTY_TO', 2, 3, '甲市不与乙市'),
      'QUOTE_NOT_FOUND w.xlsx#PARTY_TO:3:D quote',
    ],
    ['a cell beyond the header', set('City', 1, 7, 'more'), 'CELLS_TOO_MANY w.xlsx#City:2'],
    ['a document that is not beside it', set('documents', 1, 1, 'gone.pdf'), 'FILE_MISSING gone.pdf'],
    ['a document that leads out', set('documents', 1, 1, '../gone.pdf'), 'FILE_MISSING ../gone.pdf'],
    ['no documents', (sheets) => delete sheets.documents, 'DOCUMENT_UNKNOWN w.xlsx#PARTY_TO:2:C document'],
  ]
  test.each(cells)('%s', async (_, change, fault) => {
    expect((await importDamaged(await damagedWorkbook(change))).map(shown)).toContain(fault)
  })

  test('a cell of 100 MB that does not pack', async () => {
    const text = Buffer.alloc(100 * 1024 * 1024)
    for (let at = 0; at < text.length; at++) text[at] = 0x41 + ((at * 2654435761) >>> 27)
    const sheet = made('City', row(`<c r="A2" t="inlineStr"><is><t>${text.toString('latin1')}</t></is></c>`))
    const faults = await importDamaged(await damagedWorkbook(() => {}, sheet))
    expect(faults.map(shown)).toContain('CELL_TOO_LONG w.xlsx#City:2:A')
  })
})

describe('what is too large, and what would be run', () => {
  const rowsOf = (bytes: Buffer, faults: Faults) => {
    const texts = readTexts(() => wholeLines([bytes]), 'noFact.csv', faults)
    return [...readSheet(texts, SHEETS['noFact.csv'], 'noFact.csv', faults)]
  }
  const read = (bytes: Buffer) => {
    const faults = new Faults()
    rowsOf(bytes, faults)
    return faults.list.map(shown)
  }
  test('a cell of 100 MB', () => {
    const head = Buffer.from('document,quote,reason\nreply,')
    expect(read(Buffer.concat([head, Buffer.alloc(100 * 1024 * 1024, 0x41), Buffer.from(',x\n')]))).toEqual([
      'CELL_TOO_LONG noFact.csv:2',
    ])
  })

  test('a quotation mark that swallows 100 MB', () => {
    const head = Buffer.from('document,quote,reason\nreply,"')
    expect(read(Buffer.concat([head, Buffer.alloc(100 * 1024 * 1024, 0x41)]))).toEqual([
      'CELL_TOO_LONG noFact.csv:2',
    ])
  })

  test('what a spreadsheet would run is data: kept when read, with an apostrophe when written, and the same when read again', () => {
    const cells = [
      "=cmd|'/C calc'!A0",
      '+1+1',
      '-1+1',
      '@SUM(A1)',
      '\tx',
      '-3.2',
      '=HYPERLINK("http://x","y")',
    ]
    const text = csvText([['document', 'quote', 'reason'], ...cells.map((cell) => ['reply', cell, 'x'])])
    const written = (parse(text, { bom: true }) as string[][]).slice(1).map(([, cell]) => cell)
    expect(written).toEqual(cells.map((cell) => (cell === '-3.2' ? cell : `'${cell}`)))
    const rows = rowsOf(Buffer.from(text), new Faults())
    expect(rows.map((row) => row.cells.quote)).toEqual(cells)
  })
})
