import { FIELDS, SERVICES } from '#graph-model/ontology/genre.ts'
import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { Mention } from './mention.ts'
import { printedIn } from './row.ts'
import type { Token } from './token.ts'

const KNOWN = new Set(FIELDS)
const SERVED = new Set(SERVICES)
const LONGEST_FIRST = [...FIELDS].sort((a, b) => b.length - a.length)
const TAIL = /(?:重点)?(?:产业|产业链|产业集群|领域|行业|赛道)$/
/** Kinds whose names tell the field they work in. */
const TELLING: readonly EntityKind[] = [
  'Laboratory',
  'ResearchInstitute',
  'Platform',
  'Alliance',
  'Event',
  'Park',
  'Project',
  'Association',
  'Service',
]

/** A stretch that is the name of a field and nothing else: 生物医药, 新能源汽车产业. */
export function fieldIn(token: Token): Mention | undefined {
  const text = token.text.trim()
  const name = text.replace(TAIL, '')
  if (!KNOWN.has(name)) return undefined
  return { ...printedIn(token, text), name, kind: 'Industry' }
}

/** A stretch that is the name of a service and nothing else: 概念验证, 检验检测. */
export function serviceIn(token: Token): Mention | undefined {
  const printed = printedIn(token)
  return SERVED.has(printed.name) ? { ...printed, kind: 'Service', doubt: '类别由用语判断' } : undefined
}

/** The field that a name tells: of 生物育种实验室 生物育种. */
export function fieldOf({ name, kind, start, end }: Mention): Mention | undefined {
  if (!TELLING.includes(kind)) return undefined
  const field = LONGEST_FIRST.find((word) => name.includes(word) && name.length > word.length + 1)
  return field === undefined ? undefined : { start, end, name: field, kind: 'Industry' }
}
