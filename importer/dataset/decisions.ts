import { SHEETS } from '#graph-model/ontology/columns.ts'
import type { Faults } from '../check/fault.ts'
import type { Row } from './sheet.ts'
import { readValue } from './value.ts'

/** A decision that two ids name one thing, or two. */
export interface Decision {
  readonly a: string
  readonly b: string
  readonly row: Row
}

/** What was decided of names that look alike: rows of `same.csv` and `different.csv`. */
export class Decisions {
  readonly same: readonly Decision[]
  readonly different: readonly Decision[]
  readonly #kept: ReadonlyMap<string, string>

  constructor(same: readonly Decision[] = [], different: readonly Decision[] = []) {
    this.same = same
    this.different = different
    this.#kept = new Map(same.map(({ a, b }) => [b, a]))
  }

  /** The id under which the thing that an id names is kept. */
  idOf(id: string): string {
    const kept = this.#kept.get(id)
    return kept === undefined ? id : this.idOf(kept)
  }

  /** Whether it was decided that two ids name two things. */
  apart(a: string, b: string): boolean {
    return this.different.some((one) => (one.a === a && one.b === b) || (one.a === b && one.b === a))
  }
}

function decisionsOf(rows: readonly Row[], faults: Faults): Decision[] {
  return rows.flatMap((row) => {
    const [a, b, reason] = SHEETS['same.csv'].map((column) => readValue(row, column, faults))
    if (a === undefined || b === undefined || reason === undefined) return []
    if (a !== b) return [{ a: String(a), b: String(b), row }]
    faults.add(
      'ENDS_EQUAL',
      { file: row.file, line: row.line, column: 'b', value: String(b) },
      { zh: '两个标识是同一个。', en: 'The two ids are the same one.' },
    )
    return []
  })
}

/** Rows of `same.csv` without those that contradict an earlier one: `b` reads as one `a` only, and no circle closes. */
function withoutCircles(decisions: readonly Decision[], faults: Faults): Decision[] {
  const kept = new Map<string, Decision>()
  for (const decision of decisions) {
    const { a, b, row } = decision
    const before = kept.get(b)
    const place = { file: row.file, line: row.line, column: 'b', value: b }
    if (before) {
      if (before.a === a) continue
      faults.add(
        'SAME_TWICE',
        place,
        {
          zh: `第 ${before.row.line} 行已判定“${b}”就是“${before.a}”。`,
          en: `Line ${before.row.line} says already that "${b}" is "${before.a}".`,
        },
        {
          zh: `若三者相同,写“${before.a}”与“${a}”。`,
          en: `If all three are one, write "${before.a}" and "${a}".`,
        },
      )
      continue
    }
    let end: string | undefined = a
    while (end !== undefined && end !== b) end = kept.get(end)?.a
    if (end === b) {
      faults.add('SAME_CIRCLE', place, {
        zh: `按其他行,“${a}”已经就是“${b}”:判定绕成了一圈。`,
        en: `By other rows "${a}" is "${b}" already: the decisions go round in a circle.`,
      })
    } else kept.set(b, decision)
  }
  return [...kept.values()]
}

/** Reads `same.csv` and `different.csv`; decisions that contradict each other are faults. */
export function readDecisions(same: readonly Row[], different: readonly Row[], faults: Faults): Decisions {
  const decisions = new Decisions(
    withoutCircles(decisionsOf(same, faults), faults),
    decisionsOf(different, faults),
  )
  for (const { a, b, row } of decisions.different) {
    if (decisions.idOf(a) !== decisions.idOf(b)) continue
    faults.add(
      'DECIDED_BOTH_WAYS',
      { file: row.file, line: row.line, column: 'b', value: b },
      {
        zh: `same.csv 判定“${a}”与“${b}”相同,这里又判定不同。`,
        en: `By same.csv "${a}" and "${b}" are one; here they are two.`,
      },
      { zh: '删去两者之一。', en: 'Take one of the two out.' },
    )
  }
  return decisions
}
