import { type Filters, NO_FILTERS } from './filters.ts'

export const VIEWS = ['map', 'corridors', 'grounds', 'governance', 'text'] as const
/** The five views, and what lies around one thing. */
export type View = (typeof VIEWS)[number] | 'around'

/** All that makes the screen what it is; the address holds it. */
export interface ViewState {
  readonly view: View
  /** What the card shows: the id of an entity or link, `a~b`, `joint:a+b+c`, `areawide` or `ways:a>b`. */
  readonly open: string | null
  /** The thing whose surroundings are drawn. */
  readonly around: string | null
  /** Things whose own surroundings were added to them. */
  readonly expanded: readonly string[]
  readonly document: string | null
  readonly passage: string | null
  readonly filters: Filters
  readonly matrix: 'undirected' | 'directed'
  readonly table: boolean
  readonly present: boolean
  readonly lang: 'zh' | 'en'
  readonly theme: 'system' | 'light' | 'dark'
}

export const START: ViewState = {
  view: 'map',
  open: null,
  around: null,
  expanded: [],
  document: null,
  passage: null,
  filters: NO_FILTERS,
  matrix: 'undirected',
  table: false,
  present: false,
  lang: 'zh',
  theme: 'system',
}

/** What the text of `open` stands for. */
export type Opened =
  | { readonly type: 'entity'; readonly id: string }
  | { readonly type: 'link'; readonly id: string }
  | { readonly type: 'pair'; readonly members: readonly [string, string] }
  | { readonly type: 'joint'; readonly members: readonly string[] }
  | { readonly type: 'areawide' }
  | { readonly type: 'ways'; readonly from: string; readonly to: string }

const JOINT = 'joint:'
const WAYS = 'ways:'

export const openPair = (a: string, b: string) => `${a}~${b}`
export const openJoint = (members: readonly string[]) => `${JOINT}${members.join('+')}`
export const openWays = (from: string, to: string) => `${WAYS}${from}>${to}`
export const AREAWIDE = 'areawide'

/** Reads `open`. Ids hold no `~`, `+` or `>`; a link's has two `~` at least. */
export function opened(open: string): Opened {
  if (open === AREAWIDE) return { type: 'areawide' }
  if (open.startsWith(JOINT)) return { type: 'joint', members: open.slice(JOINT.length).split('+') }
  if (open.startsWith(WAYS)) {
    const [from = '', to = ''] = open.slice(WAYS.length).split('>')
    return { type: 'ways', from, to }
  }
  const [a = '', b, ...more] = open.split('~')
  if (b === undefined) return { type: 'entity', id: a }
  return more.length === 0 ? { type: 'pair', members: [a, b] } : { type: 'link', id: open }
}
