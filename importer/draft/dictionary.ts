import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import { isA } from '#graph-model/ontology/ontology.ts'
import { cityByLetter, lettersAt } from './letters.ts'
import { foldedForDraft } from './text.ts'
import { wordOver } from './word.ts'

/** A thing whose name is known: of the store, or (with an empty id) of the country's divisions. */
export interface KnownThing {
  readonly id: string
  readonly kind: EntityKind
  readonly name: string
  readonly aliases: readonly string[]
  /** Codes and other identifiers by which a person may name it. */
  readonly codes?: readonly string[]
  /** Values of its kind's properties, for a thing that is not stored yet. */
  readonly sets?: Readonly<Record<string, string>>
}

/** The names of known things: the longest that begins at a place of a text, and things by name, alias or code. */
export class Dictionary {
  readonly things: readonly KnownThing[]
  readonly #forms = new Map<string, KnownThing>()
  readonly #names = new Map<string, KnownThing[]>()
  readonly #document: string
  readonly #inDocument = new Map<string, boolean>()
  #longest = 0

  /** `document` is the text to be read, which tells what single characters in it stand for. */
  constructor(things: readonly KnownThing[], document = '') {
    this.things = things
    this.#document = document
    for (const thing of things) {
      for (const name of [thing.name, ...thing.aliases]) this.#add(name, thing)
      for (const code of thing.codes ?? []) this.#note(code, thing)
    }
  }

  #note(name: string, thing: KnownThing): void {
    const known = this.#names.get(name) ?? []
    if (!known.includes(thing)) this.#names.set(name, [...known, thing])
  }

  #add(name: string, thing: KnownThing): void {
    const form = foldedForDraft(name).trim()
    if (form === '') return
    this.#note(form, thing)
    if (!this.#forms.has(form) || form === foldedForDraft(thing.name)) this.#forms.set(form, thing)
    this.#longest = Math.max(this.#longest, form.length)
  }

  /** Another name for a thing, as a text introduces it. */
  introduce(name: string, thing: KnownThing): void {
    this.#add(name, thing)
  }

  /** Things of this name, alias or code. */
  named(name: string): readonly KnownThing[] {
    return this.#names.get(foldedForDraft(name).trim()) ?? []
  }

  /** The longest name of two characters or more that begins at a place of a folded text. */
  at(text: string, at: number): { length: number; thing: KnownThing } | undefined {
    for (let length = Math.min(this.#longest, text.length - at); length > 1; length--) {
      const thing = this.#forms.get(text.slice(at, at + length))
      // 来华工作 holds no 华工.
      const inside =
        thing && length === 2 && !isA(thing.kind, 'Place') && (wordOver(text, at)?.start ?? at) < at
      if (thing && !inside) return { length, thing }
    }
    return undefined
  }

  /** The city or province that one character stands for, as 宁 in 宁镇扬. */
  short(character: string): KnownThing | undefined {
    const thing = this.#forms.get(character)
    return thing && isA(thing.kind, 'Place') ? thing : undefined
  }

  /** The city that the character at a place of a text stands for, behind 在, 来 or 赴. */
  there(text: string, at: number): KnownThing | undefined {
    const city = cityByLetter(text, at)
    return this.short(text[at] as string) ?? (city === undefined ? undefined : this.named(city)[0])
  }

  /** Whether the document prints some words; where there is none, whether a text does. */
  #isPrinted(words: string, text: string): boolean {
    if (this.#document === '') return text.includes(words)
    const known = this.#inDocument.get(words) ?? this.#document.includes(words)
    this.#inDocument.set(words, known)
    return known
  }

  /** A run of two or more one-character names of cities that begins at a place: 宁镇扬淮. */
  run(text: string, at: number): KnownThing[] {
    const found: KnownThing[] = []
    for (let index = at; index < text.length; index++) {
      const thing = this.short(text[index] as string)
      if (!thing || found.includes(thing)) break
      found.push(thing)
    }
    if (found.length >= 2 && found.every((thing) => thing.kind !== 'Region')) return found
    if (this.at(text, at)) return []
    return lettersAt(text, at, (place) => this.#isPrinted(place, text)).flatMap((name) =>
      this.named(name).slice(0, 1),
    )
  }
}
