import { lineage } from '#graph-model/ontology/ontology.ts'
import type { Decisions } from '../dataset/decisions.ts'
import type { Candidate, Candidates } from './candidates.ts'
import type { ReasonCode } from './reasons.ts'

function shareTheme(a: Candidate, b: Candidate): boolean {
  if (a.kind === b.kind) return true
  const themes = new Set(lineage(a.kind))
  themes.delete('Entity')
  return lineage(b.kind).some((kind) => themes.has(kind))
}

/** Pairs of names with the reasons why they may be one thing; what speaks against it keeps a pair out. */
export class Pairs {
  readonly #candidates: Candidates
  readonly #decisions: Decisions
  readonly #own: string | undefined
  readonly #reasons = new Map<string, Map<ReasonCode, string>>()

  constructor(candidates: Candidates, decisions: Decisions, own: string | undefined) {
    this.#candidates = candidates
    this.#decisions = decisions
    this.#own = own
  }

  add(code: ReasonCode, value: string, first: string, second: string): void {
    const [a, b] = [this.#candidates.all.get(first), this.#candidates.all.get(second)]
    if (!a || !b || a === b || !this.#admits(code, a, b)) return
    const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`
    const reasons = this.#reasons.get(key) ?? new Map<ReasonCode, string>()
    this.#reasons.set(key, reasons)
    if (!reasons.has(code)) reasons.set(code, value)
  }

  *[Symbol.iterator](): Generator<[Candidate, Candidate, ReadonlyMap<ReasonCode, string>]> {
    for (const [key, reasons] of this.#reasons) {
      const [a, b] = key.split(' ').map((id) => this.#candidates.all.get(id) as Candidate)
      yield [a as Candidate, b as Candidate, reasons]
    }
  }

  #admits(code: ReasonCode, a: Candidate, b: Candidate): boolean {
    if (this.#own !== undefined && a.dataset !== this.#own && b.dataset !== this.#own) return false
    const codes = Object.entries(a.codes)
    if (codes.some(([key, value]) => b.codes[key] !== undefined && b.codes[key] !== value)) return false
    if (code !== 'doubt' && !shareTheme(a, b)) return false
    if (this.#decisions.apart(a.id, b.id)) return false
    const [placesA, placesB] = [this.#candidates.placesOf(a.id), this.#candidates.placesOf(b.id)]
    if (placesA.includes(b.id) || placesB.includes(a.id)) return false
    return code === 'code' || code === 'doubt' || !this.#liveApart(a.id, b.id)
  }

  /** Whether both are known to lie somewhere, and nowhere together. */
  #liveApart(a: string, b: string): boolean {
    const [groundsA, groundsB] = [this.#candidates.groundsOf(a), this.#candidates.groundsOf(b)]
    return groundsA.length > 0 && groundsB.length > 0 && !groundsA.some((place) => groundsB.includes(place))
  }
}
