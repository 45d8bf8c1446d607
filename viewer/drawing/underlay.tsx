import type { Backdrop } from '../elements/drawing.ts'
import { paint } from './paint.ts'
import type { Palette } from './palette.ts'

/** What lies beneath a drawing; moved and scaled with it. */
export function Underlay({ backdrops, palette }: { backdrops: readonly Backdrop[]; palette: Palette }) {
  return (
    <>
      {backdrops.map((backdrop) => (
        <Piece key={backdrop.id} backdrop={backdrop} palette={palette} />
      ))}
    </>
  )
}

function Piece({ backdrop, palette }: { backdrop: Backdrop; palette: Palette }) {
  if (backdrop.drawn === 'text')
    return (
      <text
        x={backdrop.at?.x}
        y={backdrop.at?.y}
        font-size={backdrop.size}
        font-weight={backdrop.bold ? 600 : 400}
        text-anchor={backdrop.anchor ?? 'start'}
        fill={backdrop.quiet ? palette.second : palette.ink}
      >
        {backdrop.text}
      </text>
    )
  const look = paint(backdrop, palette)
  return (
    <path
      d={backdrop.path}
      fill={look.fill}
      fill-opacity={look.fillOpacity}
      stroke={look.stroke}
      stroke-opacity={look.strokeOpacity}
      stroke-width={look.strokeWidth}
      stroke-dasharray={look.dash}
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  )
}
