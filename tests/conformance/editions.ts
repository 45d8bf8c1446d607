/** Two editions of one dataset: the second renames every territory, and says, adds and leaves out other things. */
import { smallDataset } from '../fixture.ts'

type Files = Record<string, string>

/** The small dataset with so many territories more of each of three kinds, each named after the edition. */
export function edition(number: 1 | 2, territories = 40): Files {
  const files = smallDataset()
  const rows = (kind: string, level: string) =>
    Array.from(
      { length: territories },
      (_, index) =>
        `${kind.toLowerCase()}:n${index},${kind}${index}号第${number}版,N${index} edition ${number},editorial${level}\n`,
    ).join('')
  files['nodes/City.csv'] += rows('City', ',prefecture')
  files['nodes/County.csv'] += rows('County', ',county')
  files['nodes/District.csv'] = `id,nameZh,nameEn,nameEnBasis\n${rows('District', '')}`
  files['dataset.yaml'] = (files['dataset.yaml'] as string).replace('1.0.0', `${number}.0.0`)
  if (number === 2) {
    files['relations/PARTY_TO.csv'] = (files['relations/PARTY_TO.csv'] as string).replace(/city:b,.*\n/, '')
    files['properties.csv'] = (files['properties.csv'] as string).replace('已建成一期,', '丙走廊已建成一期,')
    files['nodes/Alliance.csv'] = 'id,nameZh,nameEn,nameEnBasis\nalliance:y,联盟,Alliance,editorial\n'
    files['relations/MEMBER_OF.csv'] =
      'start,end,document,quote,basis,status\ncity:a,alliance:y,reply,甲市与乙市签署合作协议,stated,established\n'
    delete files['notStated.csv']
  }
  return files
}
