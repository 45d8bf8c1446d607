import { createContext } from 'preact'
import { useCallback, useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { DARK, LIGHT, type Palette } from '../drawing/palette.ts'
import { type Lang, say, type Word } from '../words.ts'
import { fromAddress, toAddress } from './address.ts'
import { START, type View, type ViewState } from './view.ts'

/** The state with what changes it, for every component. */
export interface Screen {
  readonly state: ViewState
  readonly lang: Lang
  readonly palette: Palette
  readonly say: (word: Word, gaps?: Readonly<Record<string, string | number>>) => string
  /** Goes on to a changed state; it can be undone. */
  readonly go: (change: Partial<ViewState>) => void
  /** Changes how the screen looks, which is nothing to undo. */
  readonly set: (change: Partial<ViewState>) => void
  readonly undo: () => void
  readonly open: (opens: string | null) => void
  readonly show: (view: View) => void
  readonly around: (id: string) => void
}

export const ScreenContext = createContext<Screen | null>(null)

/** The screen; only within its provider. */
export function useScreen(): Screen {
  const screen = useContext(ScreenContext)
  if (!screen) throw new Error('no screen')
  return screen
}

const MEMORY = 'metrograph'

function firstState(): ViewState {
  const known = JSON.parse(localStorage.getItem(MEMORY) ?? '{}') as Partial<Pick<ViewState, 'lang' | 'theme'>>
  const lang = known.lang ?? (navigator.language.startsWith('zh') ? 'zh' : 'en')
  return fromAddress(location.search, { ...START, lang, theme: known.theme ?? 'system' })
}

/** The state of the screen, held by the address; going back undoes. */
export function useScreenState(): Screen {
  const [state, setState] = useState(firstState)
  const dark = useDark()
  const { lang, theme } = state
  useEffect(() => {
    // From the start the address holds the whole state, so that going back comes to it again.
    history.replaceState(history.state ?? { steps: 0 }, '', toAddress(state))
    const back = () => setState(fromAddress(location.search))
    addEventListener('popstate', back)
    return () => removeEventListener('popstate', back)
  }, [])
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en'
    document.documentElement.dataset.theme = theme
    document.title = lang === 'zh' ? '都市圈图谱 · Metrograph' : 'Metrograph · 都市圈图谱'
    localStorage.setItem(MEMORY, JSON.stringify({ lang, theme }))
  }, [lang, theme])

  const move = useCallback((change: Partial<ViewState>, keep: boolean) => {
    setState((before) => {
      const after = { ...before, ...change }
      const address = toAddress(after)
      if (address === toAddress(before)) return before
      const steps = ((history.state as { steps?: number } | null)?.steps ?? 0) + (keep ? 1 : 0)
      if (keep) history.pushState({ steps }, '', address)
      else history.replaceState({ steps }, '', address)
      return after
    })
  }, [])

  return useMemo(() => {
    const palette = theme === 'dark' || (theme === 'system' && dark) ? DARK : LIGHT
    const go = (change: Partial<ViewState>) => move(change, true)
    return {
      state,
      lang,
      palette,
      say: (word, gaps) => say(lang, word, gaps),
      go,
      set: (change) => move(change, false),
      undo: () => {
        if (((history.state as { steps?: number } | null)?.steps ?? 0) > 0) history.back()
      },
      open: (open) => go({ open }),
      show: (view) => go({ view, table: view === 'text' ? false : state.table }),
      around: (around) => go({ view: 'around', around, expanded: [], open: around }),
    }
  }, [state, dark])
}

function useDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches)
  useEffect(() => {
    const query = matchMedia('(prefers-color-scheme: dark)')
    const change = () => setDark(query.matches)
    query.addEventListener('change', change)
    return () => query.removeEventListener('change', change)
  }, [])
  return dark
}
