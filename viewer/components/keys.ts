import { useEffect } from 'preact/hooks'
import type { Screen } from '../state/screen.ts'
import { VIEWS } from '../state/view.ts'

export type Dialog = 'keys' | 'about' | 'query' | null

/** The keys of the whole screen; those of the drawing lie on the drawing. */
export function useKeys(screen: Screen, dialog: Dialog, setDialog: (dialog: Dialog) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement
      const typing = target.matches('input, textarea, select')
      if (event.key === 'Escape') return leave()
      if (typing || event.ctrlKey || event.metaKey || event.altKey) return
      const view = VIEWS[Number(event.key) - 1]
      if (view) screen.show(view)
      else if (event.key === '/') {
        event.preventDefault()
        document.querySelector<HTMLInputElement>('#search')?.focus()
      } else if (event.key === '?') setDialog(dialog === 'keys' ? null : 'keys')
      else if (event.key.toLowerCase() === 'z') screen.undo()
      else if (event.key.toLowerCase() === 't' && screen.state.view !== 'text')
        screen.go({ table: !screen.state.table })
      else if (event.key.toLowerCase() === 'p') present(screen, !screen.state.present)
    }
    const leave = () => {
      if (dialog) setDialog(null)
      else if (document.activeElement?.id === 'search') (document.activeElement as HTMLElement).blur()
      else if (screen.state.open !== null) screen.open(null)
      else if (screen.state.present) present(screen, false)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [screen, dialog])
}

/** Goes to or leaves the presentation, filling the screen where the browser allows it. */
export function present(screen: Screen, on: boolean): void {
  screen.set({ present: on, open: on ? null : screen.state.open })
  if (on) document.documentElement.requestFullscreen?.().catch(() => {})
  else if (document.fullscreenElement) document.exitFullscreen().catch(() => {})
}
