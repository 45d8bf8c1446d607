import type { DraftedClause, Statement } from '#importer/draft/statement.ts'
import { folded, type Gold, type GoldClause, type GoldName, type GoldRelation, isName } from './gold.ts'

/** How many of what is to be found were found, and how many of what was said are right. */
class Tally {
  gold = 0
  found = 0
  said = 0
  right = 0

  toString(): string {
    const share = (part: number, whole: number) =>
      `${(whole === 0 ? 0 : (100 * part) / whole).toFixed(1)} % (${part}/${whole})`
    return `recall ${share(this.found, this.gold)}, precision ${share(this.right, this.said)}`
  }
}

export interface Scores {
  /** The printed form, whole. */
  readonly namesExact: Tally
  /** The same thing with a boundary elsewhere: one form holds the other, and at least three fifths of it. */
  readonly names: Tally
  /** Relation of the kind in the clause, at least one end of it right. */
  readonly relations: Tally
  /** Relation with both ends right. */
  readonly triples: Tally
  readonly statusRight: number
  readonly statusOf: number
  readonly kindRight: number
  readonly kindOf: number
}

/** Whether two forms name one thing: equal, or one within the other that is not much longer. */
function alike(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 2 && long.includes(short) && short.length >= 0.6 * long.length
}

/** Scores what was drafted for some clauses against what was coded for them. `show` gets a line for each miss. */
export function score(
  gold: Gold,
  clauses: readonly GoldClause[],
  drafted: readonly DraftedClause[],
  show: (line: string) => void = () => {},
): Scores {
  const scores = {
    namesExact: new Tally(),
    names: new Tally(),
    relations: new Tally(),
    triples: new Tally(),
    statusRight: 0,
    statusOf: 0,
    kindRight: 0,
    kindOf: 0,
  }
  const things = [...gold.things.values()]
  const coded = things.filter((thing) => isName(thing.kind) || thing.kind === 'Group')
  const is = (name: string, thing: GoldName | undefined, same: (a: string, b: string) => boolean) =>
    thing?.forms.some((form) => same(folded(name), form)) ?? false
  const exact = (a: string, b: string) => a === b
  for (const clause of clauses) {
    const own = drafted.filter((draft) => draft.start < clause.end && draft.end > clause.start)
    const names = new Map(
      own
        .flatMap((draft) => draft.names)
        .filter((name) => isName(name.kind))
        .map((name) => [folded(name.name), name]),
    )
    for (const [tally, same] of [
      [scores.namesExact, exact],
      [scores.names, alike],
    ] as const) {
      tally.gold += clause.names.length
      tally.said += names.size
      for (const thing of clause.names) {
        const hit = [...names.values()].find((name) => is(name.name, thing, same))
        if (hit) tally.found++
        else if (same === alike) show(`#${clause.number} name missed: ${thing.kind} ${thing.forms.join('/')}`)
        if (hit && same === alike) {
          scores.kindOf++
          if (hit.kind === thing.kind) scores.kindRight++
          else show(`#${clause.number} kind: ${hit.name} is ${thing.kind}, not ${hit.kind}`)
        }
      }
      for (const name of names.values()) {
        if (coded.some((thing) => is(name.name, thing, same))) tally.right++
        else if (same === alike) show(`#${clause.number} name wrong: ${name.kind} ${name.name}`)
      }
    }
    scoreRelations(
      gold,
      clause,
      own.flatMap((draft) => draft.statements),
      scores,
      show,
    )
  }
  return scores
}

/** Whether a name is one of the forms of a thing, or nearly so. */
export function isForm(name: string, thing: GoldName | undefined): boolean {
  return thing?.forms.some((form) => alike(folded(name), form)) ?? false
}

interface Match {
  readonly relation: GoldRelation
  readonly statement: Statement
  /** How many ends agree. */
  readonly agreed: number
}

/** Which coded relations of a clause were said, each by one statement; which were missed, and what was said besides. */
export function matchesOf(
  gold: Gold,
  clause: GoldClause,
  said: readonly Statement[],
): { readonly open: Set<Statement>; readonly missed: Set<GoldRelation>; readonly matched: readonly Match[] } {
  const open = new Set(said)
  const missed = new Set(clause.relations)
  const matched: Match[] = []
  for (const least of [2, 1]) {
    for (const relation of [...missed]) {
      const ends = [gold.things.get(relation.start), gold.things.get(relation.end)]
      for (const statement of open) {
        if (statement.relation !== relation.type) continue
        const agreed = [statement.start, statement.end].filter((end, side) =>
          isForm(end.name, ends[side]),
        ).length
        if (agreed < least) continue
        open.delete(statement)
        missed.delete(relation)
        matched.push({ relation, statement, agreed })
        break
      }
    }
  }
  return { open, missed, matched }
}

function scoreRelations(
  gold: Gold,
  clause: GoldClause,
  statements: readonly Statement[],
  scores: {
    -readonly [K in keyof Scores]: Scores[K]
  },
  show: (line: string) => void,
): void {
  const said = statements.filter((statement) => statement.relation !== 'Observation')
  const { open, missed, matched } = matchesOf(gold, clause, said)
  for (const { relation, statement, agreed } of matched) {
    if (agreed === 2) {
      scores.triples.found++
      scores.triples.right++
    }
    scores.statusOf++
    if (relation.statuses.includes(statement.status)) scores.statusRight++
    else
      show(
        `#${clause.number} status: ${statement.relation} ${statement.start.name} -> ${statement.end.name} is ${relation.statuses.join('/')}, not ${statement.status} (${statement.statusWord ?? ''})`,
      )
  }
  const found = clause.relations.length - missed.size
  for (const tally of [scores.relations, scores.triples]) {
    tally.gold += clause.relations.length
    tally.said += said.length
  }
  scores.relations.found += found
  scores.relations.right += found
  const named = (id: string) => `${id.split(':')[0]}:${gold.things.get(id)?.forms[0] ?? id}`
  for (const relation of missed)
    show(
      `#${clause.number} relation missed: ${relation.type} ${named(relation.start)} -> ${named(relation.end)} (${relation.basis})`,
    )
  for (const statement of open)
    show(
      `#${clause.number} relation wrong: ${statement.relation} ${statement.start.name} -> ${statement.end.name}`,
    )
}
