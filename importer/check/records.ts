import type { Words } from '#graph-model/ontology/kind.ts'
import {
  admits,
  isKind,
  isRelationType,
  type Kind,
  kindOfId,
  lineage,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import {
  type GraphRecord,
  type NodeRecord,
  type RelationshipRecord,
  relationshipId,
} from '#graph-model/record.ts'
import { Faults } from './fault.ts'

/** The nodes of a jsonl file by id, for checking the ends of its relationships. */
type Nodes = ReadonlyMap<string, NodeRecord>

function says(zh: string, en: string): Words {
  return { zh, en }
}

function checkNode(record: NodeRecord): [string, string, Words] | undefined {
  const [label] = record.labels
  if (label === 'Dataset' || label === 'Document') return undefined
  const kind = kindOfId(record.id)
  if (label === undefined || !isKind(label))
    return ['KIND_UNKNOWN', String(label), says(`没有“${label}”这一类。`, `There is no kind "${label}".`)]
  if (kind !== label || lineage(label).join() !== record.labels.join()) {
    return [
      'ID_FORM',
      record.id,
      says(
        `标识“${record.id}”与标签 ${record.labels.join('、')} 不符。`,
        `The id "${record.id}" does not go with the labels ${record.labels.join(', ')}.`,
      ),
    ]
  }
  return undefined
}

function kindOf(id: string, nodes: Nodes): { kind: Kind; memberKind?: Kind } | undefined {
  const record = nodes.get(id)
  const label = record?.labels[0]
  if (!record || label === undefined || !isKind(label)) return undefined
  return {
    kind: label,
    ...(record.properties.memberKind !== undefined && { memberKind: record.properties.memberKind as Kind }),
  }
}

function checkRelationship(record: RelationshipRecord, nodes: Nodes): [string, string, Words] | undefined {
  const { label, start, end, id } = record
  if (!isRelationType(label))
    return ['RELATION_UNKNOWN', label, says(`没有“${label}”这种关系。`, `There is no relation "${label}".`)]
  if (id !== relationshipId(start, label, end) && !id.startsWith(`${relationshipId(start, label, end)}~`)) {
    return [
      'ID_FORM',
      id,
      says('关系的标识与它的两端不符。', 'The id of the relationship does not go with its ends.'),
    ]
  }
  const spec = relationSpec(label)
  for (const [side, kinds] of [
    [start, spec.from],
    [end, spec.to],
  ] as const) {
    const found = kindOf(side, nodes)
    if (!found)
      return [
        'ID_UNKNOWN',
        side,
        says(`没有标识为“${side}”的节点。`, `There is no node with the id "${side}".`),
      ]
    if (!admits(kinds, found.kind, found.memberKind))
      return [
        'END_KIND',
        side,
        says(`“${side}”不能作为 ${label} 的一端。`, `"${side}" cannot be an end of ${label}.`),
      ]
  }
  return undefined
}

function checkQuotes(
  record: GraphRecord,
  texts: ReadonlyMap<string, readonly string[]>,
): [string, string, Words] | undefined {
  for (const { document, start, end, quote } of record.evidence) {
    const text = texts.get(document)
    if (!text)
      return [
        'DOCUMENT_UNKNOWN',
        document,
        says(`没有文件“${document}”。`, `There is no document "${document}".`),
      ]
    if (text.slice(start, end).join('') !== quote) {
      return [
        'QUOTE_NOT_FOUND',
        quote,
        says(
          `文件“${document}”的 ${start}–${end} 处不是这段原文。`,
          `The document "${document}" does not hold this quote at ${start} to ${end}.`,
        ),
      ]
    }
  }
  return undefined
}

/** Checks records as read from a jsonl file: kinds, ids, ends and quotes. Line n is the n-th record's. */
export function checkRecords(records: readonly GraphRecord[], file: string): Faults {
  const faults = new Faults()
  const nodes = new Map<string, NodeRecord>()
  const seen = new Map<string, number>()
  for (const record of records) if (record.type === 'node') nodes.set(record.id, record)
  const texts = new Map(
    [...nodes.values()]
      .filter((node) => node.labels[0] === 'Document')
      .map((node) => [node.id, Array.from(String(node.properties.text ?? ''))]),
  )
  for (const [index, record] of records.entries()) {
    const line = index + 1
    const before = seen.get(record.id)
    if (before !== undefined) {
      faults.add(
        'ID_DUPLICATE',
        { file, line, column: 'id', value: record.id },
        says(`第 ${before} 行已经有这个标识。`, `Line ${before} has this id already.`),
      )
      continue
    }
    seen.set(record.id, line)
    const fault =
      (record.type === 'node' ? checkNode(record) : checkRelationship(record, nodes)) ??
      checkQuotes(record, texts)
    if (fault) faults.add(fault[0], { file, line, value: fault[1] }, fault[2])
  }
  return faults
}
