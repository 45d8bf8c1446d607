import type { Words } from '#graph-model/ontology/kind.ts'
import {
  admits,
  CONCRETE_KINDS,
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
import { Numbers } from '../compact/numbers.ts'
import { Ids } from '../compact/texts.ts'
import { DocumentText } from '../dataset/text.ts'
import type { Faults } from './fault.ts'

const KINDS: readonly Kind[] = CONCRETE_KINDS

/** What a node is, for checking the ends of relationships. */
interface KnownNode {
  readonly kind: Kind
  readonly memberKind?: Kind
}

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

function checkRelationship(
  record: RelationshipRecord,
  kindOf: (id: string) => KnownNode | undefined,
): [string, string, Words] | undefined {
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
    const found = kindOf(side)
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

/**
 * Checks records as read from a jsonl file: kinds, ids, ends and quotes. The file is gone through twice, as an end may
 * stand behind what it is an end of.
 */
export class RecordCheck {
  readonly #file: string
  readonly #faults: Faults
  readonly #ids = new Ids()
  readonly #line = new Numbers()
  readonly #kind = new Numbers()
  readonly #memberKinds = new Map<number, Kind>()
  readonly #texts = new Map<string, DocumentText>()

  constructor(file: string, faults: Faults) {
    this.#file = file
    this.#faults = faults
  }

  /** Takes note of a record, the first time. */
  know(record: GraphRecord, line: number): void {
    const number = this.#ids.add(record.id)
    if (number < this.#line.length) return
    const label = record.type === 'node' ? record.labels[0] : undefined
    this.#line.push(line)
    this.#kind.push(label === undefined ? -1 : KINDS.indexOf(label as Kind))
    if (record.type !== 'node') return
    const { memberKind, text } = record.properties
    if (memberKind !== undefined) this.#memberKinds.set(number, memberKind as Kind)
    if (label === 'Document') this.#texts.set(record.id, new DocumentText(String(text ?? '')))
  }

  /** Whether a record is one to take; else there is a fault. Asked once all are known. */
  check(record: GraphRecord, line: number): boolean {
    const [file, before] = [this.#file, this.#line.get(this.#ids.find(record.id))]
    if (before !== line) {
      this.#faults.add(
        'ID_DUPLICATE',
        { file, line, column: 'id', value: record.id },
        says(`第 ${before} 行已经有这个标识。`, `Line ${before} has this id already.`),
      )
      return false
    }
    const fault =
      (record.type === 'node'
        ? checkNode(record)
        : checkRelationship(record, (id) => this.#known(this.#ids.find(id)))) ?? this.#checkQuotes(record)
    if (fault) this.#faults.add(fault[0], { file, line, value: fault[1] }, fault[2])
    return fault === undefined
  }

  #known(number: number): KnownNode | undefined {
    const kind = number < 0 ? undefined : KINDS[this.#kind.get(number)]
    const memberKind = this.#memberKinds.get(number)
    return kind && { kind, ...(memberKind !== undefined && { memberKind }) }
  }

  #checkQuotes({ evidence }: GraphRecord): [string, string, Words] | undefined {
    for (const { document, start, end, quote } of evidence) {
      const text = this.#texts.get(document)
      if (!text)
        return [
          'DOCUMENT_UNKNOWN',
          document,
          says(`没有文件“${document}”。`, `There is no document "${document}".`),
        ]
      if (start < 0 || end < start || text.slice({ start, end }) !== quote) {
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
}
