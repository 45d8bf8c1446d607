import { type Ground, keptGrounds, memberOf, sides } from '../elements/grounds.ts'
import { caption } from '../elements/thing.ts'
import type { Name } from '../operations.generated.ts'
import type { Filters } from '../state/filters.ts'
import { type Lang, nameOf, say } from '../words.ts'
import { opening, plain, type Table } from './table.ts'

/** Shared grounds, a row for each: type, home, thing, host, state. */
export function groundsTable(grounds: readonly Ground[], kinds: Filters['kinds'], lang: Lang): Table {
  const columns = [
    say(lang, 'colKind'),
    say(lang, 'home'),
    say(lang, 'thing'),
    say(lang, 'host'),
    say(lang, 'colStatus'),
  ]
  return {
    columns,
    rows: keptGrounds(grounds, kinds).map((ground) => {
      const { left, right } = sides(ground)
      const list = (things: readonly Name[]) =>
        things
          .map((thing) => {
            const member = memberOf(ground, thing, lang)
            return member ? `${nameOf(thing, lang)} (${member})` : nameOf(thing, lang)
          })
          .join(lang === 'zh' ? '、' : ', ')
      const sign = ground.twoWay
        ? ' ⇄'
        : left.arrow === 'none' && right.arrow === 'none'
          ? ` · ${say(lang, 'peer')}`
          : ''
      return {
        id: ground.thing.id,
        cells: [
          plain(say(lang, ground.type)),
          plain(list(left.things)),
          opening(caption(ground.thing, lang) + sign, ground.thing.id),
          plain(list(right.things)),
          plain(ground.thing.state.words[lang]),
        ],
      }
    }),
  }
}
