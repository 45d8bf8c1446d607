import { isA, kindSpec } from '#graph-model/ontology/ontology.ts'
import type { Name, Status } from '../operations.generated.ts'
import { type Lang, nameOf, say } from '../words.ts'
import type { DrawnNode, Frame, Label, Look, Place } from './drawing.ts'
import { wrap } from './measure.ts'

/** How a thing or tie is drawn that has these statuses: as planned only when nothing says that it is there. */
export function lookOf(statuses: readonly Status[]): Look {
  if (statuses.includes('ESTABLISHED') || statuses.length === 0) return 'established'
  return statuses.includes('ONGOING') ? 'ongoing' : 'planned'
}

/** How a thing is drawn. A place on the map is there, whatever is planned in it. */
function lookOfThing(thing: Pick<Name, 'kind' | 'state'>): Look {
  return isA(thing.kind, 'Territory') || thing.kind === 'Region'
    ? 'established'
    : lookOf(thing.state.statuses)
}

/** The name with what must be said beside it: the number of an unnamed group. */
export function caption(thing: Name, lang: Lang): string {
  const name = nameOf(thing, lang)
  return thing.count == null ? name : `${name} · ${say(lang, 'stackOf', { n: thing.count })}`
}

const GLYPH = 18

interface Where {
  readonly x: number
  readonly y: number
  readonly id?: string
  readonly place?: Place
  readonly width: number
  readonly lines?: number
  readonly suffix?: string
  readonly look?: Look
  readonly bold?: boolean
}

/** A thing as a small shape with its name beside it, broken into lines of at most `width`. */
export function thingNode(thing: Name, where: Where, frame: Frame): DrawnNode {
  const kind = thing.kind
  const spec = kindSpec(kind)
  const text = caption(thing, frame.lang) + (where.suffix ?? '')
  const label: Label = {
    lines: wrap(text, frame.type.label, where.width, where.lines ?? 3),
    size: frame.type.label,
    place: where.place ?? 'right',
    ...(where.bold ? { bold: true } : {}),
  }
  const side = Math.round((GLYPH * frame.type.label) / 13)
  return {
    id: where.id ?? thing.id,
    opens: thing.id,
    kind,
    shape: spec.shape,
    hue: spec.hue,
    look: where.look ?? lookOfThing(thing),
    x: where.x,
    y: where.y,
    width: side,
    height: side,
    label,
    ...(thing.kind === 'Group' ? { stack: true } : {}),
    title: `${text} · ${spec[frame.lang]} · ${thing.state.words[frame.lang]}`,
  }
}
