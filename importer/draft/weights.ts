import { readFileSync } from 'node:fs'

/** Weights are written in hundredths. */
const UNIT = 100

/**
 * The weights of a log-linear model: for each value that may be seen by a template, one for each class. A table begins
 * with a line of the classes; a line for a value holds the template, the value and, for each class whose weight is not
 * 0, its name and the weight in hundredths. Cells are parted by tabs, which no folded text holds.
 */
export class Weights {
  readonly classes: readonly string[]
  readonly #rows = new Map<string, Map<string, Float64Array>>()

  constructor(table: string) {
    const [head = '', ...lines] = table.trimEnd().split('\n')
    this.classes = head.split('\t')
    const places = new Map(this.classes.map((name, place) => [name, place]))
    for (const line of lines) {
      const [template = '', value = '', ...cells] = line.split('\t')
      const row = new Float64Array(this.classes.length)
      for (const cell of cells) {
        const [name = '', hundredths] = cell.split(' ')
        row[places.get(name) as number] = Number(hundredths) / UNIT
      }
      const own = this.#rows.get(template) ?? new Map<string, Float64Array>()
      this.#rows.set(template, own.set(value, row))
    }
  }

  static read(file: URL): Weights {
    return new Weights(readFileSync(file, 'utf8'))
  }

  /** The table of weights; those below half a hundredth are left out. */
  static write(
    classes: readonly string[],
    rows: Iterable<readonly [template: string, value: string, weights: readonly number[]]>,
  ): string {
    const lines = [classes.join('\t')]
    for (const [template, value, weights] of rows) {
      const cells = weights.flatMap((weight, place) => {
        const hundredths = Math.round(weight * UNIT)
        return hundredths === 0 ? [] : [`${classes[place]} ${hundredths}`]
      })
      if (cells.length > 0) lines.push([template, value, ...cells].join('\t'))
    }
    return `${lines.join('\n')}\n`
  }

  /** The weights of a value, by class; undefined where all are 0. */
  of(template: string, value: string): Float64Array | undefined {
    return this.#rows.get(template)?.get(value)
  }

  /** For each class the sum of the weights of what is seen, one value a template. */
  sum(templates: readonly string[], seen: readonly string[]): Float64Array {
    const sum = new Float64Array(this.classes.length)
    for (const [at, template] of templates.entries()) {
      const row = this.of(template, seen[at] as string)
      if (row) for (let place = 0; place < row.length; place++) (sum[place] as number) += row[place] as number
    }
    return sum
  }
}
