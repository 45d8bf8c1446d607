import type { Hue } from './colour.ts'

/** A word in both languages; neither is the translation of the other for display. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/**
 * A property of a kind or of a relation.
 * `cited`: each value needs a citation (rows of `properties.csv`, or the citation of the relation's row);
 * otherwise it is our coding or an editorial word, written in `nodes/<Kind>.csv`.
 */
export interface PropertySpec extends Words {
  readonly type: 'text' | 'texts' | 'integer' | 'number' | 'boolean' | 'date'
  /** The only values allowed, each with its words. */
  readonly values?: Readonly<Record<string, Words>>
  readonly unit?: string
  readonly cited?: boolean
  /** Two things with the same value are one: a code of a public register. */
  readonly identifies?: boolean
  readonly required?: boolean
}

/** A shape that Cytoscape draws; every kind has one beside its colour, so that colour never tells alone. */
export type Shape =
  | 'ellipse'
  | 'round-rectangle'
  | 'rectangle'
  | 'round-diamond'
  | 'diamond'
  | 'round-pentagon'
  | 'pentagon'
  | 'round-hexagon'
  | 'hexagon'
  | 'round-octagon'
  | 'octagon'
  | 'round-triangle'
  | 'triangle'
  | 'star'
  | 'barrel'
  | 'vee'
  | 'rhomboid'
  | 'right-rhomboid'
  | 'round-tag'
  | 'tag'
  | 'cut-rectangle'
  | 'bottom-round-rectangle'
  | 'concave-hexagon'
  | 'heptagon'

/** How names of a kind end in the documents of this genre, and what such an ending tells of the thing. */
interface NamePattern {
  /** Endings, separated by |. */
  readonly ends: string
  /** Beginnings that the name must have besides, separated by |. */
  readonly starts?: string
  /** A name only with a place or a level (市, 省) before it. */
  readonly placed?: true
  /** Values of the kind's properties that follow from such an ending. */
  readonly sets?: Readonly<Record<string, string>>
  /** An ordinary word as well: a name only where a verb that acts on such things stands before it. */
  readonly weak?: true
  /** A name by itself, whatever stands before and after it: 创新券, 科技部. */
  readonly alone?: true
}

/** What is declared of a kind, once; everything else that names kinds follows from it. */
export interface KindSpec extends Words {
  /** English plural; the Chinese has none. */
  readonly plural: string
  /** What stands before the colon of its ids, as in `city:nanjing`; absent for abstract kinds. */
  readonly prefix?: string
  readonly extends?: string
  readonly properties?: Readonly<Record<string, PropertySpec>>
  readonly patterns?: readonly NamePattern[]
  readonly hue: Hue
  readonly shape: Shape
  /** The term of a public vocabulary it follows: W3C ORG, schema.org, PROV-O, QB, SKOS. */
  readonly term: string
  /** What must not be assumed of it. */
  readonly not?: Words
}

/** Declares kinds; the literal types are kept, so that a name that is not declared fails the type check. */
export function kinds<const K extends Readonly<Record<string, KindSpec>>>(spec: K): K {
  return spec
}
