import { kindSpec } from '#graph-model/ontology/ontology.ts'
import type { PropertyValue } from '#graph-model/record.ts'
import { nearestOfMany } from '../check/many.ts'
import type { Decision, Decisions } from './decisions.ts'
import type { Manifest } from './manifest.ts'
import type { Register, RegisteredEntity } from './register.ts'

/** Words of our own about a thing: two renderings of them are no disagreement. */
const EDITORIAL = new Set(['nameZh', 'nameEn', 'nameEnBasis', 'aliases', 'glossZh', 'glossEn'])

function texts(value: PropertyValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [String(value)]
}

/** What one more row calls the thing: its Chinese name, its English one where that is official, its aliases. */
function namesOf({ properties }: RegisteredEntity): string[] {
  return [
    ...texts(properties.nameZh),
    ...(properties.nameEnBasis === 'official' ? texts(properties.nameEn) : []),
    ...texts(properties.aliases),
  ]
}

function mergeInto(
  kept: RegisteredEntity,
  gone: RegisteredEntity,
  { row }: Decision,
  register: Register,
): void {
  const properties = { ...kept.properties }
  for (const [property, value] of Object.entries(gone.properties)) {
    if (EDITORIAL.has(property)) continue
    const before = properties[property]
    if (before === undefined) properties[property] = value
    else if (String(before) !== String(value)) {
      register.faults.add(
        'SAME_DIFFERS',
        { file: row.file, line: row.line, column: 'b', value: gone.id },
        {
          zh: `“${kept.id}”的 ${property} 是“${before}”,“${gone.id}”的是“${value}”。`,
          en: `${property} of "${kept.id}" is "${before}", of "${gone.id}" it is "${value}".`,
        },
        { zh: '两行写成一样,或只留一个。', en: 'Make the two rows agree, or leave it in one of them.' },
      )
    }
  }
  const known = new Set([properties.nameZh, properties.nameEn])
  const aliases = [...new Set([...texts(properties.aliases), ...namesOf(gone)])]
  const others = aliases.filter((name) => !known.has(name))
  kept.set({ ...properties, ...(others.length > 0 && { aliases: others }) })
}

/** Whether a decision can be carried out; a fault says why not. */
function isDecidable({ a, b, row }: Decision, register: Register): boolean {
  const place = (column: string, value: string) => ({ file: row.file, line: row.line, column, value })
  for (const [column, id] of [
    ['a', a],
    ['b', b],
  ] as const) {
    if (register.entity(id) || register.elsewhere.get(id)) continue
    register.faults.add(
      'ID_UNKNOWN',
      place(column, id),
      { zh: `没有标识为“${id}”的实体。`, en: `There is no entity with the id "${id}".` },
      () => nearestOfMany(id, register.idsLike(id), (other) => register.entity(other) !== undefined),
    )
    return false
  }
  const [kept, gone] = [register.entity(a), register.entity(b)]
  if (!gone) {
    register.faults.add(
      'SAME_OWNER',
      place('b', b),
      {
        zh: `“${b}”属于另一个数据集,不能并入别的实体。`,
        en: `"${b}" belongs to another dataset: it cannot read as another.`,
      },
      kept && { zh: `把两者对调:a 写“${b}”,b 写“${a}”。`, en: `Turn them round: a is "${b}", b is "${a}".` },
    )
    return false
  }
  if (kept && kept.kind !== gone.kind) {
    register.faults.add(
      'SAME_KIND',
      place('b', b),
      {
        zh: `“${a}”是${kindSpec(kept.kind).zh},“${b}”是${kindSpec(gone.kind).zh}。`,
        en: `"${a}" is a ${kindSpec(kept.kind).en}, "${b}" a ${kindSpec(gone.kind).en}.`,
      },
      {
        zh: '同一事物只能有一个类别:先改其中一行。',
        en: 'One thing has one kind: change one of the rows first.',
      },
    )
    return false
  }
  return true
}

/**
 * Carries out the decisions of `same.csv` once all entities of the register are read: where both ids are of this dataset
 * the row of `b` goes into the one of `a`, its names as aliases; where `a` is another dataset's the row of `b` goes, and
 * what is said of `b` is said of `a`, whose own names are its dataset's to write.
 */
export function mergeSame(register: Register): void {
  const chosen = register.decisions.same.filter((decision) => isDecidable(decision, register))
  // From the ends of chains inwards: what reads as `b` has gone into `b` before `b` goes into `a`.
  const isKept = new Set(chosen.map(({ a }) => a))
  for (let left = chosen; left.length > 0; ) {
    const ends = left.filter(({ b }) => !isKept.has(b))
    for (const decision of ends) {
      const [kept, gone] = [register.entity(decision.a), register.entity(decision.b)]
      if (kept && gone) mergeInto(kept, gone, decision, register)
      register.removeEntity(decision.b)
    }
    left = left.filter((decision) => !ends.includes(decision))
    isKept.clear()
    for (const { a } of left) isKept.add(a)
  }
}

/** The manifest with the ids under which what it names is kept. */
export function keptManifest(manifest: Manifest, decisions: Decisions): Manifest {
  const kept = <K extends string>(key: K, id: string | undefined) =>
    (id === undefined ? {} : { [key]: decisions.idOf(id) }) as { readonly [k in K]?: string }
  return {
    ...manifest,
    ...kept('region', manifest.region),
    documents: manifest.documents.map((document) => ({
      ...document,
      ...kept('issuerId', document.issuerId),
      ...kept('issuerMember', document.issuerMember),
    })),
  }
}
