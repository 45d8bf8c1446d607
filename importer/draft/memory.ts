import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import { isA } from '#graph-model/ontology/ontology.ts'
import type { Mention } from './mention.ts'

/** So many characters behind the name, a word that would point back at it means something else. */
const FAR = 300

/** What a text named before, for the words that point back: 该平台, 本次活动, 双方, 四市. */
export class Memory {
  readonly #named: Mention[] = []
  readonly #told: Mention[] = []
  readonly #peers: (readonly Mention[])[] = []

  /** Keeps the things of a part, and those who act together in it. */
  add(named: readonly Mention[], peers: readonly Mention[]): void {
    this.#named.push(...named.filter(({ kind, implied }) => kind !== 'Goal' && !implied))
    const acting = peers.filter(
      ({ kind, name }) => name !== '' && (isA(kind, 'Place') || isA(kind, 'Organisation')),
    )
    if (acting.length > 1 && acting.length <= 10) this.#peers.push(acting)
  }

  /** The thing of the first of these kinds that has one, the one named last before a place of the text. */
  last(kinds: readonly EntityKind[], at = Number.POSITIVE_INFINITY): Mention | undefined {
    const near = this.#named.filter(({ end }) => at === Number.POSITIVE_INFINITY || at - end < FAR).reverse()
    for (const kind of kinds) {
      const found = near.find((mention) => mention.kind === kind)
      if (found) return found
    }
    return undefined
  }

  /** Those who acted together last, so many of them, all of a kind that passes. */
  peers(count: number | undefined, passes: (mention: Mention) => boolean): readonly Mention[] {
    return (
      [...this.#peers]
        .reverse()
        .find((peers) => (count === undefined || peers.length === count) && peers.every(passes)) ?? []
    )
  }

  /** Keeps a place that a name told of: of 某省委 the province. */
  told(place: Mention): void {
    this.#told.push(place)
  }

  /** The place that a text speaks of most so far: whose it may be where nobody is named. */
  whose(): Mention | undefined {
    const counts = new Map<string, { mention: Mention; count: number }>()
    for (const mention of [...this.#told, ...this.#named]) {
      if (!isA(mention.kind, 'Territory') && mention.kind !== 'Region') continue
      const known = counts.get(mention.name)
      if (known) known.count++
      else counts.set(mention.name, { mention, count: 1 })
    }
    return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.mention
  }

  /** So many places of a rank that stand in a row, or that are all the text has named so far. */
  places(count: number): readonly Mention[] {
    let row: Mention[] = []
    let found: readonly Mention[] = []
    for (const mention of this.#named) {
      const last = row.at(-1)
      if (!isA(mention.kind, 'Territory') && mention.kind !== 'Region') continue
      row = last && mention.start >= last.end && mention.start - last.end <= 1 ? [...row, mention] : [mention]
      if (row.length === count && new Set(row.map(({ name }) => name)).size === count) found = row
    }
    if (found.length > 0) return found
    const all = new Map(
      this.#named.filter(({ kind }) => isA(kind, 'Territory')).map((mention) => [mention.name, mention]),
    )
    return all.size === count ? [...all.values()] : []
  }

  /** The place named before that one character stands for: of 苏阜 苏州 and 阜阳, where a text has named them. */
  byLetter(letter: string): Mention | undefined {
    return this.#named.findLast(
      ({ kind, name }) => (isA(kind, 'Territory') || kind === 'Region') && name.includes(letter),
    )
  }

  /** A place whose name another begins with: of 甲新区某某园 甲新区. */
  placeBefore(name: string): Mention | undefined {
    return this.#named
      .filter((known) => isA(known.kind, 'Place') && known.name !== name && known.name.length > 1)
      .filter((known) => name.startsWith(known.name))
      .sort((a, b) => b.name.length - a.name.length)[0]
  }
}
