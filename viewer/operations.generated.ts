// Written by viewer/generate.ts from api/schema.generated.graphql and viewer/operations.
/** A query with the types of its variables and of its answer. */
export interface Operation<Answer, Variables> {
  readonly name: string
  readonly text: string
  /** Never there; carries the types. */
  readonly types?: (variables: Variables) => Answer
}

export type Basis = 'STATED' | 'NAMED' | 'DERIVED' | 'REFERENCE' | 'EDITORIAL'

export type Caveat = 'SINGLE_SOURCE' | 'ISSUER_CENTRED'

export type Completeness = 'CLOSED' | 'OPEN' | 'UNKNOWN'

export type CoverageState = 'RECORDED' | 'READ_NOTHING_RECORDED' | 'CANNOT_TELL'

export type DatasetState = 'READY' | 'LOADING' | 'INTERRUPTED'

export type Direction = 'FORWARD' | 'REVERSE'

export type GroundType = 'ENCLAVE' | 'COOPERATION_PARK' | 'PARTNER_PARK' | 'CROSS_BOUNDARY_ZONE' | 'BRANCH' | 'CO_BUILT'

export type Kind = 'Region' | 'City' | 'District' | 'County' | 'Town' | 'Village' | 'Park' | 'Zone' | 'CrossBoundaryZone' | 'GovernmentBody' | 'University' | 'ResearchInstitute' | 'Laboratory' | 'Company' | 'Association' | 'Committee' | 'Alliance' | 'Group' | 'Agreement' | 'Corridor' | 'Enclave' | 'Platform' | 'Service' | 'Programme' | 'Project' | 'Mechanism' | 'Event' | 'Goal' | 'Industry' | 'Ranking' | 'Indicator' | 'Observation' | 'Policy' | 'Publication' | 'Proposal' | 'Suggestion' | 'Reply' | 'Section'

export type NameBasis = 'OFFICIAL' | 'EDITORIAL'

export type RelationType = 'PART_OF' | 'LOCATED_IN' | 'MEMBER_OF' | 'COVERS' | 'PARTY_TO' | 'PASSES_THROUGH' | 'CONNECTS' | 'HOME_OF' | 'HOSTS' | 'HELD_BY' | 'HELD_IN' | 'PARTICIPATES_IN' | 'CO_BUILDS' | 'ESTABLISHES' | 'OPERATES' | 'BRANCH_OF' | 'LEADS' | 'FUNDS' | 'HAS_PART' | 'SUPERVISES' | 'COORDINATES' | 'PROMOTES' | 'IMPLEMENTS' | 'PURSUES' | 'FOCUSES_ON' | 'BASED_ON' | 'REQUESTS' | 'RANKED_IN' | 'PUBLISHES' | 'PROPOSES' | 'RECORDS' | 'REPLIES_TO' | 'REPORTS_ON' | 'MEASURES' | 'ABOUT' | 'POSSIBLY_SAME_AS'

export type Role = 'FROM' | 'TO' | 'PEER'

export type StatementFilter = { readonly status?: readonly (Status)[] | null | undefined; readonly basis?: readonly (Basis)[] | null | undefined; readonly sourceTextOnly?: boolean | null | undefined; readonly time?: string | null | undefined }

export type Status = 'ESTABLISHED' | 'ONGOING' | 'PLANNED'

export type Amount = {
  readonly value: number
  readonly decimal: string
  readonly unit: string
  readonly unitEn: string
  readonly qualifier: {
    readonly zh: string
    readonly en: string
  } | null
  readonly period: string | null
  readonly yearOnYear: string | null
  readonly printed: string
}

export type CardEdge = {
  readonly cursor: string
  readonly direction: Direction
  readonly words: {
    readonly zh: string
    readonly en: string
  }
  readonly node: Name & {
    readonly quantity?: Amount
    readonly formula?: string | null
    readonly inputs?: readonly (string)[] | null
    readonly basisOf?: {
      readonly nodes: readonly ({
        readonly id: string
        readonly nameZh: string
        readonly nameEn: string
      })[]
    }
  }
  readonly link: LinkFull
}

export type CardHead = Name & {
  readonly aliases: readonly (string)[]
  readonly datasets: readonly (string)[]
  readonly gloss: {
    readonly zh: string
    readonly en: string
  } | null
  readonly facts: readonly ({
    readonly property: string
    readonly words: {
      readonly zh: string
      readonly en: string
    }
    readonly value: string
    readonly valueEn: string | null
    readonly unit: string | null
    readonly evidence: readonly (Quote)[]
  })[]
  readonly openLists: readonly ({
    readonly relation: RelationType
    readonly state: Completeness
    readonly words: {
      readonly zh: string
      readonly en: string
    }
    readonly evidence: readonly (Quote)[]
  })[]
  readonly notStated: readonly ({
    readonly field: string
    readonly words: {
      readonly zh: string
      readonly en: string
    }
    readonly reason: {
      readonly zh: string
      readonly en: string
    }
    readonly evidence: readonly (Quote)[]
  })[]
}

export type LinkCard = LinkFull & {
  readonly start: Name
  readonly end: Name
}

export type Station = {
  readonly node: Name
  readonly words: {
    readonly zh: string
    readonly en: string
  }
  readonly link: LinkLine & {
    readonly facts: readonly ({
      readonly property: string
      readonly value: string
    })[]
  }
}

export type Name = {
  readonly memberKind?: string
  readonly count?: number | null
  readonly countQualifier?: string | null
} & {
  readonly id: string
  readonly kind: Kind
  readonly nameZh: string
  readonly nameEn: string
  readonly nameEnBasis: NameBasis
  readonly words: {
    readonly zh: string
    readonly en: string
  }
  readonly state: {
    readonly statuses: readonly (Status)[]
    readonly words: {
      readonly zh: string
      readonly en: string
    }
  }
  readonly bases: readonly (Basis)[]
}

export type Source = {
  readonly id: string
  readonly titleZh: string
  readonly titleEn: string
  readonly issuer: {
    readonly zh: string
    readonly en: string
  }
  readonly date: string
  readonly basis: Basis
}

export type Quote = {
  readonly passage: {
    readonly id: string
  }
  readonly document: Source
  readonly quote: string
  readonly start: number
  readonly end: number
  readonly property: string | null
  readonly basis: Basis
  readonly status: Status
  readonly statusWord: string | null
  readonly asOf: string
  readonly since: string | null
  readonly until: string | null
  readonly note: string | null
  readonly dataset: string
  readonly row: string
}

export type LinkLine = {
  readonly id: string
  readonly relation: RelationType
  readonly words: {
    readonly zh: string
    readonly en: string
  }
  readonly statuses: readonly (Status)[]
  readonly bases: readonly (Basis)[]
  readonly areawide: boolean
  readonly start: {
    readonly id: string
  }
  readonly end: {
    readonly id: string
  }
}

export type LinkFull = LinkLine & {
  readonly facts: readonly ({
    readonly property: string
    readonly words: {
      readonly zh: string
      readonly en: string
    }
    readonly value: string
    readonly valueEn: string | null
  })[]
  readonly evidence: readonly (Quote)[]
}

export type ReachFull = {
  readonly member: {
    readonly id: string
    readonly nameZh: string
    readonly nameEn: string
  }
  readonly via: readonly ({
    readonly id: string
    readonly relation: RelationType
    readonly words: {
      readonly zh: string
      readonly en: string
    }
    readonly bases: readonly (Basis)[]
    readonly start: {
      readonly id: string
      readonly nameZh: string
      readonly nameEn: string
    }
    readonly end: {
      readonly id: string
      readonly nameZh: string
      readonly nameEn: string
    }
  })[]
  readonly evidence: readonly (Quote)[]
}

export type DatasetLine = {
  readonly id: string
  readonly version: string
  readonly title: {
    readonly zh: string
    readonly en: string
  }
  readonly publisher: {
    readonly zh: string
    readonly en: string
  }
  readonly licence: string
  readonly state: DatasetState
  readonly changedAt: string
  readonly counts: {
    readonly nodes: number
    readonly relationships: number
    readonly passages: number
    readonly citations: number
  }
}

export type BodyLinks = {
  readonly totalCount: number
  readonly edges: readonly ({
    readonly direction: Direction
    readonly node: Name
    readonly link: LinkLine
  })[]
}

export type StatementLine = {
  readonly id: string
  readonly property: string | null
  readonly words: {
    readonly zh: string
    readonly en: string
  }
  readonly subject: Name
  readonly link: {
    readonly id: string
  } | null
  readonly evidence: {
    readonly basis: Basis
    readonly status: Status
    readonly statusWord: string | null
    readonly note: string | null
  }
}

export type AroundVariables = { readonly id: string; readonly hops: number; readonly limit: number; readonly filter?: StatementFilter | null | undefined }
export type AroundAnswer = {
  readonly neighborhood: {
    readonly truncated: boolean
    readonly totalNodes: number
    readonly totalEdges: number
    readonly nodes: readonly (Name)[]
    readonly links: readonly (LinkLine)[]
  }
}
export const Around: Operation<AroundAnswer, AroundVariables> = {
  name: 'Around',
  text: `query Around($id: ID!, $hops: Int!, $limit: Int!, $filter: StatementFilter) {
  neighborhood(id: $id, hops: $hops, limit: $limit, filter: $filter) {
    truncated
    totalNodes
    totalEdges
    nodes {
      ...Name
    }
    links {
      ...LinkLine
    }
  }
}

fragment Name on Entity {
  id
  kind
  nameZh
  nameEn
  nameEnBasis
  words {
    zh
    en
  }
  state {
    statuses
    words {
      zh
      en
    }
  }
  bases
  ... on Group {
    memberKind
    count
    countQualifier
  }
}

fragment LinkLine on Link {
  id
  relation
  words {
    zh
    en
  }
  statuses
  bases
  areawide
  start {
    id
  }
  end {
    id
  }
}`,
}

export type CardVariables = { readonly id: string; readonly first: number; readonly after?: string | null | undefined; readonly filter?: StatementFilter | null | undefined }
export type CardAnswer = {
  readonly node: Partial<CardHead> & Partial<LinkCard> & {
    readonly quantity?: Amount
    readonly formula?: string | null
    readonly inputs?: readonly (string)[] | null
  } & {
    readonly links?: {
      readonly totalCount: number
      readonly undated: number | null
      readonly pageInfo: {
        readonly hasNextPage: boolean
        readonly endCursor: string | null
      }
      readonly edges: readonly (CardEdge)[]
    }
  } & {
    readonly __typename: string
    readonly id: string
  } | null
}
export const Card: Operation<CardAnswer, CardVariables> = {
  name: 'Card',
  text: `query Card($id: ID!, $first: Int!, $after: String, $filter: StatementFilter) {
  node(id: $id) {
    __typename
    id
    ...CardHead
    ...LinkCard
    ... on Observation {
      quantity {
        ...Amount
      }
      formula
      inputs
    }
    ... on Entity {
      links(first: $first, after: $after, filter: $filter) {
        totalCount
        undated
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          ...CardEdge
        }
      }
    }
  }
}

fragment CardHead on Entity {
  ...Name
  aliases
  datasets
  gloss {
    zh
    en
  }
  facts {
    property
    words {
      zh
      en
    }
    value
    valueEn
    unit
    evidence {
      ...Quote
    }
  }
  openLists {
    relation
    state
    words {
      zh
      en
    }
    evidence {
      ...Quote
    }
  }
  notStated {
    field
    words {
      zh
      en
    }
    reason {
      zh
      en
    }
    evidence {
      ...Quote
    }
  }
}

fragment Name on Entity {
  id
  kind
  nameZh
  nameEn
  nameEnBasis
  words {
    zh
    en
  }
  state {
    statuses
    words {
      zh
      en
    }
  }
  bases
  ... on Group {
    memberKind
    count
    countQualifier
  }
}

fragment Quote on Evidence {
  passage {
    id
  }
  document {
    ...Source
  }
  quote
  start
  end
  property
  basis
  status
  statusWord
  asOf
  since
  until
  note
  dataset
  row
}

fragment Source on Document {
  id
  titleZh
  titleEn
  issuer {
    zh
    en
  }
  date
  basis
}

fragment LinkCard on Link {
  ...LinkFull
  start {
    ...Name
  }
  end {
    ...Name
  }
}

fragment LinkFull on Link {
  ...LinkLine
  facts {
    property
    words {
      zh
      en
    }
    value
    valueEn
  }
  evidence {
    ...Quote
  }
}

fragment LinkLine on Link {
  id
  relation
  words {
    zh
    en
  }
  statuses
  bases
  areawide
  start {
    id
  }
  end {
    id
  }
}

fragment Amount on Quantity {
  value
  decimal
  unit
  unitEn
  qualifier {
    zh
    en
  }
  period
  yearOnYear
  printed
}

fragment CardEdge on LinkEdge {
  cursor
  direction
  words {
    zh
    en
  }
  node {
    ...Name
    ... on Observation {
      quantity {
        ...Amount
      }
      formula
      inputs
      basisOf: links(relations: [MEASURES], first: 1) {
        nodes {
          id
          nameZh
          nameEn
        }
      }
    }
  }
  link {
    ...LinkFull
  }
}`,
}

export type MoreLinksVariables = { readonly id: string; readonly first: number; readonly after?: string | null | undefined; readonly filter?: StatementFilter | null | undefined }
export type MoreLinksAnswer = {
  readonly node: {
    readonly links?: {
      readonly pageInfo: {
        readonly hasNextPage: boolean
        readonly endCursor: string | null
      }
      readonly edges: readonly (CardEdge)[]
    }
  } & {
    readonly id: string
  } | null
}
export const MoreLinks: Operation<MoreLinksAnswer, MoreLinksVariables> = {
  name: 'MoreLinks',
  text: `query MoreLinks($id: ID!, $first: Int!, $after: String, $filter: StatementFilter) {
  node(id: $id) {
    id
    ... on Entity {
      links(first: $first, after: $after, filter: $filter) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          ...CardEdge
        }
      }
    }
  }
}

fragment CardEdge on LinkEdge {
  cursor
  direction
  words {
    zh
    en
  }
  node {
    ...Name
    ... on Observation {
      quantity {
        ...Amount
      }
      formula
      inputs
      basisOf: links(relations: [MEASURES], first: 1) {
        nodes {
          id
          nameZh
          nameEn
        }
      }
    }
  }
  link {
    ...LinkFull
  }
}

fragment Name on Entity {
  id
  kind
  nameZh
  nameEn
  nameEnBasis
  words {
    zh
    en
  }
  state {
    statuses
    words {
      zh
      en
    }
  }
  bases
  ... on Group {
    memberKind
    count
    countQualifier
  }
}

fragment Amount on Quantity {
  value
  decimal
  unit
  unitEn
  qualifier {
    zh
    en
  }
  period
  yearOnYear
  printed
}

fragment LinkFull on Link {
  ...LinkLine
  facts {
    property
    words {
      zh
      en
    }
    value
    valueEn
  }
  evidence {
    ...Quote
  }
}

fragment LinkLine on Link {
  id
  relation
  words {
    zh
    en
  }
  statuses
  bases
  areawide
  start {
    id
  }
  end {
    id
  }
}

fragment Quote on Evidence {
  passage {
    id
  }
  document {
    ...Source
  }
  quote
  start
  end
  property
  basis
  status
  statusWord
  asOf
  since
  until
  note
  dataset
  row
}

fragment Source on Document {
  id
  titleZh
  titleEn
  issuer {
    zh
    en
  }
  date
  basis
}`,
}

export type CorridorsVariables = { readonly region?: string | null | undefined; readonly filter?: StatementFilter | null | undefined }
export type CorridorsAnswer = {
  readonly corridors: readonly ({
    readonly corridor: Name & {
      readonly aliases: readonly (string)[]
      readonly corridorType: string
      readonly order: string
      readonly openLists: readonly ({
        readonly relation: RelationType
        readonly state: Completeness
        readonly words: {
          readonly zh: string
          readonly en: string
        }
      })[]
    }
    readonly orderWords: {
      readonly zh: string
      readonly en: string
    }
    readonly ends: readonly (Station)[]
    readonly coBuilders: readonly (Station)[]
    readonly platforms: readonly (Station)[]
    readonly otherTies: readonly ({
      readonly status: Status
      readonly basis: Basis
      readonly relations: readonly (RelationType)[]
      readonly tie: Name
      readonly from: {
        readonly id: string
      } | null
      readonly to: {
        readonly id: string
      } | null
      readonly a: {
        readonly member: Name
      }
      readonly b: {
        readonly member: Name
      }
    })[]
  })[]
}
export const Corridors: Operation<CorridorsAnswer, CorridorsVariables> = {
  name: 'Corridors',
  text: `query Corridors($region: ID, $filter: StatementFilter) {
  corridors(region: $region, filter: $filter) {
    corridor {
      ...Name
      aliases
      corridorType
      order
      openLists {
        relation
        state
        words {
          zh
          en
        }
      }
    }
    orderWords {
      zh
      en
    }
    ends {
      ...Station
    }
    coBuilders {
      ...Station
    }
    platforms {
      ...Station
    }
    otherTies {
      status
      basis
      relations
      tie {
        ...Name
      }
      from {
        id
      }
      to {
        id
      }
      a {
        member {
          ...Name
        }
      }
      b {
        member {
          ...Name
        }
      }
    }
  }
}

fragment Name on Entity {
  id
  kind
  nameZh
  nameEn
  nameEnBasis
  words {
    zh
    en
  }
  state {
    statuses
    words {
      zh
      en
    }
  }
  bases
  ... on Group {
    memberKind
    count
    countQualifier
  }
}

fragment Station on LinkEdge {
  node {
    ...Name
  }
  words {
    zh
    en
  }
  link {
    ...LinkLine
    facts {
      property
      value
    }
  }
}

fragment LinkLine on Link {
  id
  relation
  words {
    zh
    en
  }
  statuses
  bases
  areawide
  start {
    id
  }
  end {
    id
  }
}`,
}

export type GovernanceVariables = { readonly relations?: readonly (RelationType)[] | null | undefined; readonly filter?: StatementFilter | null | undefined }
export type GovernanceAnswer = {
  readonly bodies: {
    readonly pageInfo: {
      readonly hasNextPage: boolean
    }
    readonly totalCount: number
    readonly nodes: readonly (Name & {
      readonly openLists: readonly ({
        readonly relation: RelationType
        readonly state: Completeness
      })[]
      readonly links: BodyLinks
    })[]
  }
  readonly mechanisms: {
    readonly pageInfo: {
      readonly hasNextPage: boolean
    }
    readonly totalCount: number
    readonly nodes: readonly (Name)[]
  }
}
export const Governance: Operation<GovernanceAnswer, GovernanceVariables> = {
  name: 'Governance',
  text: `query Governance($relations: [RelationType!], $filter: StatementFilter) {
  bodies: entities(
    filter: {kinds: [Committee, Alliance, GovernmentBody]}
    first: 60
  ) {
    pageInfo {
      hasNextPage
    }
    totalCount
    nodes {
      ...Name
      openLists {
        relation
        state
      }
      links(relations: $relations, filter: $filter, first: 40) {
        ...BodyLinks
      }
    }
  }
  mechanisms: entities(filter: {kinds: [Mechanism]}, first: 100) {
    pageInfo {
      hasNextPage
    }
    totalCount
    nodes {
      ...Name
    }
  }
}

fragment Name on Entity {
  id
  kind
  nameZh
  nameEn
  nameEnBasis
  words {
    zh
    en
  }
  state {
    statuses
    words {
      zh
      en
    }
  }
  bases
  ... on Group {
    memberKind
    count
    countQualifier
  }
}

fragment BodyLinks on LinkConnection {
  totalCount
  edges {
    direction
    node {
      ...Name
    }
    link {
      ...LinkLine
    }
  }
}

fragment LinkLine on Link {
  id
  relation
  words {
    zh
    en
  }
  statuses
  bases
  areawide
  start {
    id
  }
  end {
    id
  }
}`,
}

export type GroundsVariables = { readonly region?: string | null | undefined; readonly filter?: StatementFilter | null | undefined }
export type GroundsAnswer = {
  readonly enclaves: readonly ({
    readonly type: GroundType
    readonly twoWay: boolean
    readonly count: number
    readonly thing: Name
    readonly home: readonly (Station)[]
    readonly host: readonly (Station)[]
    readonly peers: readonly (Station)[]
    readonly members: readonly ({
      readonly role: Role
      readonly status: Status
      readonly member: Name
      readonly ends: readonly ({
        readonly id: string
      })[]
    })[]
  })[]
}
export const Grounds: Operation<GroundsAnswer, GroundsVariables> = {
  name: 'Grounds',
  text: `query Grounds($region: ID, $filter: StatementFilter) {
  enclaves(region: $region, filter: $filter) {
    type
    twoWay
    count
    thing {
      ...Name
    }
    home {
      ...Station
    }
    host {
      ...Station
    }
    peers {
      ...Station
    }
    members {
      role
      status
      member {
        ...Name
      }
      ends {
        id
      }
    }
  }
}

fragment Name on Entity {
  id
  kind
  nameZh
  nameEn
  nameEnBasis
  words {
    zh
    en
  }
  state {
    statuses
    words {
      zh
      en
    }
  }
  bases
  ... on Group {
    memberKind
    count
    countQualifier
  }
}

fragment Station on LinkEdge {
  node {
    ...Name
  }
  words {
    zh
    en
  }
  link {
    ...LinkLine
    facts {
      property
      value
    }
  }
}

fragment LinkLine on Link {
  id
  relation
  words {
    zh
    en
  }
  statuses
  bases
  areawide
  start {
    id
  }
  end {
    id
  }
}`,
}

export type CityMapVariables = { readonly region?: string | null | undefined; readonly filter?: StatementFilter | null | undefined }
export type CityMapAnswer = {
  readonly cityLinks: {
    readonly region: Name
    readonly words: {
      readonly zh: string
      readonly en: string
    }
    readonly caveats: readonly (Caveat)[]
    readonly sources: readonly (Source)[]
    readonly members: readonly ({
      readonly order: number
      readonly latitude: number | null
      readonly longitude: number | null
      readonly entity: Name & {
        readonly divisionCode?: string | null
      } & {
        readonly divisionCode?: string | null
      } & {
        readonly divisionCode?: string | null
      }
    })[]
    readonly pairs: readonly ({
      readonly id: string
      readonly a: {
        readonly id: string
      }
      readonly b: {
        readonly id: string
      }
      readonly counts: {
        readonly existing: number
        readonly planned: number
        readonly joint: number
        readonly areawide: number
      }
      readonly words: {
        readonly zh: string
        readonly en: string
      }
      readonly coverage: {
        readonly state: CoverageState
        readonly words: {
          readonly zh: string
          readonly en: string
        }
      }
      readonly ties: readonly ({
        readonly status: Status
        readonly basis: Basis
        readonly relations: readonly (RelationType)[]
        readonly from: {
          readonly id: string
        } | null
        readonly to: {
          readonly id: string
        } | null
        readonly tie: Name
      })[]
      readonly joint: readonly ({
        readonly tie: {
          readonly id: string
        }
      })[]
    })[]
    readonly joint: readonly ({
      readonly status: Status
      readonly basis: Basis
      readonly relations: readonly (RelationType)[]
      readonly peers: number
      readonly tie: Name
      readonly members: readonly ({
        readonly member: {
          readonly id: string
        }
        readonly status: Status
      })[]
    })[]
    readonly areawide: readonly ({
      readonly status: Status
      readonly basis: Basis
      readonly relations: readonly (RelationType)[]
      readonly tie: Name
    })[]
  }
  readonly provinces: {
    readonly nodes: readonly ({
      readonly regionType?: string
      readonly divisionCode?: string | null
    } & {
      readonly id: string
      readonly nameZh: string
      readonly nameEn: string
    })[]
  }
  readonly dataset: DatasetLine | null
}
export const CityMap: Operation<CityMapAnswer, CityMapVariables> = {
  name: 'CityMap',
  text: `query CityMap($region: ID, $filter: StatementFilter) {
  cityLinks(region: $region, filter: $filter) {
    region {
      ...Name
    }
    words {
      zh
      en
    }
    caveats
    sources {
      ...Source
    }
    members {
      order
      latitude
      longitude
      entity {
        ...Name
        ... on City {
          divisionCode
        }
        ... on District {
          divisionCode
        }
        ... on County {
          divisionCode
        }
      }
    }
    pairs {
      id
      a {
        id
      }
      b {
        id
      }
      counts {
        existing
        planned
        joint
        areawide
      }
      words {
        zh
        en
      }
      coverage {
        state
        words {
          zh
          en
        }
      }
      ties {
        status
        basis
        relations
        from {
          id
        }
        to {
          id
        }
        tie {
          ...Name
        }
      }
      joint {
        tie {
          id
        }
      }
    }
    joint {
      status
      basis
      relations
      peers
      tie {
        ...Name
      }
      members {
        member {
          id
        }
        status
      }
    }
    areawide {
      status
      basis
      relations
      tie {
        ...Name
      }
    }
  }
  provinces: entities(filter: {kinds: [Region]}, first: 100) {
    nodes {
      id
      nameZh
      nameEn
      ... on Region {
        regionType
        divisionCode
      }
    }
  }
  dataset {
    ...DatasetLine
  }
}

fragment Name on Entity {
  id
  kind
  nameZh
  nameEn
  nameEnBasis
  words {
    zh
    en
  }
  state {
    statuses
    words {
      zh
      en
    }
  }
  bases
  ... on Group {
    memberKind
    count
    countQualifier
  }
}

fragment Source on Document {
  id
  titleZh
  titleEn
  issuer {
    zh
    en
  }
  date
  basis
}

fragment DatasetLine on Dataset {
  id
  version
  title {
    zh
    en
  }
  publisher {
    zh
    en
  }
  licence
  state
  changedAt
  counts {
    nodes
    relationships
    passages
    citations
  }
}`,
}

export type PairVariables = { readonly members: readonly (string)[]; readonly filter?: StatementFilter | null | undefined }
export type PairAnswer = {
  readonly cityLinks: {
    readonly words: {
      readonly zh: string
      readonly en: string
    }
    readonly caveats: readonly (Caveat)[]
    readonly pairs: readonly ({
      readonly id: string
      readonly a: Name
      readonly b: Name
      readonly counts: {
        readonly existing: number
        readonly planned: number
        readonly joint: number
        readonly areawide: number
      }
      readonly words: {
        readonly zh: string
        readonly en: string
      }
      readonly coverage: {
        readonly state: CoverageState
        readonly words: {
          readonly zh: string
          readonly en: string
        }
        readonly documents: readonly (Source)[]
      }
      readonly ties: readonly ({
        readonly status: Status
        readonly basis: Basis
        readonly relations: readonly (RelationType)[]
        readonly from: {
          readonly id: string
        } | null
        readonly to: {
          readonly id: string
        } | null
        readonly tie: Name
        readonly a: ReachFull
        readonly b: ReachFull
      })[]
      readonly joint: readonly ({
        readonly status: Status
        readonly tie: Name
        readonly members: readonly ({
          readonly member: {
            readonly id: string
            readonly nameZh: string
            readonly nameEn: string
          }
          readonly evidence: readonly (Quote)[]
        })[]
      })[]
    })[]
  }
}
export const Pair: Operation<PairAnswer, PairVariables> = {
  name: 'Pair',
  text: `query Pair($members: [ID!]!, $filter: StatementFilter) {
  cityLinks(members: $members, filter: $filter) {
    words {
      zh
      en
    }
    caveats
    pairs {
      id
      a {
        ...Name
      }
      b {
        ...Name
      }
      counts {
        existing
        planned
        joint
        areawide
      }
      words {
        zh
        en
      }
      coverage {
        state
        words {
          zh
          en
        }
        documents {
          ...Source
        }
      }
      ties {
        status
        basis
        relations
        from {
          id
        }
        to {
          id
        }
        tie {
          ...Name
        }
        a {
          ...ReachFull
        }
        b {
          ...ReachFull
        }
      }
      joint {
        status
        tie {
          ...Name
        }
        members {
          member {
            id
            nameZh
            nameEn
          }
          evidence {
            ...Quote
          }
        }
      }
    }
  }
}

fragment Name on Entity {
  id
  kind
  nameZh
  nameEn
  nameEnBasis
  words {
    zh
    en
  }
  state {
    statuses
    words {
      zh
      en
    }
  }
  bases
  ... on Group {
    memberKind
    count
    countQualifier
  }
}

fragment Source on Document {
  id
  titleZh
  titleEn
  issuer {
    zh
    en
  }
  date
  basis
}

fragment ReachFull on Reach {
  member {
    id
    nameZh
    nameEn
  }
  via {
    id
    relation
    words {
      zh
      en
    }
    bases
    start {
      id
      nameZh
      nameEn
    }
    end {
      id
      nameZh
      nameEn
    }
  }
  evidence {
    ...Quote
  }
}

fragment Quote on Evidence {
  passage {
    id
  }
  document {
    ...Source
  }
  quote
  start
  end
  property
  basis
  status
  statusWord
  asOf
  since
  until
  note
  dataset
  row
}`,
}

export type JointVariables = { readonly region?: string | null | undefined; readonly filter?: StatementFilter | null | undefined }
export type JointAnswer = {
  readonly cityLinks: {
    readonly joint: readonly ({
      readonly status: Status
      readonly basis: Basis
      readonly peers: number
      readonly tie: Name
      readonly members: readonly (ReachFull)[]
    })[]
  }
}
export const Joint: Operation<JointAnswer, JointVariables> = {
  name: 'Joint',
  text: `query Joint($region: ID, $filter: StatementFilter) {
  cityLinks(region: $region, filter: $filter) {
    joint {
      status
      basis
      peers
      tie {
        ...Name
      }
      members {
        ...ReachFull
      }
    }
  }
}

fragment Name on Entity {
  id
  kind
  nameZh
  nameEn
  nameEnBasis
  words {
    zh
    en
  }
  state {
    statuses
    words {
      zh
      en
    }
  }
  bases
  ... on Group {
    memberKind
    count
    countQualifier
  }
}

fragment ReachFull on Reach {
  member {
    id
    nameZh
    nameEn
  }
  via {
    id
    relation
    words {
      zh
      en
    }
    bases
    start {
      id
      nameZh
      nameEn
    }
    end {
      id
      nameZh
      nameEn
    }
  }
  evidence {
    ...Quote
  }
}

fragment Quote on Evidence {
  passage {
    id
  }
  document {
    ...Source
  }
  quote
  start
  end
  property
  basis
  status
  statusWord
  asOf
  since
  until
  note
  dataset
  row
}

fragment Source on Document {
  id
  titleZh
  titleEn
  issuer {
    zh
    en
  }
  date
  basis
}`,
}

export type AreawideVariables = { readonly region?: string | null | undefined; readonly filter?: StatementFilter | null | undefined }
export type AreawideAnswer = {
  readonly cityLinks: {
    readonly areawide: readonly ({
      readonly status: Status
      readonly basis: Basis
      readonly tie: Name
      readonly members: readonly (ReachFull)[]
      readonly link: LinkFull
    })[]
  }
}
export const Areawide: Operation<AreawideAnswer, AreawideVariables> = {
  name: 'Areawide',
  text: `query Areawide($region: ID, $filter: StatementFilter) {
  cityLinks(region: $region, filter: $filter) {
    areawide {
      status
      basis
      tie {
        ...Name
      }
      members {
        ...ReachFull
      }
      link {
        ...LinkFull
      }
    }
  }
}

fragment Name on Entity {
  id
  kind
  nameZh
  nameEn
  nameEnBasis
  words {
    zh
    en
  }
  state {
    statuses
    words {
      zh
      en
    }
  }
  bases
  ... on Group {
    memberKind
    count
    countQualifier
  }
}

fragment ReachFull on Reach {
  member {
    id
    nameZh
    nameEn
  }
  via {
    id
    relation
    words {
      zh
      en
    }
    bases
    start {
      id
      nameZh
      nameEn
    }
    end {
      id
      nameZh
      nameEn
    }
  }
  evidence {
    ...Quote
  }
}

fragment Quote on Evidence {
  passage {
    id
  }
  document {
    ...Source
  }
  quote
  start
  end
  property
  basis
  status
  statusWord
  asOf
  since
  until
  note
  dataset
  row
}

fragment Source on Document {
  id
  titleZh
  titleEn
  issuer {
    zh
    en
  }
  date
  basis
}

fragment LinkFull on Link {
  ...LinkLine
  facts {
    property
    words {
      zh
      en
    }
    value
    valueEn
  }
  evidence {
    ...Quote
  }
}

fragment LinkLine on Link {
  id
  relation
  words {
    zh
    en
  }
  statuses
  bases
  areawide
  start {
    id
  }
  end {
    id
  }
}`,
}

export type SearchVariables = { readonly text: string; readonly first: number }
export type SearchAnswer = {
  readonly search: {
    readonly totalCount: number
    readonly edges: readonly ({
      readonly matched: string
      readonly node: Name
    })[]
  }
}
export const Search: Operation<SearchAnswer, SearchVariables> = {
  name: 'Search',
  text: `query Search($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    totalCount
    edges {
      matched
      node {
        ...Name
      }
    }
  }
}

fragment Name on Entity {
  id
  kind
  nameZh
  nameEn
  nameEnBasis
  words {
    zh
    en
  }
  state {
    statuses
    words {
      zh
      en
    }
  }
  bases
  ... on Group {
    memberKind
    count
    countQualifier
  }
}`,
}

export type DocumentsVariables = {  }
export type DocumentsAnswer = {
  readonly documents: {
    readonly nodes: readonly (Source & {
      readonly level: string | null
      readonly themes: readonly (string)[]
      readonly licence: string
      readonly source: string | null
    })[]
  }
}
export const Documents: Operation<DocumentsAnswer, DocumentsVariables> = {
  name: 'Documents',
  text: `query Documents {
  documents(first: 100) {
    nodes {
      ...Source
      level
      themes
      licence
      source
    }
  }
}

fragment Source on Document {
  id
  titleZh
  titleEn
  issuer {
    zh
    en
  }
  date
  basis
}`,
}

export type DocumentTextVariables = { readonly id: string }
export type DocumentTextAnswer = {
  readonly node: Source & {
    readonly level?: string | null
    readonly licence?: string
    readonly source?: string | null
    readonly sha256?: string
    readonly text?: string
    readonly noFact?: readonly ({
      readonly start: number
      readonly end: number
      readonly reason: {
        readonly zh: string
        readonly en: string
      }
    })[]
  } & {
    readonly id: string
  } | null
}
export const DocumentText: Operation<DocumentTextAnswer, DocumentTextVariables> = {
  name: 'DocumentText',
  text: `query DocumentText($id: ID!) {
  node(id: $id) {
    id
    ... on Document {
      ...Source
      level
      licence
      source
      sha256
      text
      noFact {
        start
        end
        reason {
          zh
          en
        }
      }
    }
  }
}

fragment Source on Document {
  id
  titleZh
  titleEn
  issuer {
    zh
    en
  }
  date
  basis
}`,
}

export type PassagesVariables = { readonly id: string; readonly after?: string | null | undefined }
export type PassagesAnswer = {
  readonly node: {
    readonly passages?: {
      readonly pageInfo: {
        readonly hasNextPage: boolean
        readonly endCursor: string | null
      }
      readonly nodes: readonly ({
        readonly id: string
        readonly start: number
        readonly end: number
      })[]
    }
  } & {
    readonly id: string
  } | null
}
export const Passages: Operation<PassagesAnswer, PassagesVariables> = {
  name: 'Passages',
  text: `query Passages($id: ID!, $after: String) {
  node(id: $id) {
    id
    ... on Document {
      passages(first: 100, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          start
          end
        }
      }
    }
  }
}`,
}

export type PassageStatementsVariables = { readonly id: string }
export type PassageStatementsAnswer = {
  readonly passage: {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly quote: string
    readonly document: {
      readonly id: string
    }
    readonly statements: {
      readonly totalCount: number
      readonly nodes: readonly (StatementLine)[]
    }
  } | null
}
export const PassageStatements: Operation<PassageStatementsAnswer, PassageStatementsVariables> = {
  name: 'PassageStatements',
  text: `query PassageStatements($id: ID!) {
  passage(id: $id) {
    id
    start
    end
    quote
    document {
      id
    }
    statements(first: 100) {
      totalCount
      nodes {
        ...StatementLine
      }
    }
  }
}

fragment StatementLine on Statement {
  id
  property
  words {
    zh
    en
  }
  subject {
    ...Name
  }
  link {
    id
  }
  evidence {
    basis
    status
    statusWord
    note
  }
}

fragment Name on Entity {
  id
  kind
  nameZh
  nameEn
  nameEnBasis
  words {
    zh
    en
  }
  state {
    statuses
    words {
      zh
      en
    }
  }
  bases
  ... on Group {
    memberKind
    count
    countQualifier
  }
}`,
}

export type WaysVariables = { readonly from: string; readonly to: string; readonly through?: readonly (Kind)[] | null | undefined; readonly filter?: StatementFilter | null | undefined }
export type WaysAnswer = {
  readonly paths: {
    readonly truncated: boolean
    readonly caveat: {
      readonly zh: string
      readonly en: string
    }
    readonly notFound: {
      readonly zh: string
      readonly en: string
    } | null
    readonly paths: readonly ({
      readonly nodes: readonly ({
        readonly id: string
        readonly kind: Kind
        readonly nameZh: string
        readonly nameEn: string
      })[]
      readonly hops: readonly ({
        readonly id: string
        readonly words: {
          readonly zh: string
          readonly en: string
        }
        readonly statuses: readonly (Status)[]
        readonly start: {
          readonly id: string
        }
        readonly evidence: readonly (Quote)[]
      })[]
    })[]
  }
}
export const Ways: Operation<WaysAnswer, WaysVariables> = {
  name: 'Ways',
  text: `query Ways($from: ID!, $to: ID!, $through: [Kind!], $filter: StatementFilter) {
  paths(from: $from, to: $to, through: $through, filter: $filter, limit: 10) {
    truncated
    caveat {
      zh
      en
    }
    notFound {
      zh
      en
    }
    paths {
      nodes {
        id
        kind
        nameZh
        nameEn
      }
      hops {
        id
        words {
          zh
          en
        }
        statuses
        start {
          id
        }
        evidence {
          ...Quote
        }
      }
    }
  }
}

fragment Quote on Evidence {
  passage {
    id
  }
  document {
    ...Source
  }
  quote
  start
  end
  property
  basis
  status
  statusWord
  asOf
  since
  until
  note
  dataset
  row
}

fragment Source on Document {
  id
  titleZh
  titleEn
  issuer {
    zh
    en
  }
  date
  basis
}`,
}
