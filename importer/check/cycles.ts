import type { CompactGraph } from '../compact/graph.ts'
import type { Register } from '../dataset/register.ts'
import type { Faults } from './fault.ts'

const SITES: ReadonlySet<string> = new Set(['PART_OF', 'LOCATED_IN'])
const NONE: readonly number[] = []

/** Places on a way up: where it stands, and which of its steps was taken. */
interface Way {
  readonly node: number
  next: number
}

/** The relationships that lead up from each place: the first as a number, further ones behind it. */
function waysUp({ statements, nodeCount }: CompactGraph): (node: number) => readonly number[] {
  const first = new Int32Array(nodeCount).fill(-1)
  const more = new Map<number, number[]>()
  for (let statement = 0; statement < statements.size; statement++) {
    if (!SITES.has(statements.type(statement)) || statements.first(statement) < 0) continue
    const start = statements.start(statement)
    if ((first[start] as number) < 0) first[start] = statement
    else more.set(start, [...(more.get(start) ?? [first[start] as number]), statement])
  }
  return (node) => more.get(node) ?? ((first[node] as number) < 0 ? NONE : [first[node] as number])
}

/**
 * A fault for each circle of PART_OF (and LOCATED_IN): nothing is part of itself, and ends climb these relations.
 * Takes time in proportion to the relationships, and no deeper stack for longer chains.
 */
export function checkCycles({ graph, faults }: Pick<Register, 'graph' | 'faults'>): void {
  const { statements, nodeCount } = graph
  const up = waysUp(graph)
  /** 1 on the way, 2 when done. */
  const state = new Uint8Array(nodeCount)
  for (let node = 0; node < nodeCount; node++) {
    const way: Way[] = state[node] === 0 ? [{ node, next: 0 }] : []
    for (let here = way.at(-1); here; here = way.at(-1)) {
      state[here.node] = 1
      const statement = up(here.node)[here.next++]
      if (statement === undefined) {
        state[here.node] = 2
        way.pop()
        continue
      }
      const end = statements.end(statement)
      if (state[end] === 1) {
        const circle = way.slice(way.findIndex((one) => one.node === end))
        report(graph, circle, statement, faults)
      } else if (state[end] === 0) way.push({ node: end, next: 0 })
    }
  }
}

function report(graph: CompactGraph, circle: readonly Way[], last: number, faults: Faults): void {
  const ids = circle.slice(0, 8).map(({ node }) => graph.ids.at(node))
  const shown = [...ids, ...(circle.length > 8 ? ['…'] : []), ids[0]].join(' → ')
  const end = graph.ids.at(graph.statements.end(last))
  faults.add(
    'PART_OF_CYCLE',
    { ...graph.citations.place(graph.statements.first(last)), column: 'end', value: end },
    { zh: `绕成了一圈:${shown}。`, en: `It goes round in a circle: ${shown}.` },
    {
      zh: '上级不能属于下级:改正其中一行的终点。',
      en: 'What holds a thing is no part of it: mend the end of one of these rows.',
    },
  )
}
