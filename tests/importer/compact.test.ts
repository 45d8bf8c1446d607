import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRecords, toJsonl } from '#graph-model/formats/jsonl.ts'
import type { Evidence, GraphRecord } from '#graph-model/record.ts'
import { relationshipId } from '#graph-model/record.ts'
import { Passages } from '#importer/compact/citations.ts'
import { Ids, Texts } from '#importer/compact/texts.ts'
import { graphOf, orderedRecords } from '#importer/content.ts'

const slug = fc.stringMatching(/^[a-z0-9]{1,3}(?:-[a-z0-9]{1,2})?$/)
const id = fc.tuple(fc.constantFrom('city', 'county', 'agreement'), slug).map((parts) => parts.join(':'))

const evidence = fc
  .record(
    {
      document: fc.constantFrom('document:a', 'document:b'),
      start: fc.nat(50),
      quote: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }),
      property: fc.constantFrom('stage', 'openLists.PARTY_TO'),
      basis: fc.constantFrom('stated', 'reference'),
      status: fc.constantFrom('established', 'planned'),
      statusWord: fc.constantFrom('已', '拟'),
      asOf: fc.constantFrom('2024', '2025-07'),
      note: fc.string({ maxLength: 4 }),
      row: fc.constantFrom('relations/PARTY_TO.csv:7', 'properties.csv:12', 'no line'),
    },
    { requiredKeys: ['document', 'start', 'quote', 'basis', 'status', 'asOf', 'row'] },
  )
  .map((one): Evidence => {
    // What stands at one place of a document reads the same each time.
    const quote = `${one.document}${one.start}`
    return { ...one, end: one.start + 1, quote, dataset: 'small' } as Evidence
  })
const properties = fc.dictionary(
  fc.constantFrom('nameZh', 'nameEn', 'count', 'aliases', 'open'),
  fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.array(fc.string(), { maxLength: 2 }),
  ),
)

const records = fc
  .record({
    nodes: fc.uniqueArray(fc.record({ id, properties, evidence: fc.array(evidence, { maxLength: 3 }) }), {
      selector: (node) => node.id,
      minLength: 2,
      maxLength: 12,
    }),
    statements: fc.array(
      fc.record({
        ends: fc.tuple(fc.nat(), fc.nat()),
        label: fc.constantFrom('PARTY_TO', 'PART_OF', 'LOCATED_IN'),
        key: fc.option(slug),
        properties,
        evidence: fc.array(evidence, { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 20 },
    ),
  })
  .map(({ nodes, statements }) => {
    const made = new Map<string, GraphRecord>()
    for (const node of nodes) {
      const kind =
        { city: 'City', county: 'County', agreement: 'Agreement' }[node.id.split(':')[0] ?? ''] ?? ''
      made.set(node.id, { type: 'node', labels: [kind], ...node } as GraphRecord)
    }
    for (const { ends, label, key, ...rest } of statements) {
      const [start, end] = ends.map((end) => nodes[end % nodes.length]?.id ?? '') as [string, string]
      const id = relationshipId(start, label, end, key ?? undefined)
      made.set(id, { type: 'relationship', id, label, start, end, ...rest })
    }
    return [...made.values()]
  })

/** Lines without labels, which follow from the id. */
function linesOf(list: Iterable<GraphRecord>): string[] {
  return Array.from(list, (record) => toJsonl(record.type === 'node' ? { ...record, labels: [] } : record))
}

describe('a graph of numbers and bytes', () => {
  test('gives back any records as they were, in the order of an export', () => {
    fc.assert(
      fc.property(records, (list) => {
        expect(linesOf(orderedRecords([], graphOf(list)))).toEqual(linesOf([...list].sort(compareRecords)))
      }),
    )
  })

  test('finds statements by their ids, and none that it does not have', () => {
    fc.assert(
      fc.property(records, (list) => {
        const graph = graphOf(list)
        for (const record of list) {
          if (record.type === 'node') expect(graph.ids.at(graph.find(record.id))).toBe(record.id)
          else expect(graph.statementId(graph.findStatement(record.id))).toBe(record.id)
        }
        expect(graph.findStatement('city:none~PARTY_TO~agreement:none')).toBe(-1)
        expect(graph.findStatement('city:none~NOTHING~agreement:none')).toBe(-1)
      }),
    )
  })

  test("datasets' own nodes stand among the others by their ids", () => {
    const own = (id: string): GraphRecord => ({
      type: 'node',
      id,
      labels: ['Dataset'],
      properties: {},
      evidence: [],
    })
    const city = { ...own('city:a'), labels: ['City'] } as GraphRecord
    const region = { ...own('region:r'), labels: ['Region'] } as GraphRecord
    const list = orderedRecords([own('dataset:a'), own('dataset:b')] as never, graphOf([region, city]))
    expect(Array.from(list, (record) => record.id)).toEqual(['city:a', 'dataset:a', 'dataset:b', 'region:r'])
  })
})

describe('ids and texts', () => {
  test('are ordered as the engine orders its own texts', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary', maxLength: 4 })), (list) => {
        const sound = list.filter((text) => !/\p{Surrogate}/u.test(text))
        const ids = new Ids()
        for (const text of sound) ids.add(text)
        const numbers = sound.map((_, number) => number).sort((a, b) => ids.compare(a, b))
        expect(numbers.map((number) => ids.at(number))).toEqual([...sound].sort())
      }),
    )
  })

  test('a text longer than what is kept together comes back whole, and those after it too', () => {
    const texts = new Texts()
    const long = '长'.repeat(3_000_000)
    const numbers = ['a', long, 'b', 'c'].map((text) => texts.add(text))
    expect(numbers.map((number) => texts.at(number).length)).toEqual([1, long.length, 1, 1])
    expect(texts.at(3)).toBe('c')
  })

  test('a passage is known by its document and place', () => {
    const passages = new Passages()
    const number = passages.add('document:a', 3, 9)
    expect(passages.add('document:b', 3, 9)).not.toBe(number)
    expect(passages.add('document:a', 3, 9)).toBe(number)
    expect(passages.find('document:a', 3, 9)).toBe(number)
    expect(passages.find('document:a', 3, 10)).toBe(-1)
    expect(passages.find('document:c', 3, 9)).toBe(-1)
  })
})
