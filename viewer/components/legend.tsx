import { kindSpec } from '#graph-model/ontology/ontology.ts'
import { EMPTY_TALLY, inOrder } from '../elements/tally.ts'
import { FORMS, isFiltered, NO_FILTERS, STATUSES, toggled } from '../state/filters.ts'
import { useScreen } from '../state/screen.ts'
import { FormSwatch, StatusSwatch, Swatch } from './swatch.tsx'
import type { Current } from './use-view.ts'

/** The legend, which is the filter: what is unticked is left out; counts are those before. */
export function Legend({ current, close }: { current: Current; close: () => void }) {
  const screen = useScreen()
  const { state, say, lang } = screen
  const { filters } = state
  const tally = current.shown?.tally ?? EMPTY_TALLY
  const change = (part: Partial<typeof filters>) => screen.go({ filters: { ...filters, ...part } })
  const kinds = inOrder(new Set([...tally.kinds.keys(), ...filters.kinds]))
  const isMap = state.view === 'map'
  return (
    <aside class="legend" aria-label={say('legend')}>
      <div class="head">
        <h2>{say('legend')}</h2>
        <button type="button" disabled={!isFiltered(filters)} onClick={() => change(NO_FILTERS)}>
          {say('reset')}
        </button>
        <button type="button" class="only-narrow" onClick={close} aria-label={say('close')}>
          ×
        </button>
      </div>
      <fieldset>
        <legend>{say('status')}</legend>
        {STATUSES.map((status) => (
          <Choice
            key={status}
            on={!filters.statuses.includes(status)}
            count={tally.statuses.get(status) ?? 0}
            toggle={() => change({ statuses: toggled(filters.statuses, status) })}
          >
            <StatusSwatch status={status} /> {say(status)}
          </Choice>
        ))}
      </fieldset>
      {isMap && (
        <fieldset>
          <legend>{say('form')}</legend>
          {FORMS.map((form) => (
            <Choice
              key={form}
              on={!filters.forms.includes(form)}
              count={tally.forms.get(form) ?? 0}
              toggle={() => change({ forms: toggled(filters.forms, form) })}
            >
              <FormSwatch form={form} /> {say(form)}
            </Choice>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>{say(isMap ? 'tieKind' : 'kind')}</legend>
        {kinds.map((kind) => (
          <Choice
            key={kind}
            on={!filters.kinds.includes(kind)}
            count={tally.kinds.get(kind) ?? 0}
            toggle={() => change({ kinds: toggled(filters.kinds, kind) })}
          >
            <Swatch kind={kind} /> {kindSpec(kind)[lang]}
          </Choice>
        ))}
      </fieldset>
      <fieldset>
        <legend>{say('quotes')}</legend>
        <label class="choice" title={say('sourceOnlyHint')}>
          <input
            type="checkbox"
            checked={filters.sourceTextOnly}
            onChange={() => change({ sourceTextOnly: !filters.sourceTextOnly })}
          />
          <span>{say('sourceOnly')}</span>
        </label>
        <label class="time">
          <span>{say('time')}</span>
          <input
            type="text"
            inputMode="numeric"
            placeholder={say('timeHint')}
            value={filters.time}
            pattern="\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?"
            onChange={(event) => {
              const field = event.currentTarget
              if (field.validity.valid) change({ time: field.value.trim() })
            }}
          />
          {filters.time !== '' && <small>{say('timeUndated')}</small>}
        </label>
      </fieldset>
    </aside>
  )
}

interface ChoiceProps {
  readonly on: boolean
  readonly count: number
  readonly toggle: () => void
  readonly children: preact.ComponentChildren
}

function Choice({ on, count, toggle, children }: ChoiceProps) {
  return (
    <label class={on ? 'choice' : 'choice off'}>
      <input type="checkbox" checked={on} onChange={toggle} />
      <span>{children}</span>
      <output>{count}</output>
    </label>
  )
}
