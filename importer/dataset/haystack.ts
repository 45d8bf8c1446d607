/** Shorter texts are searched as they are. */
const WORTH_AN_INDEX = 4096
/** Code units that make an anchor. */
const GRAM = 4
/** Places of an anchor that are looked at without a search for a rarer one. */
const RARE = 2
const FACTOR = 0x01000193
const FACTORS = Math.imul(Math.imul(FACTOR, FACTOR), Math.imul(FACTOR, FACTOR))

/** The hashes of all runs of `GRAM` units, each from the one before. */
class Rolling {
  #hash = 0
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
    for (let at = 0; at < GRAM - 1; at++) this.#push(text.charCodeAt(at))
  }

  next(): number {
    const at = this.#at++
    this.#push(this.#text.charCodeAt(at + GRAM - 1))
    if (at > 0) this.#hash = (this.#hash - Math.imul(this.#text.charCodeAt(at - 1), FACTORS)) | 0
    const mixed = Math.imul(this.#hash ^ (this.#hash >>> 15), 0x85ebca6b)
    return mixed ^ (mixed >>> 13)
  }

  #push(unit: number): void {
    this.#hash = (Math.imul(this.#hash, FACTOR) + unit) | 0
  }
}

/** One run of eight is an anchor, chosen by what it holds: a text and its parts agree on theirs. */
function isAnchor(hash: number): boolean {
  return (hash & 7) === 0
}

/** A text in which parts are looked for again and again. */
export class Haystack {
  readonly #text: string
  #mask = 0
  #ends: Int32Array | undefined
  #places = new Int32Array(0)

  constructor(text: string) {
    this.#text = text
  }

  /** Where a part begins, each time that it stands there, in code units. */
  occurrences(part: string): number[] {
    if (part === '') return []
    return this.#byAnchor(part) ?? this.#byScan(part)
  }

  #byScan(part: string): number[] {
    const found: number[] = []
    for (let at = this.#text.indexOf(part); at >= 0; at = this.#text.indexOf(part, at + 1)) found.push(at)
    return found
  }

  /** Looks only where the part's rarest anchor stands; undefined when it has none. */
  #byAnchor(part: string): number[] | undefined {
    if (this.#text.length < WORTH_AN_INDEX || part.length < GRAM) return undefined
    this.#ends ??= this.#build()
    const rolling = new Rolling(part)
    let best: { at: number; from: number; to: number } | undefined
    for (let at = 0; at + GRAM <= part.length; at++) {
      const hash = rolling.next()
      if (!isAnchor(hash)) continue
      const bucket = (hash >>> 3) & this.#mask
      const [from, to] = [this.#ends[bucket] as number, this.#ends[bucket + 1] as number]
      if (!best || to - from < best.to - best.from) best = { at, from, to }
      if (to - from <= RARE) break
    }
    if (!best) return undefined
    const found: number[] = []
    for (let index = best.from; index < best.to; index++) {
      const start = (this.#places[index] as number) - best.at
      if (start >= 0 && this.#text.startsWith(part, start)) found.push(start)
    }
    return found
  }

  /** Lists the places of the anchors by their hash. */
  #build(): Int32Array {
    const text = this.#text
    this.#mask = 2 ** Math.ceil(Math.log2(text.length / 8)) - 1
    const ends = new Int32Array(this.#mask + 2)
    const each = (visit: (bucket: number, at: number) => void) => {
      const rolling = new Rolling(text)
      for (let at = 0; at + GRAM <= text.length; at++) {
        const hash = rolling.next()
        if (isAnchor(hash)) visit((hash >>> 3) & this.#mask, at)
      }
    }
    each((bucket) => {
      ends[bucket + 1] = (ends[bucket + 1] as number) + 1
    })
    for (let bucket = 0; bucket <= this.#mask; bucket++)
      ends[bucket + 1] = (ends[bucket + 1] as number) + (ends[bucket] as number)
    const places = new Int32Array(ends[this.#mask + 1] as number)
    const next = ends.slice()
    each((bucket, at) => {
      const place = next[bucket] as number
      places[place] = at
      next[bucket] = place + 1
    })
    this.#places = places
    return ends
  }
}
