import { isA } from '#graph-model/ontology/ontology.ts'
import { isJoint } from './joint.ts'
import type { Mention, NamedToken } from './mention.ts'
import { COMING } from './name.ts'

/** A verb of a part with the adverbs before it and the tokens after it, up to the next verb. */
export interface Clauselet {
  readonly verb: NamedToken
  readonly adverbs: readonly string[]
  readonly objects: readonly NamedToken[]
  readonly end: number
}

/** A thing as it stands in its part. */
export interface Placed {
  readonly mention: Mention
  readonly list?: 'open' | 'closed'
  /** It tells where: 在宁, 来宁. */
  readonly place: boolean
  /** It stands after a word that makes it no subject: 对, 向, 关于. */
  readonly oblique: boolean
}

const OBLIQUE = /^(?:在|对|向|从|于|针对|关于|对于|以|为|按|面向|来|赴|使|被|随着|作为|把|让|来自)$/
const JOINED = /^(?:与|和|及|同|会同|联合|携手|联手|由|以及)$/

/** What stands before the first verb, and each verb with what follows it. */
export function splitAtVerbs(named: readonly NamedToken[]): { head: NamedToken[]; verbs: Clauselet[] } {
  const starts = named.flatMap(({ token }, index) => (token.type === 'verb' ? [index] : []))
  const head = named.slice(0, starts[0] ?? named.length)
  const words = (tokens: readonly NamedToken[]) =>
    tokens
      .filter(({ token }) => token.type === 'adverb' || token.type === 'break')
      .map(({ token }) => token.text)
  let adverbs = words(head)
  const verbs = starts.map((at, index): Clauselet => {
    const verb = named[at] as NamedToken
    const objects = named.slice(at + 1, starts[index + 1] ?? named.length)
    const clauselet = { verb, adverbs, objects, end: objects.at(-1)?.token.end ?? verb.token.end }
    adverbs = words(objects)
    return clauselet
  })
  return { head, verbs }
}

/** A city directly before its district tells where that lies; a place inside a group, whose it is. */
function standAlone(mentions: readonly Mention[]): Mention[] {
  const group = mentions.find(({ kind }) => kind === 'Group')
  return mentions.filter((mention, index) => {
    const inside = group && mention !== group && mention.start >= group.start && mention.end <= group.end
    const next = mentions[index + 1]
    const owner =
      next?.start === mention.end &&
      ((mention.kind === 'City' && (next.kind === 'District' || next.kind === 'County')) ||
        (mention.kind === 'Region' && /[省区]$/.test(mention.name) && isA(next.kind, 'Territory')))
    return !inside && !owner
  })
}

function isWhere({ kind, sets }: Mention): boolean {
  return (
    isA(kind, 'Place') ||
    (kind === 'Group' && ['City', 'District', 'County'].includes(sets?.memberKind ?? ''))
  )
}

/** Whether a place stands right behind the one it lies in: 在甲市乙区. */
function owned({ start }: Mention, mentions: readonly Mention[]): boolean {
  return mentions.some(({ kind, end }) => end === start && isA(kind, 'Place'))
}

/** The things of a run of tokens, each with how it stands there. */
export function placedIn(tokens: readonly NamedToken[]): Placed[] {
  const found: Placed[] = []
  let before = ''
  let oblique = false
  for (const [index, { token, mentions, list }] of tokens.entries()) {
    if (token.type === 'break') {
      if (OBLIQUE.test(token.text)) oblique = true
      else if (JOINED.test(token.text)) oblique = false
      if (!(COMING.test(before) && isJoint(token))) before = token.text
      continue
    }
    if (token.type === 'list' || token.type === 'aside') continue
    for (const mention of standAlone(mentions))
      found.push({
        mention,
        ...(list && { list }),
        place:
          COMING.test(before) &&
          (mention.start === token.start || owned(mention, mentions)) &&
          isWhere(mention),
        oblique,
      })
    const next = tokens[index + 1]?.token
    if (!isJoint(next)) before = ''
  }
  return found
}

export function mentionsOf(placed: readonly Placed[]): Mention[] {
  return placed.map(({ mention }) => mention)
}

/** A thing by itself, that stands in no list and after no word. */
export function alone(mention: Mention): Placed {
  return { mention, place: false, oblique: false }
}
