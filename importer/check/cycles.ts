import type { Row } from '../dataset/sheet.ts'
import type { Faults } from './fault.ts'

/** What the check needs of a relationship. */
interface Step {
  readonly type: string
  readonly start: string
  readonly end: string
  readonly row: Pick<Row, 'file' | 'line'>
}

const SITES = new Set(['PART_OF', 'LOCATED_IN'])

/** Places on a way up: where it stands, and which of its steps was taken. */
interface Way {
  readonly id: string
  next: number
}

/** The steps of a way that lead from a place back to it. */
function circle(way: readonly Way[], ups: ReadonlyMap<string, readonly Step[]>, to: string): Step[] {
  const from = way.findIndex(({ id }) => id === to)
  return way.slice(from).map(({ id, next }) => (ups.get(id) as readonly Step[])[next - 1] as Step)
}

/**
 * A fault for each circle of PART_OF (and LOCATED_IN): nothing is part of itself, and ends climb these relations.
 * Takes time in proportion to the relationships, and no deeper stack for longer chains.
 */
export function checkCycles(relationships: Iterable<Step>, faults: Faults): void {
  const ups = new Map<string, Step[]>()
  for (const step of relationships) {
    if (!SITES.has(step.type)) continue
    const known = ups.get(step.start)
    if (known) known.push(step)
    else ups.set(step.start, [step])
  }
  const done = new Set<string>()
  const on = new Set<string>()
  for (const first of ups.keys()) {
    const way: Way[] = done.has(first) ? [] : [{ id: first, next: 0 }]
    for (let here = way.at(-1); here; here = way.at(-1)) {
      on.add(here.id)
      const step = ups.get(here.id)?.[here.next++]
      if (step === undefined) {
        on.delete(here.id)
        done.add(here.id)
        way.pop()
      } else if (on.has(step.end)) report(circle(way, ups, step.end), step, faults)
      else if (!done.has(step.end) && ups.has(step.end)) way.push({ id: step.end, next: 0 })
    }
  }
}

function report(steps: readonly Step[], last: Step, faults: Faults): void {
  const shown =
    steps.length > 8 ? [...steps.slice(0, 8).map(({ start }) => start), '…'] : steps.map(({ start }) => start)
  const circle = [...shown, steps[0]?.start].join(' → ')
  faults.add(
    'PART_OF_CYCLE',
    { file: last.row.file, line: last.row.line, column: 'end', value: last.end },
    { zh: `绕成了一圈:${circle}。`, en: `It goes round in a circle: ${circle}.` },
    {
      zh: '上级不能属于下级:改正其中一行的终点。',
      en: 'What holds a thing is no part of it: mend the end of one of these rows.',
    },
  )
}
