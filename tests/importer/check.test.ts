import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDataset } from '#importer/dataset/dataset.ts'
import { datasetFolder, smallDataset, temporaryFolder } from '../fixture.ts'

type Files = Record<string, string>

async function faultsOf(change: (files: Files) => void) {
  const files = smallDataset()
  change(files)
  return (await readDataset(datasetFolder(files))).faults
}

function replace(file: string, before: string, after: string) {
  return (files: Files) => {
    const text = files[file] as string
    if (!text.includes(before)) throw new Error(`${file} has no ${before}`)
    files[file] = text.replace(before, after)
  }
}

test('the small dataset has no fault', async () => {
  expect(await faultsOf(() => {})).toEqual([])
})

describe('each fault is reported with its place, its value and a hint', () => {
  const cases: [string, (files: Files) => void, object][] = [
    [
      'an unknown id, with the nearest known one',
      replace('relations/PARTY_TO.csv', 'city:b,', 'city:bb,'),
      {
        code: 'ID_UNKNOWN',
        file: 'relations/PARTY_TO.csv',
        line: 3,
        column: 'start',
        value: 'city:bb',
        hint: { zh: '是不是 city:b?', en: 'Did you mean city:b?' },
      },
    ],
    [
      'an unknown kind, with the nearest one',
      (files) => {
        files['nodes/Citty.csv'] = files['nodes/City.csv'] as string
        files['nodes/City.csv'] =
          'id,nameZh,nameEn,nameEnBasis,cityLevel\ncity:a,甲市,City A,editorial,prefecture\ncity:b,乙市,City B,editorial,prefecture\n'
      },
      {
        code: 'KIND_UNKNOWN',
        file: 'nodes/Citty.csv',
        hint: { zh: '是不是 City?', en: 'Did you mean City?' },
      },
    ],
    [
      'an unknown relation',
      (files) => {
        files['relations/PARTYTO.csv'] = files['relations/PARTY_TO.csv'] as string
      },
      {
        code: 'RELATION_UNKNOWN',
        file: 'relations/PARTYTO.csv',
        hint: { zh: '是不是 PARTY_TO?', en: 'Did you mean PARTY_TO?' },
      },
    ],
    [
      'a quote that is not in its document, with the closest passage',
      replace('relations/PARTY_TO.csv', '甲市与乙市签署合作协议', '甲市与乙市签署了合作协议'),
      {
        code: 'QUOTE_NOT_FOUND',
        line: 2,
        column: 'quote',
        hint: {
          zh: '最接近的是第 1 行:“甲市与乙市签署‹›合作协议”;这里写的是:“甲市与乙市签署‹了›合作协议”。',
        },
      },
    ],
    [
      'a quote that is there twice',
      replace('relations/CO_BUILDS.csv', '"甲市、乙市等建设丙走廊"', '丙走廊'),
      { code: 'QUOTE_AMBIGUOUS', file: 'relations/CO_BUILDS.csv', line: 2, column: 'quote', value: '丙走廊' },
    ],
    [
      'an occurrence beyond the last',
      replace('relations/CO_BUILDS.csv', '"甲市、乙市等建设丙走廊",', '丙走廊,9'),
      { code: 'OCCURRENCE_WRONG', column: 'occurrence', value: '9' },
    ],
    [
      'a duplicate id',
      replace('nodes/City.csv', 'city:b,', 'city:a,'),
      { code: 'ID_DUPLICATE', file: 'nodes/City.csv', line: 3, column: 'id', value: 'city:a' },
    ],
    [
      'an id of another kind',
      replace('nodes/City.csv', 'city:b,', 'county:b,'),
      { code: 'ID_FORM', line: 3, column: 'id', value: 'county:b' },
    ],
    [
      'a wrong type',
      replace('observations.csv', ',12.5,亿元', ',many,亿元'),
      { code: 'VALUE_TYPE', file: 'observations.csv', line: 2, column: 'value', value: 'many' },
    ],
    [
      'a missing name',
      replace('nodes/City.csv', '乙市,City B', ',City B'),
      { code: 'VALUE_MISSING', line: 3, column: 'nameZh' },
    ],
    [
      'a bad date',
      replace('relations/PARTY_TO.csv', '签署,,,,', '签署,2025-02-30,,,'),
      { code: 'DATE_FORM', line: 2, column: 'asOf', value: '2025-02-30' },
    ],
    [
      'a value without unit',
      replace('observations.csv', ',12.5,亿元,over,,3.2,超12.5亿元', ',12.5,,over,,3.2,超12.5'),
      { code: 'VALUE_MISSING', file: 'observations.csv', line: 2, column: 'unit' },
    ],
    [
      'an endpoint of the wrong kind',
      replace('relations/PARTY_TO.csv', 'city:b,agreement:x', 'city:b,corridor:c'),
      { code: 'END_KIND', line: 3, column: 'end', value: 'corridor:c' },
    ],
    [
      'a derived value that does not compute',
      replace('observations.csv', ',6.3,', ',7.3,'),
      {
        code: 'DERIVED_WRONG',
        line: 3,
        column: 'value',
        value: '7.3',
        message: { en: 'The formula gives 6.25, not 7.3.' },
      },
    ],
    [
      'a derived value without its inputs',
      replace('observations.csv', 'i1/2,observation:investment', 'i1/2,'),
      { code: 'DERIVED_INCOMPLETE', line: 3, column: 'formula' },
    ],
    [
      'a formula that is none',
      replace('observations.csv', 'i1/2,', 'i1 per 2,'),
      { code: 'FORMULA_WRONG', column: 'formula', value: 'i1 per 2' },
    ],
    [
      'a status that is none',
      replace('relations/PARTY_TO.csv', 'established', 'done'),
      { code: 'VALUE_NOT_ALLOWED', line: 2, column: 'status', value: 'done' },
    ],
    [
      'a status word that is not in the quote',
      replace('relations/PARTY_TO.csv', ',签署,', ',建成,'),
      { code: 'STATUS_WORD_NOT_QUOTED', line: 2, column: 'statusWord', value: '建成' },
    ],
    [
      'an unknown column',
      replace('relations/PARTY_TO.csv', 'start,end', 'start,ende'),
      { code: 'COLUMN_UNKNOWN', line: 1, column: 'ende', hint: { zh: '是不是 end?' } },
    ],
    [
      'a missing column',
      replace('relations/PARTY_TO.csv', 'start,end', 'start,note'),
      { code: 'COLUMN_MISSING', line: 1, column: 'end' },
    ],
    [
      'an unknown document',
      replace('relations/PARTY_TO.csv', 'reply,甲', 'replay,甲'),
      { code: 'DOCUMENT_UNKNOWN', column: 'document', value: 'replay', hint: { zh: '是不是 reply?' } },
    ],
    [
      'a document that is not the registered file',
      (files) => {
        files['documents/reply.txt'] += '又'
      },
      { code: 'DOCUMENT_CHANGED', file: 'dataset.yaml' },
    ],
    [
      'a missing document',
      (files) => {
        delete files['documents/reply.txt']
      },
      { code: 'FILE_MISSING', file: 'documents/reply.txt' },
    ],
    [
      'a document outside the folder',
      replace('dataset.yaml', 'file: reply.txt', 'file: ../../../../etc/passwd'),
      { code: 'FILE_OUTSIDE' },
    ],
    [
      'YAML that is none',
      (files) => {
        files['dataset.yaml'] += '\n  : : ['
      },
      { code: 'YAML_BROKEN', file: 'dataset.yaml' },
    ],
    [
      'a row with too many cells',
      replace('relations/PARTY_TO.csv', '签署,,,,\n', '签署,,,,,over\n'),
      { code: 'CELLS_TOO_MANY', line: 2 },
    ],
    [
      'an unclosed quotation mark',
      replace('relations/PARTY_TO.csv', 'reply,甲', 'reply,"甲'),
      { code: 'CSV_BROKEN', file: 'relations/PARTY_TO.csv' },
    ],
    [
      'a property that the kind does not have',
      replace('properties.csv', 'corridor:c,stage', 'corridor:c,stages'),
      { code: 'PROPERTY_UNKNOWN', line: 2, column: 'property', hint: { zh: '是不是 stage?' } },
    ],
    [
      'an open list of an unknown relation',
      replace('openLists.csv', 'CO_BUILDS', 'CO_BUILD'),
      { code: 'RELATION_UNKNOWN', line: 2, column: 'relation' },
    ],
    [
      'a field that the kind does not have',
      replace('notStated.csv', ',date,', ',signers,'),
      { code: 'FIELD_UNKNOWN', line: 2, column: 'field', value: 'signers' },
    ],
    [
      'a reference basis on a document that is none',
      replace('relations/PARTY_TO.csv', 'stated', 'reference'),
      { code: 'BASIS_OF_DOCUMENT', line: 2, column: 'basis' },
    ],
    [
      'an end tied to itself',
      replace('relations/CO_BUILDS.csv', 'city:b,corridor:c', 'corridor:c,corridor:c'),
      { code: 'END_KIND', line: 3, column: 'start' },
    ],
  ]
  test.each(cases)('%s', async (_, change, fault) => {
    expect(await faultsOf(change)).toContainEqual(expect.objectContaining(asymmetric(fault)))
  })
})

/** Words of a fault are compared by the languages given. */
function asymmetric(fault: object): object {
  return Object.fromEntries(
    Object.entries(fault).map(([key, value]) => [
      key,
      typeof value === 'object' ? expect.objectContaining(value) : value,
    ]),
  )
}

test('all faults of one run are reported, not the first alone', async () => {
  const faults = await faultsOf((files) => {
    replace('relations/PARTY_TO.csv', 'city:b,', 'city:bb,')(files)
    replace('nodes/City.csv', '乙市,City B', ',City B')(files)
    replace('observations.csv', ',12.5,亿元', ',12.6,亿元')(files)
    replace('openLists.csv', 'CO_BUILDS', 'CO_BUILD')(files)
  })
  expect(faults.map((fault) => fault.code)).toEqual(
    expect.arrayContaining(['ID_UNKNOWN', 'VALUE_MISSING', 'RELATION_UNKNOWN']),
  )
  expect(new Set(faults.map((fault) => fault.file)).size).toBeGreaterThanOrEqual(4)
})

test('a link that leads out of the folder is refused', async () => {
  const secret = join(temporaryFolder(), 'secret.txt')
  writeFileSync(secret, 'secret')
  const files = smallDataset()
  delete files['documents/reply.txt']
  const folder = datasetFolder({ ...files, 'documents/.keep': '' })
  symlinkSync(secret, join(folder, 'documents/reply.txt'))
  expect((await readDataset(folder)).faults).toContainEqual(expect.objectContaining({ code: 'FILE_OUTSIDE' }))
})

test('a folder that is not there is a failure that says what to give', async () => {
  await expect(readDataset('/nowhere')).rejects.toThrow(
    expect.objectContaining({ code: 'DATASET_NOT_FOUND' }),
  )
})

describe('what is read', () => {
  const record = async (change: (files: Files) => void, id: string) => {
    const files = smallDataset()
    change(files)
    return (await readDataset(datasetFolder(files))).dataset?.records.find((known) => known.id === id)
  }

  test('a quote that differs in the width of punctuation is kept as the document prints it', async () => {
    const found = await record(
      replace('observations.csv', '投资超12.5亿元,,stated', '"投资超12.5亿元,同比",,stated'),
      'observation:investment',
    )
    expect(found?.evidence[0]?.quote).toBe('投资超12.5亿元,同比')
  })

  test('headers and values may be Chinese', async () => {
    const found = await record((files) => {
      files['nodes/County.csv'] =
        '标识,中文名,英文名,英文名依据,县级类型\ncounty:d,丁县,County D,本项目译名,县\n'
    }, 'county:d')
    expect(found?.properties).toMatchObject({
      nameZh: '丁县',
      nameEnBasis: 'editorial',
      countyLevel: 'county',
    })
  })

  test('a BOM and Windows line ends change nothing', async () => {
    const found = await record((files) => {
      files['nodes/County.csv'] = `\uFEFF${(files['nodes/County.csv'] as string).replaceAll('\n', '\r\n')}`
    }, 'county:d')
    expect(found?.properties.nameZh).toBe('丁县')
  })

  test('several rows of one statement are several citations of it', async () => {
    const found = await record((files) => {
      files['relations/PARTY_TO.csv'] += 'city:a,agreement:x,reply,签署合作协议,,stated,established,,,,,\n'
    }, 'city:a~PARTY_TO~agreement:x')
    expect(found?.evidence.map((citation) => [citation.quote, citation.row])).toEqual([
      ['甲市与乙市签署合作协议', 'relations/PARTY_TO.csv:2'],
      ['签署合作协议', 'relations/PARTY_TO.csv:4'],
    ])
  })

  test('a list property keeps its values with their English, each with its own citation', async () => {
    const found = await record(() => {}, 'corridor:c')
    expect(found?.properties).toMatchObject({
      stage: ['一期建成', '拟延伸至丁县'],
      stageEn: ['phase one built', 'to be extended to County D'],
    })
    expect(found?.evidence.map((citation) => [citation.property, citation.value, citation.status])).toEqual([
      ['stage', '一期建成', 'established'],
      ['stage', '拟延伸至丁县', 'planned'],
      ['openLists.CO_BUILDS', 'open', 'ongoing'],
    ])
  })

  test('ABOUT and MEASURES have the evidence of their observation', async () => {
    const observation = await record(() => {}, 'observation:investment')
    for (const id of [
      'observation:investment~ABOUT~corridor:c',
      'observation:investment~MEASURES~indicator:investment',
    ]) {
      expect((await record(() => {}, id))?.evidence).toEqual(observation?.evidence)
    }
  })
})
