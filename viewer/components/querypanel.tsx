import { useState } from 'preact/hooks'
import { ENDPOINT } from '../client/ask.ts'
import { useScreen } from '../state/screen.ts'
import { Sheet } from './sheet.tsx'
import type { Current } from './use-view.ts'

/** The query behind what is seen, to take elsewhere. */
export function QueryPanel({ current, close }: { current: Current; close: () => void }) {
  const { say } = useScreen()
  const [copied, setCopied] = useState(false)
  if (!current.asked) return null
  const { operation, variables } = current.asked
  const values = JSON.stringify(variables, null, 2)
  const copy = async () => {
    const body = { operationName: operation.name, query: operation.text, variables }
    await navigator.clipboard?.writeText(JSON.stringify(body, null, 2)).catch(() => {})
    setCopied(true)
  }
  return (
    <Sheet title={say('queryTitle')} close={close}>
      <p>
        {say('queryHow', { url: new URL(ENDPOINT, location.href).href })}{' '}
        <button type="button" onClick={copy}>
          {say(copied ? 'copied' : 'copy')}
        </button>{' '}
        <a
          href={`${ENDPOINT}#${new URLSearchParams({ query: operation.text, variables: values })}`}
          target="_blank"
          rel="noreferrer"
        >
          {say('openIde')}
        </a>
      </p>
      <h3>{say('variables')}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long text is scrolled with the keyboard */}
      <pre tabIndex={0}>{values}</pre>
      <h3>GraphQL</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long text is scrolled with the keyboard */}
      <pre tabIndex={0}>{operation.text}</pre>
    </Sheet>
  )
}
