import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A new empty folder that goes when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'metrograph-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The text that the small dataset below quotes. */
export const TEXT = `甲市与乙市签署合作协议。甲市、乙市等建设丙走廊,投资超12.5亿元,同比增加3.2%。
丙走廊拟延伸至丁县;丙走廊已建成一期。`

const CITATION = 'document,quote,occurrence,basis,status,statusWord,asOf,since,until,note'

/** The files of a small dataset without a fault; a test changes one of them. */
export function smallDataset(): Record<string, string> {
  return {
    'dataset.yaml': `id: small
version: 1.0.0
title: { zh: 小, en: Small }
publisher: { zh: 某, en: Someone }
licence: CC-BY-4.0
region: region:r
documents:
  - id: reply
    file: reply.txt
    sha256: ${createHash('sha256').update(TEXT).digest('hex')}
    title: { zh: 答复, en: Reply }
    issuer: { zh: 甲市, en: City A }
    issuerMember: city:a
    date: '2025-07-16'
    licence: none stated
    basis: stated
`,
    'documents/reply.txt': TEXT,
    'nodes/Region.csv':
      'id,nameZh,nameEn,nameEnBasis,regionType\nregion:r,圈,Area,editorial,metropolitanArea\n',
    'nodes/City.csv':
      'id,nameZh,nameEn,nameEnBasis,cityLevel\ncity:a,甲市,City A,editorial,prefecture\ncity:b,乙市,City B,editorial,prefecture\n',
    'nodes/County.csv': 'id,nameZh,nameEn,nameEnBasis,countyLevel\ncounty:d,丁县,County D,editorial,county\n',
    'nodes/Agreement.csv': 'id,nameZh,nameEn,nameEnBasis\nagreement:x,合作协议,Agreement,editorial\n',
    'nodes/Corridor.csv':
      'id,nameZh,nameEn,nameEnBasis,aliases,corridorType,order\ncorridor:c,丙走廊,Corridor C,editorial,丙廊|丙带,corridor,none\n',
    'nodes/Indicator.csv':
      'id,nameZh,nameEn,nameEnBasis,unit,unitEn\nindicator:investment,投资,investment,editorial,亿元,100 million yuan\n',
    'relations/PARTY_TO.csv': `start,end,${CITATION}
city:a,agreement:x,reply,甲市与乙市签署合作协议,,stated,established,签署,,,,
city:b,agreement:x,reply,甲市与乙市签署合作协议,,stated,established,签署,,,,
`,
    'relations/CO_BUILDS.csv': `start,end,${CITATION}
city:a,corridor:c,reply,"甲市、乙市等建设丙走廊",,stated,ongoing,建设,,,,
city:b,corridor:c,reply,"甲市、乙市等建设丙走廊",,stated,ongoing,建设,,,,
`,
    'properties.csv': `entity,property,value,valueEn,${CITATION}
corridor:c,stage,一期建成,phase one built,reply,已建成一期,,stated,established,已建成,,,,
corridor:c,stage,拟延伸至丁县,to be extended to County D,reply,拟延伸至丁县,,stated,planned,拟,,,,
`,
    'observations.csv': `id,indicator,about,value,unit,qualifier,period,yearOnYear,printed,formula,inputs,${CITATION}
observation:investment,indicator:investment,corridor:c,12.5,亿元,over,,3.2,超12.5亿元,,,reply,投资超12.5亿元,,stated,established,,,,,
observation:half,indicator:investment,corridor:c,6.3,亿元,about,,,约6.3亿元,i1/2,observation:investment,reply,投资超12.5亿元,,derived,established,,,,,
`,
    'openLists.csv': `entity,relation,state,${CITATION}
corridor:c,CO_BUILDS,open,reply,甲市、乙市等,,stated,ongoing,,,,,
`,
    'notStated.csv': `entity,field,reason,reasonEn,${CITATION}
agreement:x,date,未写签署日期,no date of signing,reply,甲市与乙市签署合作协议,,stated,established,,,,,
`,
    'surveyed.csv': 'document,kind,members\nreply,Agreement,city:a\n',
    'noFact.csv': 'document,quote,occurrence,reason\nreply,同比,,连接词\n',
  }
}

/** Writes the files of a dataset into a temporary folder and gives its path. */
export function datasetFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}
