import { LIST_HEADS } from '#graph-model/ontology/genre.ts'
import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import type { NamedToken } from './mention.ts'
import { numberOf } from './numeral.ts'
import { isGeneric } from './ordinary.ts'
import { itemsTo, printedIn } from './row.ts'

const COUNT = /^(.{2,20}?)(\d{1,2}|[两三四五六七八九十])(?:家|所|个|大)(\p{Script=Han}{0,6})\s*$/u

/** The kind of those that a number sums up: 4家企业, and 4家 by itself. */
function kindOf(noun: string): EntityKind | undefined {
  if (noun === '') return 'Company'
  const head = LIST_HEADS.find(([words]) => words.split('|').includes(noun))?.[1]
  return head as EntityKind | undefined
}

/** 2024年甲州某某科技: the year is no part of the name. */
function withoutTime(printed: string): string {
  return printed.replace(/^\d{4}年度?/, '')
}

/** 甲、乙、丙3家企业: as many items as the number tells are each what its noun says, whatever their names end in. */
export function countedLists(named: readonly NamedToken[]): NamedToken[] {
  const result = [...named]
  for (const [index, { token }] of named.entries()) {
    const [, last, number, noun] = token.type === 'chunk' ? (COUNT.exec(token.text.trim()) ?? []) : []
    if (last === undefined || number === undefined || noun === undefined) continue
    const items = itemsTo(named, index)
    const kind = kindOf(noun)
    if (
      items.length < 2 ||
      items.length !== numberOf(number) ||
      kind === undefined ||
      kind === 'Industry' ||
      isA(kind, 'Territory')
    )
      continue
    for (const at of items) {
      const item = named[at] as NamedToken
      const name = withoutTime(at === index ? last : item.token.text.trim())
      const printed = printedIn(item.token, name)
      const own = item.mentions.some(({ start, end }) => start <= printed.start && end === printed.end)
      if (own || name.length < 2 || name.length > 20 || isGeneric(name)) continue
      const outside = item.mentions.filter(({ start, end }) => end <= printed.start || start >= printed.end)
      result[at] = {
        ...item,
        mentions: [...outside, { ...printed, kind, doubt: '类别由所列数目判断' }],
        list: 'closed',
      }
    }
  }
  return result
}
