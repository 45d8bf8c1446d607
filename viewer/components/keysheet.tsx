import { useScreen } from '../state/screen.ts'
import type { Word } from '../words.ts'
import { Sheet } from './sheet.tsx'

const KEYS: readonly (readonly [string, Word])[] = [
  ['/', 'keySearch'],
  ['1 – 5', 'keyViews'],
  ['← ↑ → ↓', 'keyArrows'],
  ['Enter', 'keyEnter'],
  ['Shift Enter', 'goAround'],
  ['Esc', 'keyEsc'],
  ['Z', 'keyUndo'],
  ['T', 'keyTable'],
  ['P', 'keyPresent'],
  ['+ − 0', 'keyZoom'],
  ['?', 'keyHelp'],
]

/** All keys. */
export function KeySheet({ close }: { close: () => void }) {
  const { say } = useScreen()
  return (
    <Sheet title={say('keys')} close={close}>
      <dl class="keys">
        {KEYS.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{say(word)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}
