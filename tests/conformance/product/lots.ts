/** What a drawn graph is made of: choices, names, values and citations. */
import fc from 'fast-check'
import type { PropertySpec } from '#graph-model/ontology/kind.ts'
import type { Evidence, PropertyValue } from '#graph-model/record.ts'

const NAMES = [
  '江宁',
  '姜宁',
  '江北',
  '溧水',
  '重庆',
  '句容Hub',
  'Alpha',
  'alpha',
  'Ωmega',
  '(甲)',
  'É-1',
  '𠮷安',
]
const ENDINGS = ['', '', '新区', '走廊', '投资', ' rate', '2', '/', 'Zone']
const TEXTS = ['一期', "l'été", '"quoted"', 'tab\tline\nend', '50%', '😀', 'null', '1', 'parties']
const DATES = ['2022', '2023', '2023-06', '2023-06-15', '2024', '2024-02-29', '2024-11', '2025-07-16']
const NUMBERS = [0, 1, -3, 12, 12.5, 0.1, 199.71, 100_000, 2 ** 40]
const BASES = ['stated', 'stated', 'named', 'derived', 'reference', 'editorial'] as const
const STATUSES = ['established', 'ongoing', 'planned'] as const
const LETTER = '各市𠮷签署了合作协议,共建走廊;投资超过12.5亿元,同比增长3.2%。😀'.repeat(9)

/** Draws lots, the same for the same seed. */
export class Lots {
  readonly #draw: fc.GeneratorValue
  #rows = 0

  constructor(draw: fc.GeneratorValue) {
    this.#draw = draw
  }

  one<V>(...values: readonly V[]): V {
    return this.#draw(fc.constantFrom, ...values)
  }

  /** True once in so many times. */
  once(times: number): boolean {
    return this.#draw(fc.nat, { max: times - 1 }) === 0
  }

  some<V>(values: readonly V[], most: number): V[] {
    const length = 1 + this.#draw(fc.nat, { max: most - 1 })
    return Array.from({ length }, () => this.one(...values))
  }

  name(): string {
    return this.once(12) ? '😀 Zone' : `${this.one(...NAMES)}${this.one(...ENDINGS)}`
  }

  #value(spec: PropertySpec): PropertyValue {
    if (spec.values) return this.one(...Object.keys(spec.values))
    if (spec.type === 'texts') return this.some(TEXTS, 3)
    if (spec.type === 'integer') return this.one(1, 2, 3, 10)
    if (spec.type === 'number') return this.one(...NUMBERS)
    if (spec.type === 'boolean') return this.one(true, false)
    return this.one(...(spec.type === 'date' ? DATES : TEXTS))
  }

  /** Values for what is required, and for some of the rest. */
  values(specs: Readonly<Record<string, PropertySpec>>): Record<string, PropertyValue> {
    const chosen = Object.entries(specs).filter(([, spec]) => spec.required || this.once(2))
    return Object.fromEntries(chosen.map(([name, spec]) => [name, this.#value(spec)]))
  }

  /** One citation or several of the documents that all hold the same letter; many cite the same passage. */
  citations(
    documents: readonly string[],
    most: number,
    of: Pick<Evidence, 'property' | 'value'> = {},
  ): Evidence[] {
    return this.some([of], most).map(() => {
      const start = this.#draw(fc.nat, { max: 11 }) * 9
      const end = start + this.one(5, 9, 14)
      this.#rows++
      return {
        document: this.one(...documents),
        start,
        end,
        quote: Array.from(LETTER).slice(start, end).join(''),
        ...of,
        basis: this.one(...BASES),
        status: this.one(...STATUSES),
        asOf: this.one(...DATES),
        ...(this.once(3) && { since: this.one(...DATES) }),
        ...(this.once(3) && { until: this.one(...DATES) }),
        ...(this.once(4) && { statusWord: '签署', note: 'doubtful' }),
        dataset: this.one('drawn', 'drawn', 'another'),
        row: `drawn.csv:${this.#rows}`,
      }
    })
  }

  /** The properties of one of these documents, each with more than the one before. */
  documentProperties(index: number): Record<string, PropertyValue> {
    const themes = this.some(TEXTS, 3)
    return {
      ...{
        titleZh: `信${index}`,
        titleEn: 'Letter',
        issuerZh: '甲',
        issuerEn: 'A',
        date: this.one(...DATES),
      },
      ...{ licence: 'CC0-1.0', basis: 'stated', file: 'letter.txt', sha256: '0', text: LETTER },
      dataset: 'drawn',
      ...(index > 1 && { themes, level: 'municipal', surveyed: ['Corridor:city:a,city:b'] }),
      ...(index > 2 && { issuer: 'government:x', issuerMember: 'city:a', source: 'https://a.org/?b=c&d' }),
    }
  }
}
