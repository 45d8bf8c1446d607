import type { Words } from '#graph-model/ontology/kind.ts'
import { relationSpec } from '#graph-model/ontology/ontology.ts'
import { type Entity, renderingOf } from '../entity.ts'
import type { Citation } from '../evidence.ts'
import type { Link } from '../link.ts'
import { fieldWords, valueWords } from './field.ts'

const OPENNESS: Readonly<Record<string, Words>> = {
  open: { zh: '未列全', en: 'not listed in full' },
  closed: { zh: '已列全', en: 'listed in full' },
  unknown: { zh: '是否列全不明', en: 'not clear whether listed in full' },
}

/** A link as a sentence: 「江苏软件园 位于 南京市」. */
export function linkSentence(link: Link, start: Entity, end: Entity): Words {
  const { zh, en } = relationSpec(link.relation)
  return { zh: `${start.nameZh} ${zh} ${end.nameZh}`, en: `${start.nameEn} ${en} ${end.nameEn}` }
}

/** Whether the ends of a relation are all listed, as a sentence; `list` says what they are to the subject. */
export function opennessSentence(subject: Entity, relation: string, list: Words): Words {
  const state = OPENNESS[openState(subject, relation)] ?? OPENNESS.unknown
  return { zh: `${subject.nameZh}:${list.zh}${state?.zh}`, en: `${subject.nameEn}: ${list.en} ${state?.en}` }
}

/** A statement about a property as a sentence, what is not stated included. */
export function propertySentence(subject: Entity, citation: Citation): Words {
  const { property, value = '', valueEn } = citation
  if (property === undefined) {
    const said = subject.printed === undefined ? ['', ''] : [`:${subject.printed}`, `: ${subject.printed}`]
    return { zh: `${subject.nameZh}${said[0]}`, en: `${subject.nameEn}${said[1]}` }
  }
  if (property.startsWith('notStated.')) {
    const field = fieldWords(subject.kind, property.slice('notStated.'.length))
    return { zh: `${subject.nameZh}:未说明${field.zh}`, en: `${subject.nameEn}: ${field.en} not stated` }
  }
  const field = fieldWords(subject.kind, property)
  const coded = valueWords(subject.kind, property, value)
  return {
    zh: `${subject.nameZh} ${field.zh}:${coded?.zh ?? value}`,
    en: `${subject.nameEn}, ${field.en}: ${coded?.en ?? valueEn ?? renderingOf(subject, property, value) ?? value}`,
  }
}

function openState(subject: Entity, relation: string): string {
  const lists = (subject.openLists ?? []) as readonly string[]
  return lists.find((text) => text.startsWith(`${relation}:`))?.slice(relation.length + 1) ?? 'unknown'
}
