import { Numbers, Slots } from './numbers.ts'

const SLAB_BITS = 22
const SLAB = 1 << SLAB_BITS

/** Numbered texts outside of the engine's heap, as UTF-8. A text is written once and stays. */
export class Texts {
  readonly #slabs: Buffer[] = []
  /** Slab and offset in it. */
  readonly #places = new Numbers()
  readonly #lengths = new Numbers()
  #free = 0
  #end = 0

  get size(): number {
    return this.#places.length
  }

  add(text: string): number {
    // A code unit takes three bytes at most; an empty text needs a place too.
    const most = Math.max(1, text.length * 3)
    if (this.#end - this.#free < most) {
      this.#slabs.push(Buffer.allocUnsafeSlow(Math.max(SLAB, most)))
      this.#free = 0
      this.#end = Math.max(SLAB, most)
    }
    const slab = this.#slabs.length - 1
    const length = (this.#slabs[slab] as Buffer).write(text, this.#free)
    this.#lengths.push(length)
    const number = this.#places.push(slab * SLAB + this.#free)
    this.#free += length
    // A slab of one long text is full: an offset beyond its bits cannot be told.
    if (this.#end > SLAB) this.#end = this.#free
    return number
  }

  at(number: number): string {
    const place = this.#places.get(number)
    const start = place & (SLAB - 1)
    return this.slab(number).toString('utf8', start, start + this.#lengths.get(number))
  }

  slab(number: number): Buffer {
    return this.#slabs[this.#places.get(number) >>> SLAB_BITS] as Buffer
  }

  start(number: number): number {
    return this.#places.get(number) & (SLAB - 1)
  }

  length(number: number): number {
    return this.#lengths.get(number)
  }
}

function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}

/** The rank of a byte of UTF-8 where texts stand in the order of UTF-16, in which pairs come before U+E000. */
function unit(byte: number): number {
  if (byte < 0xee) return byte
  return byte < 0xf0 ? byte + 16 : byte - 2
}

/** Ids by number and numbers by id, without a string of the engine for each. */
export class Ids {
  readonly #texts = new Texts()
  readonly #hashes = new Numbers()
  readonly #slots = new Slots()

  get size(): number {
    return this.#texts.size
  }

  /** The number of an id; a new one takes the next. */
  add(id: string): number {
    const hash = hashOf(id)
    const known = this.#slots.find(hash, (number) => this.#is(number, hash, id))
    if (known >= 0) return known
    const number = this.#texts.add(id)
    this.#hashes.push(hash)
    this.#slots.add(hash, number, (other) => this.#hashes.get(other))
    return number
  }

  /** The number of an id; -1 when it is not known. */
  find(id: string): number {
    const hash = hashOf(id)
    return this.#slots.find(hash, (number) => this.#is(number, hash, id))
  }

  at(number: number): string {
    return this.#texts.at(number)
  }

  /** Order of two ids by code unit; `afterA` and `afterB` are characters behind them, -1 for none. */
  compare(a: number, b: number, afterA = -1, afterB = afterA): number {
    if (a === b) return afterA - afterB
    const [textA, textB] = [this.#texts.slab(a), this.#texts.slab(b)]
    const [startA, startB] = [this.#texts.start(a), this.#texts.start(b)]
    const [lengthA, lengthB] = [this.#texts.length(a), this.#texts.length(b)]
    const shared = Math.min(lengthA, lengthB)
    for (let at = 0; at < shared; at++) {
      const [byteA, byteB] = [textA[startA + at] as number, textB[startB + at] as number]
      if (byteA !== byteB) return unit(byteA) - unit(byteB)
    }
    const nextA = lengthA > shared ? unit(textA[startA + shared] as number) : afterA
    const nextB = lengthB > shared ? unit(textB[startB + shared] as number) : afterB
    return nextA - nextB
  }

  #is(number: number, hash: number, id: string): boolean {
    if (this.#hashes.get(number) !== hash) return false
    const slab = this.#texts.slab(number)
    const start = this.#texts.start(number)
    const length = this.#texts.length(number)
    if (length !== id.length) return length > id.length && this.at(number) === id
    for (let at = 0; at < length; at++) {
      // Bytes are characters where there are as many of both.
      if (slab[start + at] !== id.charCodeAt(at)) return false
    }
    return true
  }
}

/** A copy that holds on to nothing: a part of a long text keeps the whole of it in memory. */
export function ownText(text: string): string {
  return text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le')
}

/** Words that come again and again, by number. */
export class Words {
  readonly #numbers = new Map<string, number>()
  readonly #words: string[] = []

  add(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const own = ownText(word)
    const number = this.#words.push(own) - 1
    this.#numbers.set(own, number)
    return number
  }

  find(word: string): number {
    return this.#numbers.get(word) ?? -1
  }

  at(number: number): string {
    return this.#words[number] as string
  }
}
