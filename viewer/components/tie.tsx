import { caption } from '../elements/thing.ts'
import type { Name, Quote, ReachFull, Status } from '../operations.generated.ts'
import { useScreen } from '../state/screen.ts'
import { nameOf } from '../words.ts'
import { Quotes } from './quotes.tsx'
import { Swatch } from './swatch.tsx'

interface Props {
  readonly tie: Name
  readonly status: Status
  readonly reaches: readonly Pick<ReachFull, 'via' | 'evidence'>[]
  readonly evidence?: readonly Quote[]
  readonly way?: string
}

/** One tie: its name opens its card, and beneath it stand the way it ties and the quotes. */
export function Tie({ tie, status, reaches, evidence = [], way }: Props) {
  const screen = useScreen()
  const { say, lang } = screen
  const quotes = [...evidence, ...reaches.flatMap((reach) => reach.evidence)]
  const steps = new Map(
    reaches
      .flatMap((reach) =>
        reach.via.filter((link) => link.relation === 'LOCATED_IN' || link.relation === 'PART_OF'),
      )
      .map((link) => [link.id, link]),
  )
  return (
    <li class="tie">
      <details>
        <summary>
          <Swatch kind={tie.kind} statuses={[status]} />
          <span>{caption(tie, lang)}</span>
          <small>
            {tie.words[lang]} · {say(status)}
            {way && ` · ${way}`}
          </small>
        </summary>
        <button type="button" class="link" onClick={() => screen.open(tie.id)}>
          {say('facts')} · {nameOf(tie, lang)}
        </button>
        {steps.size > 0 && (
          <p class="small">
            {say('via')}{' '}
            {[...steps.values()]
              .map(
                (link) =>
                  `${nameOf(link.start, lang)} —${link.words[lang]}→ ${nameOf(link.end, lang)}${link.bases.includes('STATED') ? '' : `〔${link.bases.map((basis) => say(basis)).join('、')}〕`}`,
              )
              .join('; ')}
          </p>
        )}
        <Quotes evidence={quotes} />
      </details>
    </li>
  )
}
