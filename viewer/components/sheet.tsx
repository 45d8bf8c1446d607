import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useScreen } from '../state/screen.ts'

interface Props {
  readonly title: string
  readonly close: () => void
  readonly children: ComponentChildren
}

/** A sheet over the screen; the browser keeps the focus in it and Escape closes it. */
export function Sheet({ title, close, children }: Props) {
  const { say } = useScreen()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog class="sheet" ref={dialog} onClose={close} aria-label={title}>
      <div class="head">
        <h2>{title}</h2>
        <button type="button" onClick={close} aria-label={say('close')}>
          ×
        </button>
      </div>
      {children}
    </dialog>
  )
}
