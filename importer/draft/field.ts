import { FIELDS, SERVICES } from '#graph-model/ontology/genre.ts'
import type { EntityKind } from '#graph-model/ontology/ontology.ts'
import type { Mention } from './mention.ts'
import { printedIn } from './row.ts'
import type { Token } from './token.ts'

const KNOWN = new Set(FIELDS)
const SERVED = new Set(SERVICES)
/** Words that name a field as part of a name, and are too wide to name one by themselves. */
const WIDE = [
  '材料',
  '能源',
  '医学',
  '装备',
  '海洋',
  '硬科技',
  '量子',
  '零部件',
  '农机',
  '电池',
  '医药',
  '免疫',
  '金属',
]
const LONGEST_FIRST = [...FIELDS, ...WIDE].sort((a, b) => b.length - a.length)
/** 长沙工程机械集群 works in a field, 世界级先进制造业集群 in none that its name tells. */
const CLUSTER = /(?<!^(?:.{2,3}级)?先进制造业?)集群$/
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
  'Agreement',
  'Corridor',
  'Zone',
]

/** What a field is divided into: 先进核能, 高端能源装备, 新能源汽车零部件. */
const PART_OF_FIELD = new RegExp(
  `^(?:先进|高端|绿色|智慧|智能|新型|现代|海洋|数字|精密|精准|高性能|特种|泛|优势|特色|未来|工业)*(?:${[...FIELDS, ...WIDE, '制药'].join('|')})(?:材料|装备|零部件|配件|加工|制造|科技|器件|设备|动力)?$`,
)

/** A stretch that is the name of a field and nothing else: 生物医药, 新能源汽车产业. */
export function fieldIn(token: Token): Mention | undefined {
  const text = token.text.trim()
  const name = text.replace(TAIL, '')
  if (!KNOWN.has(name) && (WIDE.includes(name) || !PART_OF_FIELD.test(name))) return undefined
  return { ...printedIn(token, text), name, kind: 'Industry' }
}

/** A stretch that is the name of a service and nothing else: 概念验证, 检验检测. */
export function serviceIn(token: Token): Mention | undefined {
  const printed = printedIn(token)
  return SERVED.has(printed.name) ? { ...printed, kind: 'Service', doubt: '类别由用语判断' } : undefined
}

/** The field that a name tells: of 生物育种实验室 生物育种. */
export function fieldOf({ name, kind, start, end }: Mention): Mention | undefined {
  if (!TELLING.includes(kind) && !(kind === 'Group' && CLUSTER.test(name))) return undefined
  const field = LONGEST_FIRST.find((word) => name.includes(word) && name.length > word.length + 1)
  return field === undefined ? undefined : { start, end, name: field, kind: 'Industry' }
}
