import { useEffect, useRef, useState } from 'preact/hooks'
import { useScreen } from '../state/screen.ts'
import type { ViewState } from '../state/view.ts'
import { type Dialog, present } from './keys.ts'
import type { Current } from './use-view.ts'

const THEMES: readonly ViewState['theme'][] = ['system', 'light', 'dark']

/** Share, export, present, theme, keys and about, in one place. */
export function Menu({ current, setDialog }: { current: Current; setDialog: (dialog: Dialog) => void }) {
  const screen = useScreen()
  const { state, say } = screen
  const [shown, setShown] = useState(false)
  const [copied, setCopied] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const leave = (event: Event) => {
      if (!box.current?.contains(event.target as Node)) setShown(false)
    }
    addEventListener('pointerdown', leave)
    return () => removeEventListener('pointerdown', leave)
  }, [])
  const then = (act: () => void) => () => {
    setShown(false)
    act()
  }
  const save = (format: 'svg' | 'png') => () => {
    setShown(false)
    import('../export/save.ts').then(({ save }) => save(format, current, screen))
  }
  const copy = async () => {
    await navigator.clipboard?.writeText(location.href).catch(() => {})
    setCopied(true)
    setTimeout(() => setCopied(false), 1500)
  }
  const drawn = current.shown !== undefined && state.view !== 'text'
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape inside the menu closes it
    <div
      class="menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !shown) return
        event.stopPropagation()
        setShown(false)
        box.current?.querySelector('button')?.focus()
      }}
    >
      <button type="button" aria-expanded={shown} aria-controls="menu" onClick={() => setShown(!shown)}>
        {say('menu')}
      </button>
      {shown && (
        <div id="menu" class="floating">
          <button type="button" onClick={copy}>
            {say(copied ? 'copied' : 'shareLink')}
          </button>
          <button type="button" disabled={!drawn} onClick={save('svg')}>
            {say('exportSvg')}
          </button>
          <button type="button" disabled={!drawn} onClick={save('png')}>
            {say('exportPng')}
          </button>
          <button type="button" disabled={current.asked === null} onClick={then(() => setDialog('query'))}>
            {say('asQuery')}
          </button>
          <button type="button" onClick={then(() => present(screen, true))}>
            {say('present')} <kbd>P</kbd>
          </button>
          <hr />
          <fieldset>
            <legend>{say('theme')}</legend>
            {THEMES.map((theme) => (
              <label key={theme}>
                <input
                  type="radio"
                  name="theme"
                  checked={state.theme === theme}
                  onChange={() => screen.set({ theme })}
                />
                {say(theme)}
              </label>
            ))}
          </fieldset>
          <hr />
          <button type="button" onClick={then(screen.undo)}>
            {say('undo')} <kbd>Z</kbd>
          </button>
          <button type="button" onClick={then(() => setDialog('keys'))}>
            {say('keys')} <kbd>?</kbd>
          </button>
          <button type="button" onClick={then(() => setDialog('about'))}>
            {say('about')}
          </button>
        </div>
      )}
    </div>
  )
}
