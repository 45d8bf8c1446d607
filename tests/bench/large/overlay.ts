import type { Status } from '#graph-model/record.ts'
import type { Division } from './divisions.ts'
import { Seeded } from './seeded.ts'

/** A thing that ties divisions together. */
export interface Tie {
  readonly kind: 'Agreement' | 'Enclave' | 'Event' | 'Corridor' | 'Platform' | 'Project'
  readonly id: string
  readonly name: string
}

/** One relationship of the overlay, with what cites it. */
export interface Overlaid {
  readonly type: string
  readonly start: string
  readonly end: string
  readonly status: Status
  readonly statusWord: string
  readonly since: string
  /** Number of the document, and the sentence in it. */
  readonly document: number
  readonly quote: string
}

export const DOCUMENTS = 100

const TIES: readonly { kind: Tie['kind']; name: string; count: number }[] = [
  { kind: 'Agreement', name: '合作协议', count: 12_000 },
  { kind: 'Enclave', name: '飞地', count: 5_000 },
  { kind: 'Event', name: '对接会', count: 5_000 },
  { kind: 'Corridor', name: '走廊', count: 2_000 },
  { kind: 'Platform', name: '服务平台', count: 3_000 },
  { kind: 'Project', name: '联合项目', count: 3_000 },
]

/** The ten relations of the overlay; a tie that stands at the start has the place at the end. */
const RELATIONS: readonly { type: string; tie: Tie['kind']; word: string; from: 'place' | 'tie' }[] = [
  { type: 'PARTY_TO', tie: 'Agreement', word: '签署', from: 'place' },
  { type: 'CO_BUILDS', tie: 'Platform', word: '共建', from: 'place' },
  { type: 'PARTICIPATES_IN', tie: 'Event', word: '参加', from: 'place' },
  { type: 'HOME_OF', tie: 'Enclave', word: '设立', from: 'place' },
  { type: 'HOSTS', tie: 'Enclave', word: '承接', from: 'place' },
  { type: 'PASSES_THROUGH', tie: 'Corridor', word: '联通', from: 'tie' },
  { type: 'HELD_IN', tie: 'Event', word: '举办', from: 'tie' },
  { type: 'ESTABLISHES', tie: 'Platform', word: '成立', from: 'place' },
  { type: 'OPERATES', tie: 'Platform', word: '运营', from: 'place' },
  { type: 'FUNDS', tie: 'Project', word: '资助', from: 'place' },
]

const STATUSES = [
  ['established', '已'],
  ['ongoing', '正在'],
  ['planned', '拟'],
] as const

/** The ties, named after the divisions. */
export function makeTies(divisions: readonly Division[]): Tie[] {
  const seeded = new Seeded(1)
  return TIES.flatMap(({ kind, name, count }) =>
    Array.from({ length: count }, (_, number) => ({
      kind,
      id: `${kind.toLowerCase()}:${number + 1}`,
      name: `${seeded.of(divisions).name}${name}${number + 1}号`,
    })),
  )
}

/** Draws what has been drawn before half of the time: who has many grows fastest. */
class Preferred<V> {
  readonly #all: readonly V[]
  readonly #drawn: V[] = []
  readonly #seeded: Seeded

  constructor(all: readonly V[], seeded: Seeded) {
    this.#all = all
    this.#seeded = seeded
  }

  draw(): V {
    const again = this.#drawn.length > 0 && this.#seeded.next() < 0.5
    const value = this.#seeded.of(again ? this.#drawn : this.#all)
    this.#drawn.push(value)
    return value
  }
}

/**
 * `count` relationships between divisions and ties by preferential attachment, each once with a sentence of its own;
 * every hundredth is said a second time, in another document.
 */
export function* makeOverlay(
  divisions: readonly Division[],
  ties: readonly Tie[],
  count: number,
): Generator<Overlaid> {
  const seeded = new Seeded(2)
  const places = new Preferred(divisions, seeded)
  const ofKind = new Map(
    TIES.map(({ kind }) => [
      kind,
      new Preferred(
        ties.filter((tie) => tie.kind === kind),
        seeded,
      ),
    ]),
  )
  const known = new Set<string>()
  for (let made = 0; made < count; ) {
    const { type, tie: kind, word, from } = seeded.of(RELATIONS)
    const place = places.draw()
    const tie = (ofKind.get(kind) as Preferred<Tie>).draw()
    const ends = `${type} ${place.id} ${tie.id}`
    if (known.has(ends)) continue
    known.add(ends)
    made++
    const [status, adverb] = seeded.of(STATUSES)
    const said = made % 100 === 0 ? 2 : 1
    for (let time = 0; time < said; time++) {
      const year = 2015 + seeded.below(10)
      const month = 1 + seeded.below(12)
      yield {
        type,
        start: from === 'place' ? place.id : tie.id,
        end: from === 'place' ? tie.id : place.id,
        status,
        statusWord: adverb,
        since: `${year}-${String(month).padStart(2, '0')}`,
        document: (made + time) % DOCUMENTS,
        quote: `${made}.${year}年${month}月,${place.name}${adverb}${word}${tie.name}`,
      }
    }
  }
}
