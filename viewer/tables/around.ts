import { rings, type Surroundings } from '../elements/rings.ts'
import { caption } from '../elements/thing.ts'
import type { Filters } from '../state/filters.ts'
import { type Lang, say } from '../words.ts'
import { opening, plain, type Table } from './table.ts'

/** What lies around a thing, a row for each link that led there. */
export function aroundTable(graph: Surroundings, centre: string, kinds: Filters['kinds'], lang: Lang): Table {
  const names = new Map(graph.nodes.map((node) => [node.id, caption(node, lang)]))
  return {
    columns: (['colThing', 'colRelation', 'colOther', 'colKind', 'colStatus'] as const).map((word) =>
      say(lang, word),
    ),
    rows: rings(graph, centre, kinds).flatMap(({ thing, link }) =>
      link
        ? [
            {
              id: link.id,
              cells: [
                opening(names.get(link.start.id) ?? link.start.id, link.start.id),
                opening(link.words[lang], link.id),
                opening(names.get(link.end.id) ?? link.end.id, link.end.id),
                plain(thing.words[lang]),
                plain(link.statuses.map((status) => say(lang, status)).join(' · ')),
              ],
            },
          ]
        : [],
    ),
  }
}
