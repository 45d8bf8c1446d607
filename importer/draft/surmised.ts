import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { kindOfSpan } from './kind.ts'
import { ENDINGS } from './lexicon.ts'
import type { Memory } from './memory.ts'
import type { Mention, NamedToken } from './mention.ts'
import { isGeneric } from './ordinary.ts'
import { type TaggedSpan, taggedSpans } from './tagger.ts'

/**
 * A name is proposed that is one with this probability or more. In six texts that the weights were not made from, 52 of
 * 83 are.
 */
const LEAST = 0.25
/** A kind that is told with less is for a person to check. */
const SURE = 0.6
/** 全省, 提案: what a text speaks of again and again, and no name. */
const NO_NAME = /^(?:[全我本两三四各该][省市区县地]+|提案|建议|会议|活动)$/

/** The names that no rule tells, by what stands in and around them. */
export function surmisedIn(text: string, clause: Span): TaggedSpan[] {
  return taggedSpans(text, clause, LEAST)
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start
}

/** The kind of which a word is the bare ending: 联盟 alone is an alliance that was named before. */
function bareKind(name: string): EntityKind | undefined {
  return ENDINGS.find(({ ends }) => ends === name)?.kind
}

function mentionOf(text: string, { start, end }: Span, memory: Memory): Mention[] {
  const name = text.slice(start, end)
  if (isGeneric(name) || NO_NAME.test(name)) return []
  const bare = bareKind(name)
  if (bare) {
    const meant = memory.last([bare], start)
    return meant ? [{ ...meant, start, end, doubt: `“${name}”所指由上文判断` }] : []
  }
  const { kind, probability } = kindOfSpan(text, { start, end })
  return [
    { start, end, name, kind, doubt: probability < SURE ? '名称和类别由上下文推测' : '名称由上下文推测' },
  ]
}

/** Adds to the tokens of a part the names in those of some spans that overlap no name of theirs. */
export function withSurmised(
  text: string,
  named: readonly NamedToken[],
  spans: readonly Span[],
  memory: Memory,
): NamedToken[] {
  return named.map((one) => {
    const { token, mentions } = one
    if (token.type !== 'chunk') return one
    const fresh = spans
      .filter(
        (span) =>
          span.start >= token.start &&
          span.end <= token.end &&
          !mentions.some((mention) => overlaps(mention, span)),
      )
      .flatMap((span) => mentionOf(text, span, memory))
    if (fresh.length === 0) return one
    return { ...one, mentions: [...mentions, ...fresh].sort((a, b) => a.start - b.start) }
  })
}
