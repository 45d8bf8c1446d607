import { type Kind, kindSpec } from '#graph-model/ontology/ontology.ts'
import { isRound, shapePath } from '../drawing/shape.ts'
import { lookOf } from '../elements/thing.ts'
import type { Status } from '../operations.generated.ts'
import type { Form } from '../state/filters.ts'
import { useScreen } from '../state/screen.ts'

/** The colour, shape and state of a kind, as it is drawn. */
export function Swatch({ kind, statuses = [] }: { kind: Kind; statuses?: readonly Status[] }) {
  const { palette } = useScreen()
  const { hue, shape } = kindSpec(kind)
  const look = lookOf(statuses)
  const fill = { established: palette.hue(hue), ongoing: palette.tint(hue), planned: palette.raised }[look]
  return (
    <svg class="swatch" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <title>{kind}</title>
      <path
        d={shapePath(shape, 9, 9, 14, 14)}
        fill={fill}
        stroke={palette.hue(hue)}
        stroke-width="1.8"
        stroke-linejoin={isRound(shape) ? 'round' : 'miter'}
        stroke-dasharray={look === 'planned' ? '3 2' : undefined}
      />
    </svg>
  )
}

/** How a state is drawn, whatever the kind: full, light, hollow. */
export function StatusSwatch({ status }: { status: Status }) {
  const { palette } = useScreen()
  const look = lookOf([status])
  const fill = { established: palette.second, ongoing: palette.tint('grey'), planned: palette.raised }[look]
  return (
    <svg class="swatch" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <title>{status}</title>
      <circle
        cx="9"
        cy="9"
        r="6.5"
        fill={fill}
        stroke={palette.second}
        stroke-width="1.8"
        stroke-dasharray={look === 'planned' ? '3 2' : undefined}
      />
    </svg>
  )
}

/** How a form of tie is drawn: band, hull, note. */
export function FormSwatch({ form }: { form: Form }) {
  const { palette } = useScreen()
  return (
    <svg class="swatch" viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
      <title>{form}</title>
      {form === 'PAIRWISE' && <path d="M1 9H17" stroke={palette.hue('vermillion')} stroke-width="5" />}
      {form === 'JOINT' && (
        <rect
          x="1.5"
          y="4"
          width="15"
          height="10"
          rx="5"
          fill={palette.tint('purple')}
          stroke={palette.hue('purple')}
          stroke-width="1.5"
        />
      )}
      {form === 'AREAWIDE' && (
        <rect
          x="1.5"
          y="3"
          width="15"
          height="12"
          rx="2"
          fill={palette.raised}
          stroke={palette.hue('grey')}
          stroke-width="1.5"
        />
      )}
    </svg>
  )
}
