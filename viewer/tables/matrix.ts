import type { Bands, Links, PairTie } from '../elements/bands.ts'
import { openPair } from '../state/view.ts'
import { type Lang, nameOf } from '../words.ts'

/** One cell: the numbers of a pair, or which silence it is. */
interface MatrixCell {
  readonly row: string
  readonly column: string
  readonly opens: string
  readonly existing: number
  readonly planned: number
  readonly joint: number
  /** `○` read and nothing recorded, `╱` cannot tell; empty where ties are recorded. */
  readonly mark: '' | '○' | '╱'
  readonly says: string
}

export interface Matrix {
  readonly names: readonly { readonly id: string; readonly name: string }[]
  readonly rows: readonly (readonly (MatrixCell | null)[])[]
}

/**
 * Members by members. Undirected: each pair in both of its cells. Directed: a row's member sets up or comes, a
 * column's receives; ties without a direction are not counted there.
 */
export function matrixOf(bands: Bands, links: Links, directed: boolean, lang: Lang): Matrix {
  const names = links.members.map((member) => ({ id: member.entity.id, name: nameOf(member.entity, lang) }))
  const byPair = new Map(
    bands.bands.flatMap((band) => [
      [`${band.a} ${band.b}`, band],
      [`${band.b} ${band.a}`, band],
    ]),
  )
  const cell = (row: string, column: string): MatrixCell | null => {
    const band = byPair.get(`${row} ${column}`)
    if (row === column || !band) return null
    const counts = (ties: readonly PairTie[]) =>
      directed ? ties.filter((tie) => tie.from?.id === row).length : ties.length
    const existing = counts(band.existing)
    const planned = counts(band.planned)
    const joint = directed ? 0 : band.joint.length
    const { state, words } = band.coverage
    const mark =
      existing + planned + joint > 0 || state === 'RECORDED' ? '' : state === 'CANNOT_TELL' ? '╱' : '○'
    return { row, column, opens: openPair(band.a, band.b), existing, planned, joint, mark, says: words[lang] }
  }
  return { names, rows: names.map((row) => names.map((column) => cell(row.id, column.id))) }
}
