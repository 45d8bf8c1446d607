import type { EntityKind, Kind, RelationType } from './ontology.ts'

/** What the words between two things say of them, where the first of them or all of its list precede the second. */
export interface Between {
  readonly first: readonly Kind[]
  readonly words: RegExp
  readonly second: readonly Kind[]
  readonly relation: RelationType
  /** The end that the first one stands at. */
  readonly at: 'start' | 'end'
  /** Whether the second may be a list as well. */
  readonly lists?: true
}

const ACTORS: readonly Kind[] = ['Place', 'Organisation']
const SITED: readonly EntityKind[] = [
  'Park',
  'Zone',
  'Platform',
  'Laboratory',
  'ResearchInstitute',
  'Company',
  'University',
  'Project',
  'Enclave',
]

/** Read in this order; the first that fits two things counts. */
export const BETWEEN: readonly Between[] = [
  {
    first: ACTORS,
    words:
      /^(?:两地|两市|两省|双方|三方|三地|三市|四市|四方|各方)?(?:共同|联合|正式)?(?:签署|签订|达成|缔结)?(?:了|的)?$/,
    second: ['Agreement'],
    relation: 'PARTY_TO',
    at: 'start',
    lists: true,
  },
  {
    first: ['Organisation'],
    words:
      /^(?:直属|下属|所属|旗下|控股|全资|直管)(?:的)?(?:国有|全资|控股|二级|子)*(?:企业|单位|公司|平台)?(?:的)?$/,
    second: ['Organisation', 'Platform'],
    relation: 'SUPERVISES',
    at: 'start',
  },
  {
    first: ['Organisation', ...SITED],
    words:
      /^(?:,)?(?:就|均|也)?(?:位于|坐落于|坐落在|地处|落户于?|落户在|选址于?|设在|设于|落地于?|入驻|扎根于?)(?:了)?$/,
    second: ['Place'],
    relation: 'LOCATED_IN',
    at: 'start',
  },
  {
    first: ['Place'],
    words: /^(?:境内|市内|区内|辖区内?|内|片区)?(?:的|建设的)$/,
    second: [...SITED, 'Group'],
    relation: 'LOCATED_IN',
    at: 'end',
    lists: true,
  },
  {
    first: ['City'],
    words: /^的$/,
    second: ['County', 'District'],
    relation: 'PART_OF',
    at: 'end',
    lists: true,
  },
  {
    first: ['Event'],
    words: /^(?:,)?(?:于)?(?:近日|日前|今日|今天|\d{0,4}年?\d{0,2}月?\d{1,2}日)?(?:上午|下午|晚)?(?:,)?在$/,
    second: ['Place'],
    relation: 'HELD_IN',
    at: 'start',
  },
  {
    first: ACTORS,
    words: /^(?:共同|联合|轮流|牵头|定期|成功)*(?:举办|主办|承办|召开|举行|组织|开展|发起)(?:了|的)$/,
    second: ['Event'],
    relation: 'HELD_BY',
    at: 'end',
  },
  {
    first: ACTORS,
    words: /^(?:共同|联合|正式)*(?:印发|发布|出台|制定|公布|编制)(?:了|的)$/,
    second: ['Policy', 'Publication', 'Ranking'],
    relation: 'PUBLISHES',
    at: 'start',
  },
  {
    first: ['GovernmentBody'],
    words: /^(?:已|正式)?(?:批复同意|复函同意|函复同意|批复|函复|复函|同意|批准)(?:了|的)?$/,
    second: ['Policy', 'Agreement', 'Programme'],
    relation: 'PROMOTES',
    at: 'start',
  },
  { first: ['GovernmentBody'], words: /^$/, second: ['Policy'], relation: 'PUBLISHES', at: 'start' },
]
