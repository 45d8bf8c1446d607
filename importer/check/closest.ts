/** What a quote that is not found comes closest to, with ‹› around what differs. */
export interface Closest {
  /** The quote as it was written. */
  readonly quoted: string
  /** The passage as the document prints it. */
  readonly printed: string
  /** Where the passage starts, in code points of the document. */
  readonly start: number
}

const BUCKETS = 1 << 16
/** A longer quote is looked for by its beginning: more would not help a person either. */
const LONGEST = 600
/** The rarest pairs of a quote are enough to find its place; so many places of pairs are looked at. */
const HITS = 20_000
const WINDOWS = 3
/** Passages that differ in more than this part of the quote are no hint. */
const FARTHEST = 0.5
const AROUND = 14

/** Width, case, curls of quotes and spaces make no difference in the search; -1 for a space. */
function folded(character: string): number {
  const code = character.codePointAt(0) as number
  if (/\s/u.test(character)) return -1
  if (code === 0x201c || code === 0x201d) return 0x22
  if (code === 0x2018 || code === 0x2019) return 0x27
  return code < 0x80 || code > 0x2fff
    ? (character.normalize('NFKC').toLowerCase().codePointAt(0) as number)
    : code
}

/** The characters of a text that count, folded, and where each stands. */
function significant(characters: readonly string[]): { codes: Uint32Array; at: Uint32Array } {
  const codes = new Uint32Array(characters.length)
  const at = new Uint32Array(characters.length)
  let length = 0
  for (const [index, character] of characters.entries()) {
    const code = folded(character)
    if (code < 0) continue
    codes[length] = code
    at[length++] = index
  }
  return { codes: codes.subarray(0, length), at: at.subarray(0, length) }
}

function bucketOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 16
}

type Step = 'same' | 'other' | 'extra' | 'missing'

interface Alignment {
  readonly distance: number
  readonly from: number
  /** `extra` stands in the quote alone, `missing` in the document alone. */
  readonly steps: readonly Step[]
}

/** The best place of `quote` within `text[low..high)`, its ends free there: Sellers' algorithm. */
function align(quote: Uint32Array, text: Uint32Array, low: number, high: number): Alignment {
  const width = high - low + 1
  const table = new Uint16Array((quote.length + 1) * width)
  for (let i = 1; i <= quote.length; i++) {
    table[i * width] = i
    for (let j = 1; j < width; j++) {
      const same = quote[i - 1] === text[low + j - 1]
      const diagonal = (table[(i - 1) * width + j - 1] as number) + (same ? 0 : 1)
      const extra = (table[(i - 1) * width + j] as number) + 1
      const missing = (table[i * width + j - 1] as number) + 1
      table[i * width + j] = Math.min(diagonal, extra, missing)
    }
  }
  const last = table.subarray(quote.length * width, (quote.length + 1) * width)
  let end = 0
  for (let j = 1; j < width; j++) if ((last[j] as number) < (last[end] as number)) end = j
  // Another character at the end says more than one too many.
  if (end + 1 < width && last[end + 1] === last[end]) end++
  const steps: Step[] = []
  let j = end
  for (let i = quote.length; i > 0; ) {
    const here = table[i * width + j] as number
    const same = j > 0 && quote[i - 1] === text[low + j - 1]
    if (j > 0 && here === (table[(i - 1) * width + j - 1] as number) + (same ? 0 : 1)) {
      steps.push(same ? 'same' : 'other')
      i--
      j--
    } else if (here === (table[(i - 1) * width + j] as number) + 1) {
      steps.push('extra')
      i--
    } else {
      steps.push('missing')
      j--
    }
  }
  return { distance: last[end] as number, from: low + j, steps: steps.reverse() }
}

/** Finds in one document what a quote comes closest to; made once, asked often. */
export class PassageFinder {
  readonly #characters: readonly string[]
  readonly #codes: Uint32Array
  readonly #at: Uint32Array
  /** Places of pairs of characters, bucket by bucket. */
  readonly #places: Uint32Array
  readonly #offsets = new Uint32Array(BUCKETS + 1)

  constructor(characters: readonly string[]) {
    this.#characters = characters
    const { codes, at } = significant(characters)
    this.#codes = codes
    this.#at = at
    const pairs = Math.max(0, codes.length - 1)
    const bucketAt = (place: number) => bucketOf(codes[place] as number, codes[place + 1] as number)
    for (let place = 0; place < pairs; place++) (this.#offsets[bucketAt(place) + 1] as number)++
    for (let bucket = 0; bucket < BUCKETS; bucket++)
      this.#offsets[bucket + 1] = (this.#offsets[bucket + 1] as number) + (this.#offsets[bucket] as number)
    const next = this.#offsets.slice()
    this.#places = new Uint32Array(pairs)
    for (let place = 0; place < pairs; place++) {
      const bucket = bucketAt(place)
      this.#places[next[bucket] as number] = place
      next[bucket] = (next[bucket] as number) + 1
    }
  }

  /** Undefined when nothing in the document is like the quote. */
  closest(quote: string): Closest | undefined {
    const characters = Array.from(quote.slice(0, 2 * LONGEST)).slice(0, LONGEST)
    const { codes, at } = significant(characters)
    let best: Alignment | undefined
    for (const start of this.#starts(codes)) {
      const slack = Math.max(8, Math.ceil(codes.length / 3))
      const low = Math.max(0, start - slack)
      const high = Math.min(this.#codes.length, start + codes.length + slack)
      if (high <= low) continue
      const found = align(codes, this.#codes, low, high)
      if (!best || found.distance < best.distance) best = found
    }
    if (!best || best.distance > codes.length * FARTHEST) return undefined
    return this.#marked(characters, at, best)
  }

  /** Where the quote may start: the diagonals on which most of its rarer pairs of characters lie. */
  #starts(codes: Uint32Array): number[] {
    const pairs = Array.from({ length: Math.max(0, codes.length - 1) }, (_, place) => {
      const bucket = bucketOf(codes[place] as number, codes[place + 1] as number)
      const [from, to] = [this.#offsets[bucket] as number, this.#offsets[bucket + 1] as number]
      return { place, from, hits: to - from }
    })
    const rarest = pairs.filter(({ hits }) => hits > 0).sort((a, b) => a.hits - b.hits)
    const step = Math.max(4, Math.ceil(codes.length / 6))
    const votes = new Map<number, number>()
    let left = HITS
    for (const { place, from, hits } of rarest) {
      if (left <= 0) break
      left -= hits
      const weight = 1 / Math.sqrt(hits)
      for (let hit = 0; hit < Math.min(hits, HITS); hit++) {
        const diagonal = Math.floor(((this.#places[from + hit] as number) - place) / step)
        for (const near of [diagonal - 1, diagonal, diagonal + 1])
          votes.set(near, (votes.get(near) ?? 0) + (near === diagonal ? weight : weight / 2))
      }
    }
    return [...votes]
      .sort(([a, one], [b, other]) => other - one || a - b)
      .slice(0, WINDOWS)
      .map(([diagonal]) => diagonal * step)
  }

  #marked(characters: readonly string[], at: Uint32Array, { from, steps }: Alignment): Closest {
    const quoted = new Marked(characters)
    const printed = new Marked(this.#characters)
    let inQuote = 0
    let inText = from
    for (const step of steps) {
      if (step === 'missing') quoted.gap()
      else quoted.take(at[inQuote++] as number, step !== 'same')
      if (step === 'extra') printed.gap()
      else printed.take(this.#at[inText++] as number, step !== 'same')
    }
    return { quoted: quoted.text(), printed: printed.text(), start: this.#at[from] ?? 0 }
  }
}

/** A text in the making, in which what differs is marked and long stretches that agree are left out. */
class Marked {
  readonly #characters: readonly string[]
  readonly #parts: { text: string[]; differs: boolean }[] = []
  #next: number | undefined

  constructor(characters: readonly string[]) {
    this.#characters = characters
  }

  take(at: number, differs: boolean): void {
    // Spaces between two taken characters belong to the text and make no difference.
    const text = this.#characters.slice(this.#next ?? at, at + 1)
    this.#next = at + 1
    this.#part(differs).push(...text)
  }

  gap(): void {
    this.#part(true)
  }

  text(): string {
    const last = this.#parts.length - 1
    return this.#parts
      .map(({ text, differs }, index) => {
        if (differs) return `‹${text.join('')}›`
        if (text.length <= 2 * AROUND + 1) return text.join('')
        const before = index === 0 ? '' : text.slice(0, AROUND).join('')
        const after = index === last ? '' : text.slice(-AROUND).join('')
        return `${before}…${after}`
      })
      .join('')
      .replaceAll('\n', '⏎')
  }

  #part(differs: boolean): string[] {
    const last = this.#parts.at(-1)
    if (last?.differs === differs) return last.text
    const part = { text: [], differs }
    this.#parts.push(part)
    return part.text
  }
}
