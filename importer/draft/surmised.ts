import type { Span } from '../dataset/text.ts'
import { kindOfSpan } from './kind.ts'
import type { Mention, NamedToken } from './mention.ts'
import { isGeneric } from './ordinary.ts'
import { type TaggedSpan, taggedSpans } from './tagger.ts'

/** A name is proposed that is one with this probability or more; of those, two of five are, in texts nobody has coded. */
const LEAST = 0.25

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && one.end > other.start
}

/** The names that no rule tells, by what stands in and around them. */
export function surmisedIn(text: string, clause: Span): TaggedSpan[] {
  return taggedSpans(text, clause, LEAST)
}

function mentionOf(text: string, span: Span): Mention {
  const { kind } = kindOfSpan(text, span)
  return {
    start: span.start,
    end: span.end,
    name: text.slice(span.start, span.end),
    kind,
    doubt: '名称由上下文推测',
  }
}

/** Adds to the tokens of a part those of some spans that overlap no name of theirs. */
export function withSurmised(
  text: string,
  named: readonly NamedToken[],
  spans: readonly Span[],
): NamedToken[] {
  return named.map((one) => {
    const { token, mentions } = one
    if (token.type !== 'chunk') return one
    const fresh = spans.filter(
      (span) =>
        span.start >= token.start &&
        span.end <= token.end &&
        !mentions.some((mention) => overlaps(mention, span)) &&
        !isGeneric(text.slice(span.start, span.end)),
    )
    if (fresh.length === 0) return one
    const found = [...mentions, ...fresh.map((span) => mentionOf(text, span))]
    return { ...one, mentions: found.sort((a, b) => a.start - b.start) }
  })
}
