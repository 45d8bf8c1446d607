import { isA } from '#graph-model/ontology/ontology.ts'
import { countyByShort } from './counties.ts'
import type { Mention, NamedToken } from './mention.ts'
import { isNoPlace, mentionOf } from './name.ts'
import { wordOver } from './word.ts'

/**
 * Places below the cities by their names without a rank, one after the other: 吴江 of 江苏吴江, 桐乡乌镇. `owner` is
 * the place right before them, which tells that these are places too; else a segmenter has to know them for such.
 */
export function localNames(text: string, from: number, to: number, owner: Mention | undefined): Mention[] {
  const rest = text.slice(from, to).trim()
  const county = owner && !isNoPlace(rest) ? countyByShort(rest, owner.name) : undefined
  if (county) return [mentionOf(county, { start: from, end: from + rest.length })]
  const found: Mention[] = []
  for (let at = from; at < to; ) {
    const word = wordOver(text, at)
    const whole = word?.start === at && word.text.length > 1 && at + word.text.length <= to
    if (!whole || word.tag !== 'ns' || isNoPlace(word.text)) return []
    const span = { start: at, end: at + word.text.length }
    const known = countyByShort(word.text, owner?.name)
    found.push(
      known ? mentionOf(known, span) : { ...span, name: word.text, kind: 'District', doubt: '地名,类别待定' },
    )
    at = span.end
  }
  return found
}

const JOINT = /^[、和与及]$/

function placeIn({ mentions }: NamedToken): boolean {
  return mentions.some(({ kind }) => isA(kind, 'Territory'))
}

/** 支持文昌、琼海、澄迈打造某城: in a list of places a county's name without its rank is one too. */
export function countiesIn(named: readonly NamedToken[]): NamedToken[] {
  const countyOf = ({ token, mentions }: NamedToken) =>
    token.type === 'chunk' && mentions.length === 0 ? countyByShort(token.text.trim()) : undefined
  const may = named.map((one) => placeIn(one) || countyOf(one) !== undefined)
  return named.map((one, index) => {
    const county = countyOf(one)
    if (!county) return one
    const joins = (step: 1 | -1) =>
      JOINT.test(named[index + step]?.token.text ?? '') && may[index + 2 * step] === true
    const sure = [-2, 2].some((step) => {
      const other = named[index + step]
      return JOINT.test(named[index + step / 2]?.token.text ?? '') && other !== undefined && placeIn(other)
    })
    const many =
      (joins(-1) && joins(1)) || [-1, 1].some((step) => joins(step as 1) && may[index + 4 * step] === true)
    if (!sure && !many) return one
    const start = one.token.start + one.token.text.indexOf(one.token.text.trim())
    return { ...one, mentions: [mentionOf(county, { start, end: start + one.token.text.trim().length })] }
  })
}
