import type { Bands, Links, PairTie } from '../elements/bands.ts'
import { caption } from '../elements/thing.ts'
import { AREAWIDE, openJoint } from '../state/view.ts'
import { type Lang, nameOf, say } from '../words.ts'
import { opening, plain, type Row, type Table } from './table.ts'

/** Each tie between members as a row: pairwise ones by pair, then joint and area-wide ones. */
export function mapTable(bands: Bands, links: Links, lang: Lang): Table {
  const names = new Map(links.members.map((member) => [member.entity.id, nameOf(member.entity, lang)]))
  const name = (id: string) => names.get(id) ?? id
  const list = (ids: readonly string[]) => ids.map(name).join(lang === 'zh' ? '、' : ', ')
  const pairwise = (a: string, b: string, id: string, tie: PairTie): Row => ({
    id: `${id} ${tie.tie.id}`,
    cells: [
      opening(
        tie.from ? `${name(tie.from.id)} → ${name(tie.from.id === a ? b : a)}` : `${name(a)} – ${name(b)}`,
        id,
      ),
      plain(say(lang, 'PAIRWISE')),
      opening(caption(tie.tie, lang), tie.tie.id),
      plain(tie.tie.words[lang]),
      plain(say(lang, tie.status)),
      plain(say(lang, tie.basis)),
    ],
  })
  const columns = (['colMembers', 'colForm', 'colTie', 'colKind', 'colStatus', 'colBasis'] as const).map(
    (word) => say(lang, word),
  )
  return {
    columns,
    rows: [
      ...bands.bands.flatMap((band) =>
        [...band.existing, ...band.planned].map((tie) => pairwise(band.a, band.b, band.id, tie)),
      ),
      ...bands.hulls.flatMap((hull) =>
        hull.ties.map(({ tie, status }) => ({
          id: `joint ${tie.id}`,
          cells: [
            opening(list(hull.members), openJoint(hull.members)),
            plain(say(lang, 'JOINT')),
            opening(caption(tie, lang), tie.id),
            plain(tie.words[lang]),
            plain(say(lang, status)),
            plain(''),
          ],
        })),
      ),
      ...bands.areawide.map(({ tie, status }) => ({
        id: `areawide ${tie.id}`,
        cells: [
          opening(say(lang, 'AREAWIDE'), AREAWIDE),
          plain(say(lang, 'AREAWIDE')),
          opening(caption(tie, lang), tie.id),
          plain(tie.words[lang]),
          plain(say(lang, status)),
          plain(''),
        ],
      })),
    ],
  }
}
