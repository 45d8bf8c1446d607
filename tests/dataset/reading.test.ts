import { describe, expect, test } from 'vitest'
import { coverage, openStretches } from '#importer/coverage.ts'
import { dataset, entities, faults, nodes, REPLY, relationships } from './nanjing.ts'

const clauses = coverage(dataset)
const cited = [...nodes, ...relationships].flatMap((record) =>
  record.evidence.map((citation) => ({ id: record.id, ...citation })),
)

describe('the reading of the reply', () => {
  test('has no fault', () => {
    expect(faults).toEqual([])
  })

  test('accounts for every clause', () => {
    expect(clauses.length).toBe(156)
    expect(clauses.filter((clause) => openStretches(clause).length > 0)).toEqual([])
  })

  test('leaves no clause to noFact alone but greetings and page furniture', () => {
    const silent = clauses.filter((clause) => clause.citations === 0)
    expect(
      silent.map((clause) =>
        clause.stretches
          .map((stretch) => stretch.text)
          .join('')
          .trim(),
      ),
    ).toEqual(['你们好', '最后,再次感谢你们对市科技局工作的关心、支持和理解', '苏公网安备 32010202010413号'])
  })

  test('makes over four hundred stated statements on over two hundred and fifty things', () => {
    const stated = relationships.filter(({ evidence }) => evidence.some(({ basis }) => basis === 'stated'))
    const things = new Set(
      stated.flatMap(({ start, end }) => [start, end]).filter((id) => !id.startsWith('document:')),
    )
    expect(stated.length).toBeGreaterThan(400)
    expect(things.size).toBeGreaterThan(250)
  })

  test('gives every entity an English name that is not Chinese', () => {
    const wrong = entities.filter(
      ({ properties }) => !properties.nameEn || /[\u4e00-\u9fff]/u.test(String(properties.nameEn)),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('renders every text said of a thing in English', () => {
    const wrong = entities.filter(({ properties }) =>
      ['task', 'content', 'stage', 'frequency', 'scope', 'condition', 'notStated'].some((property) =>
        ((properties[`${property}En`] ?? []) as readonly string[]).some(
          (text) => text === '' || text.endsWith('\t') || /[\u4e00-\u9fff]/u.test(text),
        ),
      ),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('gives every gloss in both languages', () => {
    const wrong = entities.filter(({ properties }) => !properties.glossZh !== !properties.glossEn)
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('gives every number a unit in both languages, an indicator and the printed words', () => {
    const observations = entities.filter(({ labels }) => labels[0] === 'Observation')
    expect(observations.length).toBeGreaterThan(60)
    for (const { id, properties } of observations) {
      const indicator = relationships.find(({ label, start }) => label === 'MEASURES' && start === id)
      const measured = entities.find((entity) => entity.id === indicator?.end)
      expect(properties.printed, id).toBeTruthy()
      expect(properties.unit, id).toBe(measured?.properties.unit)
      expect(measured?.properties.unitEn, id).toBeTruthy()
    }
  })

  test('prints a number as the document does unless it is derived', () => {
    const squeeze = (text: string) => text.replace(/[\s“”]/gu, '')
    const wrong = entities.filter(
      ({ labels, properties, evidence }) =>
        labels[0] === 'Observation' &&
        evidence.every(
          ({ basis, quote }) =>
            basis !== 'derived' && !squeeze(quote).includes(squeeze(String(properties.printed))),
        ),
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('marks derived numbers as such, each with formula and inputs', () => {
    const derived = entities.filter(({ evidence }) => evidence.some(({ basis }) => basis === 'derived'))
    expect(derived.map(({ id }) => id).sort()).toEqual([
      'observation:auction-results-per-institute-2024',
      'observation:counties-in-sti-100-2023',
      'observation:joint-research-jiangsu-calls-2024',
      'observation:national-key-labs-jiangsu',
      'observation:national-key-labs-jiangsu-outside-nanjing',
      'observation:rights-reform-units-total',
      'observation:technology-contract-mean-value-2024',
      'observation:technology-contract-value-output-2023',
      'observation:technology-contracts-output-2023',
    ])
    for (const { id, properties } of derived) {
      expect(properties.formula, id).toBeTruthy()
      expect((properties.inputs as readonly string[]).length, id).toBeGreaterThan(0)
    }
  })
})

describe('reference facts', () => {
  test('never cite the reply, and the reply is never cited for one', () => {
    const wrong = cited.filter(({ basis, document }) => (basis === 'reference') === (document === REPLY))
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  test('come from tables under an open licence', () => {
    const documents = nodes.filter(
      ({ labels, properties }) => labels[0] === 'Document' && properties.basis === 'reference',
    )
    expect(documents.length).toBe(7)
    expect(documents.filter(({ properties }) => !String(properties.file).endsWith('.csv'))).toEqual([])
    for (const { id, properties } of documents)
      expect(properties.licence, id).toMatch(/^(CC-BY-4\.0|CC0-1\.0|MIT|WTFPL)/u)
  })

  test('are established and quote a row', () => {
    const references = cited.filter(({ basis }) => basis === 'reference')
    expect(references.length).toBeGreaterThan(150)
    expect(
      references.filter(({ status, quote }) => status !== 'established' || quote.includes('\n')),
    ).toEqual([])
  })

  test('give every member its code, its seat and its province', () => {
    const city = (id: string) =>
      relationships.find(({ label, start }) => label === 'PART_OF' && start === id)?.end ?? ''
    for (const id of ['city:nanjing', 'city:xuancheng', 'district:jintan', 'county:liyang']) {
      const member = entities.find((entity) => entity.id === id)
      expect(member?.properties.divisionCode, id).toMatch(/^3[24]\d{4}$/u)
      expect(Number(member?.properties.latitude), id).toBeCloseTo(32, -1)
      expect(Number(member?.properties.longitude), id).toBeCloseTo(119, -1)
      const parent = city(id)
      expect(parent.startsWith('region:') ? parent : city(parent), id).toMatch(/^region:(jiangsu|anhui)$/u)
    }
  })
})
