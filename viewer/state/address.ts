import { FILTERS, type Filters } from './filters.ts'
import { START, VIEWS, type View, type ViewState } from './view.ts'

/** Writes the state as the query of an address; what is as at the start is left out. */
export function toAddress(state: ViewState): string {
  const params = new URLSearchParams()
  const put = (name: string, value: string | null) => {
    if (value !== null && value !== '') params.set(name, value)
  }
  if (state.view !== START.view) put('view', state.view)
  put('around', state.around)
  put('expanded', state.expanded.join(' '))
  put('open', state.open)
  put('document', state.document)
  put('passage', state.passage)
  if (state.filters.statuses.length > 0)
    put(FILTERS.statuses.param, FILTERS.statuses.write(state.filters.statuses))
  if (state.filters.forms.length > 0) put(FILTERS.forms.param, FILTERS.forms.write(state.filters.forms))
  if (state.filters.kinds.length > 0) put(FILTERS.kinds.param, FILTERS.kinds.write(state.filters.kinds))
  if (state.filters.sourceTextOnly) put(FILTERS.sourceTextOnly.param, FILTERS.sourceTextOnly.write())
  put(FILTERS.time.param, state.filters.time)
  if (state.matrix !== START.matrix) put('matrix', state.matrix)
  if (state.table) put('table', 'on')
  if (state.present) put('present', 'on')
  put('lang', state.lang)
  if (state.theme !== START.theme) put('theme', state.theme)
  const text = params.toString().replaceAll('%3A', ':').replaceAll('%7E', '~').replaceAll('%2C', ',')
  return `?${text}`
}

/** Reads an address; what it does not know is as at the start. */
export function fromAddress(search: string, start: ViewState = START): ViewState {
  const params = new URLSearchParams(search)
  const one = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value === params.get(name)) ?? otherwise
  const text = (name: string) => params.get(name) || null
  const around = text('around')
  const view = one<View>('view', [...VIEWS, 'around'], START.view)
  return {
    view: view === 'around' && around === null ? START.view : view,
    open: text('open'),
    around,
    expanded: text('expanded')?.split(' ') ?? [],
    document: text('document'),
    passage: text('passage'),
    filters: filtersFrom(params),
    matrix: one('matrix', ['undirected', 'directed'], START.matrix),
    table: params.get('table') === 'on',
    present: params.get('present') === 'on',
    lang: one('lang', ['zh', 'en'], start.lang),
    theme: one('theme', ['system', 'light', 'dark'], start.theme),
  }
}

function filtersFrom(params: URLSearchParams): Filters {
  const read = <T>(spec: { param: string; none: T; read: (text: string) => T }): T => {
    const text = params.get(spec.param)
    return text === null ? spec.none : spec.read(text)
  }
  return {
    statuses: read(FILTERS.statuses),
    forms: read(FILTERS.forms),
    kinds: read(FILTERS.kinds),
    sourceTextOnly: read<boolean>(FILTERS.sourceTextOnly),
    time: read<string>(FILTERS.time),
  }
}
