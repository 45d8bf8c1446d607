import { COURTESY_WORDS } from '#graph-model/ontology/genre.ts'
import { isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { type Actors, actorsFor } from './actors.ts'
import { saidBetween } from './between.ts'
import { collectionsIn, namedAfter } from './collection.ts'
import { partsOf } from './comma.ts'
import { composedOf } from './composed.ts'
import { Dictionary, type KnownThing } from './dictionary.ts'
import { withDivisions } from './divisions.ts'
import { proposerIn, replyFrame } from './frame.ts'
import { asHeading } from './heading.ts'
import { introduce, introduceHome, introduceRegions, spokenOf } from './introduction.ts'
import { type Imprint, imprintOf, issuerIn } from './issuer.ts'
import { partsOfLead, Series } from './lead.ts'
import { refocused, sayLeft } from './left.ts'
import { saidByKinds } from './likely.ts'
import { namesOf } from './list.ts'
import { membershipsIn } from './membership.ts'
import type { Mention, NamedToken } from './mention.ts'
import { namedStatements } from './named.ts'
import { growthIn, numbersIn } from './number.ts'
import type { ReadClause } from './pairing.ts'
import { sayCourse } from './passing.ts'
import { presumed } from './presumption.ts'
import { asMeant, withReferents } from './referent.ts'
import { type Chapter, replyStatements } from './reply.ts'
import { statementsOf } from './sentence.ts'
import { sayServing } from './serving.ts'
import { saidBySigned } from './signed.ts'
import type { DraftedClause, Statement } from './statement.ts'
import { suggestionsIn } from './suggestion.ts'
import { surmisedIn, withSurmised } from './surmised.ts'
import { type Clause, clausesOf, foldedForDraft } from './text.ts'
import { tokensOf } from './token.ts'

/** A document as the draft reads it. */
export interface Reading {
  readonly text: string
  readonly imprint: Imprint
  readonly clauses: readonly DraftedClause[]
}

/** Who acts where a text leaves the subject out and does not tell whose it is: for a person to fill in. */
const UNKNOWN: Mention = { start: 0, end: 0, name: '', kind: 'City', doubt: '主语待补' }

/** The places that names tell of, and that are named in them: 南京 and 淮安 of 宁淮合作园区, 南京 of 南京大学. */
function placesTold(told: readonly Statement[]): Mention[] {
  return told.flatMap(({ start, end }) => [start, end]).filter(({ kind }) => isA(kind, 'Place'))
}

/** 感谢您对……的关心: what a letter closes with states nothing. */
function isCourteous(text: string, clause: Span): boolean {
  const words = text.slice(clause.start, clause.end).trim()
  return COURTESY_WORDS.some((word) => words.startsWith(word))
}

/** A token without the names, but for places, that stand inside of what a reply quotes of a proposal. */
function outside(one: NamedToken, quoted: readonly Span[]): NamedToken {
  const mentions = one.mentions.filter(
    ({ start, end, kind }) =>
      isA(kind, 'Territory') || !quoted.some((span) => start < span.end && end > span.start),
  )
  return mentions.length === one.mentions.length ? one : { ...one, mentions }
}

function unique(names: readonly Mention[]): Mention[] {
  const seen = new Map<string, Mention>()
  for (const name of names)
    if (!seen.has(`${name.kind}:${name.name}`)) seen.set(`${name.kind}:${name.name}`, name)
  return [...seen.values()]
}

function distinct(statements: readonly Statement[]): Statement[] {
  const seen = new Map<string, Statement>()
  for (const statement of statements) {
    const key = [
      statement.relation,
      statement.start.name,
      statement.end.name,
      statement.quantity?.at ?? '',
    ].join('\t')
    if (!seen.has(key)) seen.set(key, statement)
  }
  return [...seen.values()]
}

/** 成交额1200亿元,同比增长18.5%: gives the last number its growth. Whether there was one without. */
function addGrowth(statements: Statement[], yearOnYear: string, end: number): boolean {
  const last = statements.at(-1)
  if (last?.quantity === undefined || last.quantity.yearOnYear !== undefined) return false
  statements[statements.length - 1] = {
    ...last,
    quote: { ...last.quote, end },
    quantity: { ...last.quantity, yearOnYear },
  }
  return true
}

/** What is added to what rules read, by weights that were fitted to coded texts. */
export interface Guesses {
  readonly names: (text: string, clause: Span) => readonly Span[]
  readonly statements: (clause: ReadClause, planned: boolean) => readonly Statement[]
}

const GUESSES: Guesses = { names: surmisedIn, statements: presumed }
/** Nothing but what rules read. */
export const RULES_ALONE: Guesses = { names: () => [], statements: () => [] }

/** Reads a text: names and statements, clause by clause. The same text and things give the same reading. */
export function readForDraft(
  text: string,
  things: readonly KnownThing[],
  guesses: Guesses = GUESSES,
): Reading {
  const folded = foldedForDraft(text)
  const dictionary = new Dictionary(withDivisions(spokenOf(folded, things)), folded)
  introduceRegions(folded, dictionary)
  const imprint = imprintOf(folded, dictionary)
  introduceHome(imprint, dictionary)
  const said = new Set<string>()
  const series = new Series()
  const frame = replyFrame(folded, imprint)
  const chapter: Chapter = { title: undefined, replies: false, suggestions: [] }
  const seen = new Set<string>()
  let before: Clause | undefined
  let actors: Actors | undefined
  const clauses = clausesOf(folded).map((clause): DraftedClause => {
    const sameLine = before?.line === clause.line
    const acting = actorsFor(
      actors,
      imprint.place ?? UNKNOWN,
      clause.planned,
      sameLine && clause.number === '',
    )
    actors = acting
    before = clause
    const statements: Statement[] = []
    const printed: Mention[] = []
    const courteous = isCourteous(folded, clause)
    const quoted = frame ? suggestionsIn(folded, clause) : []
    const surmised = courteous ? [] : guesses.names(folded, clause)
    for (const part of partsOf(folded, clause)) {
      const ruled = namesOf(folded, tokensOf(folded, part, dictionary), dictionary)
      const named = withSurmised(folded, ruled, surmised, acting.memory)
        .map(asMeant)
        .map((one) => outside(one, quoted))
      const own = named.flatMap(({ mentions }) => mentions)
      printed.push(...(courteous ? own.filter(({ id }) => id !== undefined) : own))
      introduce(folded, clause, own, dictionary)
      if (courteous) continue
      const meant = withReferents(named, acting.memory, dictionary)
      const all = statementsOf(folded, part, meant, acting).filter(
        ({ end }) => !quoted.some((span) => end.start <= span.start && end.end >= span.end),
      )
      const told = clause.number === '' ? all : asHeading(folded, clause, part, meant, all)
      statements.push(...told, ...collectionsIn(folded, part, named, told))
      const growth = growthIn(folded.slice(part.start, part.end))
      if (growth === undefined || !addGrowth(statements, growth, part.end))
        statements.push(...numbersIn(folded, part, printed, acting))
    }
    const framed = frame ? replyStatements(folded, clause, frame, chapter, printed) : []
    statements.unshift(...framed)
    statements.push(
      ...membershipsIn(statements),
      ...partsOfLead(statements),
      ...series.add(clause.line, statements),
    )
    const names = framed
      .flatMap(({ start, end }) => [start, end])
      .filter(
        ({ kind, start, end, implied }) =>
          !['Reply', 'Section', 'Programme'].includes(kind) &&
          implied === undefined &&
          start >= clause.start &&
          end <= clause.end,
      )
    names.push(...printed)
    const all = unique(names)
    statements.push(...composedOf(folded, clause, printed, dictionary))
    statements.push(...sayCourse(folded, clause, printed, statements))
    statements.push(...saidBetween(folded, clause, printed, statements, clause.planned))
    statements.push(...saidBySigned(statements, dictionary))
    const told = namedStatements(
      folded,
      clause,
      all,
      dictionary,
      said,
      statements,
      clause.planned,
      imprint.place,
      acting.memory,
    )
    statements.push(...told)
    // Where the issuer has its seat, the imprint tells as well as the title.
    if (imprint.issuer !== undefined && frame?.reply.start === clause.start && frame.reply.end > 0)
      for (const { relation, start, end } of told)
        if (start.name === imprint.issuer) said.delete(`${relation}\t${start.name}\t${end.name}`)
    for (const { relation, start, end } of statements)
      if (relation === 'LOCATED_IN' && start.kind === 'GovernmentBody') acting.memory.told(end)
    statements.push(...saidByKinds(folded, clause, all, statements, clause.planned))
    statements.push(...sayLeft(folded, clause, all, statements, clause.planned ? 'planned' : 'established'))
    statements.push(...namedAfter(clause, all, statements))
    if (imprint.issuer !== undefined) statements.push(...sayServing(folded, clause, all, statements))
    const read = distinct(refocused(folded, clause, all, statements))
    const clauseRead: ReadClause = {
      text: folded,
      span: clause,
      numbered: clause.number !== '',
      names: all,
      statements: read,
      self: imprint.place ?? acting.memory.whose(),
      before: seen,
    }
    const guessed = courteous ? [] : guesses.statements(clauseRead, clause.planned)
    for (const { name } of all) seen.add(name)
    return {
      start: clause.start,
      end: clause.end,
      sentence: clause.sentence,
      names: unique([
        ...all,
        ...placesTold(told),
        ...issuerIn(folded, clause, imprint),
        ...proposerIn(folded, clause, frame),
      ]),
      statements: [...read, ...guessed],
    }
  })
  return { text, imprint, clauses }
}
