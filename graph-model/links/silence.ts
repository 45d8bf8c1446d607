/** What a document was read for: a kind of things, between these members. */
export interface Survey {
  readonly document: string
  readonly kind: string
  readonly members: readonly string[]
}

/**
 * What silence about a pair of members means: something is recorded; documents were read for it and record nothing
 * (`read` names them); or neither member's documents were read, and nobody can tell.
 */
export type PairCoverage =
  | { readonly state: 'recorded'; readonly documents: readonly string[] }
  | { readonly state: 'read'; readonly documents: readonly string[] }
  | { readonly state: 'unread'; readonly documents: readonly [] }

/** The coverage of a pair: a document counts that was surveyed for one of its two members. */
export function pairCoverage(
  a: string,
  b: string,
  recorded: boolean,
  surveys: readonly Survey[],
): PairCoverage {
  const documents = [
    ...new Set(
      surveys
        .filter((survey) => survey.members.includes(a) || survey.members.includes(b))
        .map((survey) => survey.document),
    ),
  ]
  if (recorded) return { state: 'recorded', documents }
  return documents.length > 0 ? { state: 'read', documents } : { state: 'unread', documents: [] }
}

/** Reads a survey as a document's `surveyed` property holds it: `Kind:member,member`. */
export function parseSurvey(document: string, text: string): Survey {
  const colon = text.indexOf(':')
  return {
    document,
    kind: text.slice(0, colon),
    members: text
      .slice(colon + 1)
      .split(',')
      .filter(Boolean),
  }
}
