/** A list of whole numbers that grows, four bytes each. */
export class Numbers {
  #values: Int32Array
  #length = 0

  constructor(capacity = 1024) {
    this.#values = new Int32Array(capacity)
  }

  get length(): number {
    return this.#length
  }

  push(value: number): number {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#values.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length] = value
    return this.#length++
  }

  get(at: number): number {
    return this.#values[at] as number
  }

  set(at: number, value: number): void {
    this.#values[at] = value
  }
}

/** Finds numbers of things again by what they hold: a table of their hashes, which grows with them. */
export class Slots {
  #slots = new Int32Array(2048).fill(-1)
  #used = 0

  /** The number of the thing with this hash that `same` says yes to; -1 for none. */
  find(hash: number, same: (number: number) => boolean): number {
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot] as number
      if (number < 0 || same(number)) return number
    }
  }

  /** Notes a thing that `find` has not found; `hashOf` gives the hashes of those noted before. */
  add(hash: number, number: number, hashOf: (number: number) => number): void {
    if (++this.#used * 2 > this.#slots.length) {
      const before = this.#slots
      this.#slots = new Int32Array(before.length * 2).fill(-1)
      for (const known of before) if (known >= 0) this.#put(hashOf(known), known)
    }
    this.#put(hash, number)
  }

  #put(hash: number, number: number): void {
    const mask = this.#slots.length - 1
    let slot = hash & mask
    while ((this.#slots[slot] as number) >= 0) slot = (slot + 1) & mask
    this.#slots[slot] = number
  }
}

/** Mixes whole numbers into a hash of 32 bits. */
export function mix(a: number, b: number, c = 0, d = 0): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b)
  hash = Math.imul(hash ^ b ^ (hash >>> 15), 0xc2b2ae35)
  hash = Math.imul(hash ^ c ^ (hash >>> 13), 0x27d4eb2f)
  hash = Math.imul(hash ^ d ^ (hash >>> 16), 0x165667b1)
  return hash ^ (hash >>> 15)
}
