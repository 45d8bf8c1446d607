import { isA } from '#graph-model/ontology/ontology.ts'
import { countyByShort } from './counties.ts'
import type { KnownThing } from './dictionary.ts'
import { isJoint } from './joint.ts'
import type { Mention, NamedToken } from './mention.ts'
import { mentionOf } from './name.ts'
import { isNoPlace } from './ordinary.ts'
import { printedIn } from './row.ts'
import type { Token } from './token.ts'
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
      known
        ? mentionOf(known, span)
        : {
            ...span,
            name: word.text,
            kind: word.text.endsWith('县') ? 'County' : 'District',
            doubt: '地名,类别待定',
          },
    )
    at = span.end
  }
  return found
}

function placeIn({ mentions }: NamedToken): boolean {
  return mentions.some(({ kind }) => isA(kind, 'Territory'))
}

/** 支持文昌、琼海、澄迈打造某城: in a list of places a county's name without its rank is one too. */
export function countiesIn(named: readonly NamedToken[]): NamedToken[] {
  const counties = named.map(({ token, mentions }) =>
    token.type === 'chunk' && mentions.length === 0 ? countyByShort(token.text.trim()) : undefined,
  )
  const may = (index: number) => {
    const one = named[index]
    return one !== undefined && (counties[index] !== undefined || placeIn(one))
  }
  return named.map((one, index) => {
    const county = counties[index]
    if (!county) return one
    // Those beside it in its list, and those beside these.
    const joined = (at: number, step: number) => isJoint(named[at + step]?.token) && may(at + 2 * step)
    const beside = [-1, 1].filter((step) => joined(index, step))
    const isSure =
      beside.length === 2 ||
      beside.some((step) => placeIn(named[index + 2 * step] as NamedToken) || joined(index + 2 * step, step))
    if (!isSure) return one
    return { ...one, mentions: [countyAt(county, one.token)] }
  })
}

/** A county where its name is printed in a token, or the words of it that are given. */
function countyAt(county: KnownThing, token: Token, words?: string): Mention {
  const { start, end } = printedIn(token, words)
  return mentionOf(county, { start, end })
}

/** 坪山 alone: a county's name without its rank, where a segmenter takes it for a name and no other goes by it. */
export function countyAlone(text: string, token: Token): Mention | undefined {
  const { name, start } = printedIn(token)
  const word = wordOver(text, start)
  if (name.length !== 2 || word?.text !== name || !/^(?:ns|nr|nrt|x)$/.test(word.tag) || isNoPlace(name))
    return undefined
  const county = countyByShort(name)
  return county && county.name !== name ? countyAt(county, token) : undefined
}

const SUMMED = /^(\p{Script=Han}{2,3}?)[两三四五六七八](?:个)?(?:城区|区|县|县市|县区|市区)/u

/** 丁江、戊江两区: the last of those that are summed up, without its rank as they are. */
export function countyBeforeSum(token: Token): Mention | undefined {
  const short = SUMMED.exec(token.text.trim())?.[1]
  const county = short === undefined ? undefined : countyByShort(short)
  return county ? countyAt(county, token, short) : undefined
}
