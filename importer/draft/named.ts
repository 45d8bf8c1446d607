import { isA, type Kind, kindSpec, type RelationType } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { countyByShort } from './counties.ts'
import type { Dictionary } from './dictionary.ts'
import { fieldOf } from './field.ts'
import { toldByLetters, toldByPlaces } from './inner.ts'
import { toldOfMeeting } from './meeting.ts'
import type { Memory } from './memory.ts'
import type { Mention } from './mention.ts'
import type { Statement } from './statement.ts'
import { toldByTitle } from './title.ts'
import { toldBy } from './told.ts'

/** Things that are there when a text speaks of them, whatever it wants of them. */
const LASTING: readonly Kind[] = ['Policy', 'Committee', 'Alliance', 'Publication', 'Ranking', 'Agreement']

/** What is made use of. */
const IN_USE = /(?:发挥|依托|利用|借助)(?:好|了)?[^,;。]{0,24}$/u

/** Relations that bring their end about. */
const MAKING: readonly RelationType[] = ['ESTABLISHES', 'CO_BUILDS']
const NEW: readonly RelationType[] = ['ESTABLISHES', 'PUBLISHES']

/** Whether all units of a name lie in other cities. */
function liesElsewhere(name: string, city: string): boolean {
  const short = name.replace(/[区县市]$/, '')
  return countyByShort(short) !== undefined && countyByShort(short, city) === undefined
}

/** 甲市乙区、丙区: the districts after a city, as far as the list goes, are part of it. */
function juxtaposed(text: string, names: readonly Mention[]): { start: Mention; end: Mention }[] {
  const found: { start: Mention; end: Mention }[] = []
  let city: Mention | undefined
  for (const [index, name] of names.entries()) {
    const before = names[index - 1]
    const between = before ? text.slice(before.end, name.start) : undefined
    const small = name.kind === 'District' || name.kind === 'County'
    const province = before?.kind === 'Region' && /[省区]$/.test(before.name) && name.kind !== 'Region'
    if (
      between === '' &&
      ((small && before?.kind === 'City') || (province && (small || name.kind === 'City')))
    )
      city = before
    else if (
      (!small && !(name.kind === 'City' && city?.kind === 'Region')) ||
      !/^[、和与及]+$/.test(between ?? '')
    )
      city = undefined
    if (city && small && between !== '' && liesElsewhere(name.name, city.name)) city = undefined
    if (city && (small || (name.kind === 'City' && city.kind === 'Region')))
      found.push({ start: name, end: city })
  }
  return found
}

/** Statements read off names, each once a document: where a thing lies, whom it joins, what it covers. */
export function namedStatements(
  text: string,
  clause: Span,
  names: readonly Mention[],
  dictionary: Dictionary,
  said: Set<string>,
  stated: readonly Statement[],
  planned: boolean,
  issuer: Mention | undefined,
  memory: Memory,
): Statement[] {
  const told = names.filter(
    (name) => kindSpec(name.kind).prefix !== undefined && name.kind !== 'Goal' && name.kind !== 'Group',
  )
  const statements: Statement[] = []
  const statusOfThing = (relation: RelationType, start: Mention, end: Mention) => {
    const joins = relation === 'MEMBER_OF' && end.kind === 'Region'
    const thing = (isA(end.kind, 'Place') && !joins) || relation === 'FOCUSES_ON' ? start : end
    // 发挥某某中心的作用: it is there.
    if (IN_USE.test(text.slice(clause.start, thing.start)) && relation !== 'PURSUES') return 'established'
    if (relation === 'PURSUES') return planned ? 'planned' : 'ongoing'
    const made = stated.some(
      (known) =>
        known.status === 'planned' &&
        MAKING.includes(known.relation as RelationType) &&
        known.end.name === thing.name,
    )
    if ((relation === 'LOCATED_IN' || joins) && made) return 'planned'
    if (joins) return 'established'
    if (relation === 'PART_OF' || relation === 'BRANCH_OF' || relation === 'LOCATED_IN') return 'established'
    if (
      LASTING.includes(thing.kind) &&
      !stated.some((known) => NEW.includes(known.relation as RelationType) && known.end.name === thing.name)
    )
      return 'established'
    const told = stated.find((known) => known.start.name === thing.name || known.end.name === thing.name)
    return told?.status ?? (planned ? 'planned' : 'established')
  }
  const within = (name: Span): Span => ({
    start: Math.max(name.start, clause.start),
    end: Math.min(name.end, clause.end),
  })
  const add = (
    relation: RelationType,
    start: Mention,
    end: Mention,
    basis: 'named' | 'stated',
    quote: Span,
  ) => {
    const key = `${relation}\t${start.name}\t${end.name}`
    if (said.has(key) || start.name === end.name) return
    said.add(key)
    statements.push({
      relation,
      start,
      end,
      quote,
      basis,
      status: basis === 'named' ? statusOfThing(relation, start, end) : 'established',
      doubts: basis === 'named' ? ['由名称可知'] : [],
    })
  }
  for (const name of told)
    for (const { relation, start, end } of [
      ...toldBy(name, dictionary, issuer?.name ? issuer : memory.last(['City'])),
      ...toldByPlaces(name, dictionary, memory),
      ...toldByLetters(name, names),
      ...toldByTitle(name, dictionary),
    ])
      add(relation, start, end, 'named', within(name))
  const clusters = names.filter(({ kind }) => kind === 'Group')
  for (const name of [...told, ...clusters]) {
    const field = fieldOf(name)
    if (field) add('FOCUSES_ON', name, field, 'named', within(name))
  }
  for (const name of told) {
    const joined = [...stated, ...statements].some(
      ({ relation, end }) => relation === 'MEMBER_OF' && end.name === name.name,
    )
    const held = stated.some(
      ({ relation, start, end }) =>
        relation === 'HELD_BY' && start.name === name.name && end.name !== '' && !end.implied,
    )
    for (const { relation, start, end } of toldOfMeeting(name, names, memory, joined, held))
      add(relation, start, end, 'named', within(name))
  }
  for (const { start, end } of juxtaposed(text, names))
    add('PART_OF', start, end, 'stated', { start: end.start, end: start.end })
  return statements
}
