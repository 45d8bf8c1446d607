import { describe, expect, test } from 'vitest'
import { readDataset } from '#importer/dataset/dataset.ts'
import { contradiction, type Quantity, readQuantity } from '#importer/dataset/quantity.ts'
import { datasetFolder, smallDataset } from '../fixture.ts'

describe('a quantity as people write it is a value, a unit and a qualifier', () => {
  const cases: [printed: string, decimal: string, unit: string, qualifier: string][] = [
    ['199.71亿元', '199.71', '亿元', 'exact'],
    ['1.05万家', '1.05', '万家', 'exact'],
    ['超1.05万家', '1.05', '万家', 'over'],
    ['超60万条', '60', '万条', 'over'],
    ['超过7个城市', '7', '个', 'over'],
    ['36.29%', '36.29', '%', 'exact'],
    ['３６．２９％', '36.29', '%', 'exact'],
    ['百分之三十六', '36', '%', 'exact'],
    ['￥5,000万', '5000', '万元', 'exact'],
    ['¥1,234.50', '1234.50', '元', 'exact'],
    ['人民币5000万元', '5000', '万元', 'exact'],
    ['5000万人民币', '5000', '万元', 'exact'],
    ['US$3.2亿', '3.2', '亿美元', 'exact'],
    ['约2.19万家', '2.19', '万家', 'about'],
    ['近100家', '100', '家', 'about'],
    ['600余项', '600', '项', 'more'],
    ['600多项', '600', '项', 'more'],
    ['60余万条', '60', '万条', 'more'],
    ['3万多家', '3', '万家', 'more'],
    ['100+项', '100', '项', 'more'],
    ['突破130万人', '130', '万人', 'past'],
    ['30家左右', '30', '家', 'about'],
    ['153.30亿元', '153.30', '亿元', 'exact'],
    ['110家医院', '110', '家', 'exact'],
    ['12个县市', '12', '个', 'exact'],
    ['首批9项', '9', '项', 'exact'],
    ['共有 29 家企业', '29', '家', 'exact'],
    ['三级', '3', '级', 'exact'],
    ['十二家', '12', '家', 'exact'],
    ['十余家', '10', '家', 'more'],
    ['两百一十家', '210', '家', 'exact'],
    ['两万家', '2', '万家', 'exact'],
    ['三万五千人', '35000', '人', 'exact'],
    ['一千零八项', '1008', '项', 'exact'],
    ['超千万元', '1000', '万元', 'over'],
    ['5千万元', '5', '千万元', 'exact'],
    ['1.2万亿元', '1.2', '万亿元', 'exact'],
    ['5个百分点', '5', '个百分点', 'exact'],
    ['-3.2%', '-3.2', '%', 'exact'],
    ['负3.2%', '-3.2', '%', 'exact'],
    ['1.3项/家', '1.3', '项/家', 'exact'],
    ['2.5万元/平方米', '2.5', '万元/平方米', 'exact'],
    ['6587平方公里', '6587', '平方公里', 'exact'],
    ['120km', '120', 'km', 'exact'],
    ['5千瓦', '5', '千瓦', 'exact'],
    ['“四个一”', '4', '个', 'exact'],
    ['约1.3', '1.3', '', 'about'],
    ['30大', '30', '', 'exact'],
    ['５万', '5', '万', 'exact'],
    ['007家', '7', '家', 'exact'],
    ['5年', '5', '年', 'exact'],
  ]
  test.each(cases)('%s', (printed, decimal, unit, qualifier) => {
    expect(readQuantity(printed)).toEqual({ value: Number(decimal), decimal, unit, qualifier, printed })
  })
})

describe('what no value keeps is not read', () => {
  test.each([
    '',
    '约',
    '家',
    '很多家',
    '数十家',
    '几十家',
    '上百家',
    '3—5家',
    '3至5家',
    '三至五家',
    '三五家',
    '三四十家',
    '10%至20%',
    '不足100家',
    '不到5%',
    '500家以上',
    '至少5家',
    '下降3.2%',
    '同比增长36.29%',
    '较2023年度新增2个',
    '第3位',
    '第一',
    '2024年',
    '2024年5月',
    '2024-05-01',
    '1/3',
    '三分之一',
    '12.5.3',
    '1,23家',
    '1,2345元',
    '199.71亿元,同比增长',
    '一亿元2000万',
    '约600余项',
    '每年召开一次',
    'NaN',
    '0x10',
    '1e5家',
  ])('%s', (printed) => {
    expect(readQuantity(printed)).toBeUndefined()
  })
})

describe('printed words and what was filled in', () => {
  const cases: [
    printed: string,
    value: number,
    unit: string,
    qualifier: string | undefined,
    wrong: string | undefined,
  ][] = [
    ['199.71亿元', 199.71, '亿元', 'exact', undefined],
    ['199.71亿元', 1997100, '万元', undefined, undefined],
    ['￥5,000万', 0.5, '亿元', 'exact', undefined],
    ['约1.3', 1.3, '项/家', 'about', undefined],
    ['30大', 30, '个', 'exact', undefined],
    ['5平方千米', 5, '平方公里', 'exact', undefined],
    ['600项', 600, '项', 'over', undefined],
    ['199.71亿元', 199.71, '万元', 'exact', 'value'],
    ['199.71亿元', 199.17, '亿元', 'exact', 'value'],
    ['12家', 12, '项', 'exact', 'unit'],
    ['36.29%', 36.29, '个', 'exact', 'unit'],
    ['600余项', 600, '项', 'exact', 'qualifier'],
    ['超5亿元', 5, '亿元', 'about', 'qualifier'],
  ]
  test.each(cases)('%s, %d, %s, %s', (printed, value, unit, qualifier, wrong) => {
    const given = { value, unit, ...(qualifier !== undefined && { qualifier }) }
    expect(contradiction(readQuantity(printed) as Quantity, given)).toBe(wrong)
  })
})

describe('in observations.csv', () => {
  const GOOD = ',12.5,亿元,over,,3.2,超12.5亿元,'
  const read = async (cells: string) => {
    const files = smallDataset()
    files['observations.csv'] = (files['observations.csv'] as string).replace(GOOD, cells)
    const { dataset, faults } = await readDataset(datasetFolder(files))
    const found = dataset?.records.find((record) => record.id === 'observation:investment')?.properties
    return {
      read: found && [found.value, found.decimal, found.unit, found.qualifier, found.printed],
      faults: faults.map(({ code, line, column, value }) => [code, line, column, value]),
    }
  }
  const WHOLE = { read: [12.5, '12.5', '亿元', 'over', '超12.5亿元'], faults: [] }

  test.each([
    ['value, unit and qualifier are read off the printed words', ',,,,,3.2,超12.5亿元,'],
    ['the value may be written as printed', ',超12.5亿元,,,,3.2,,'],
    ['only the unit may be left to the printed words', ',12.5,,over,,3.2,超12.5亿元,'],
    ['all may be given', GOOD],
    ['the qualifier may be Chinese', GOOD.replace('over', '超')],
  ])('%s', async (_, cells) => {
    expect(await read(cells)).toEqual(WHOLE)
  })

  test.each<[string, string, unknown[]]>([
    ['a value that contradicts', ',125,亿元,over,,,超12.5亿元,', ['QUANTITY_DIFFERS', 2, 'value', '125']],
    ['a unit that contradicts', ',12.5,家,over,,,超12.5亿元,', ['QUANTITY_DIFFERS', 2, 'unit', '家']],
    [
      'a qualifier that contradicts',
      ',12.5,亿元,about,,,超12.5亿元,',
      ['QUANTITY_DIFFERS', 2, 'qualifier', 'about'],
    ],
    [
      'words that no value keeps',
      ',,,,,,不足12.5亿元,',
      ['QUANTITY_UNREADABLE', 2, 'printed', '不足12.5亿元'],
    ],
    ['a number without unit', ',12.5,,over,,,约12.5,', ['VALUE_MISSING', 2, 'unit', undefined]],
    ['a value that is none', ',许多,亿元,over,,,超12.5亿元,', ['VALUE_TYPE', 2, 'value', '许多']],
    [
      'a number beyond counting',
      `,1${'0'.repeat(400)},亿元,over,,,很多,`,
      ['NUMBER_RANGE', 2, 'value', `1${'0'.repeat(400)}`],
    ],
  ])('%s is a fault', async (_, cells, fault) => {
    expect((await read(cells)).faults).toContainEqual(fault)
  })
})
