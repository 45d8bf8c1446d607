import type { AskError } from '../client/ask.ts'
import { useScreen } from '../state/screen.ts'

/** What went wrong, its code, and another try; what is on the screen stays. */
export function Trouble({ error, retry }: { error: AskError; retry: () => void }) {
  const { say } = useScreen()
  return (
    <p class="trouble" role="alert">
      {say('failed', { message: error.message })} <small>{say('failedCode', { code: error.code })}</small>{' '}
      <button type="button" onClick={retry}>
        {say('retry')}
      </button>
    </p>
  )
}
