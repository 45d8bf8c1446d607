import type { PropertySpec, Words } from './kind.ts'

/** The role an end plays towards a tie: `from` and `to` have a direction, peers have none. */
export type Role = 'from' | 'to' | 'peer'

/**
 * Makes a tie of one end of a relation (`hub`) and gives the other end its role.
 * Ends of one tie are read group by group; `group` is the relation's own name unless several relations share one.
 */
export interface TieSpec<Kind extends string = string> {
  readonly hub: 'from' | 'to'
  readonly role: Role
  readonly group?: string
  /** Only hubs of these kinds are ties; all when absent. */
  readonly kinds?: readonly Kind[]
}

/** The words that announce a relation in a text. */
interface Trigger {
  /** Verbs, separated by |. */
  readonly words: string
  /** The end that the subject of the verb stands at; the start when absent. */
  readonly subject?: 'to'
}

/** One direction of a relation, as the field of the kind it starts from. */
export interface Direction extends Words {
  readonly field: string
}

/** What is declared of a relation, once. */
export interface RelationSpec<Kind extends string = string> extends Words {
  readonly from: readonly Kind[]
  readonly to: readonly Kind[]
  readonly forward: Direction
  /** Absent for a symmetric relation, whose `forward` field serves both ends. */
  readonly reverse?: Direction
  readonly properties?: Readonly<Record<string, PropertySpec>>
  readonly ties?: readonly TieSpec<Kind>[]
  readonly triggers?: readonly Trigger[]
  /** Tells where something lies: ends climb along it, and it makes no tie. */
  readonly site?: true
  /**
   * Which end's state a statement's status tells of, for the roll-up of a thing. By default the hub's where the
   * relation makes a tie, else the end it goes to.
   */
  readonly tells?: 'from' | 'to' | 'none'
  /** Whether paths and neighbourhoods walk it; they do unless this says false. */
  readonly walked?: false
  /** What must not be assumed of it. */
  readonly not?: Words
}

/**
 * Declares relations between the kinds given as type argument: `relations<Kind>()({ ... })`.
 * An end that is not a kind fails the type check.
 */
export function relations<Kind extends string>() {
  return <const R extends Readonly<Record<string, RelationSpec<Kind>>>>(spec: R): R => spec
}
