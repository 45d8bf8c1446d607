import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { generatedFiles } from '#graph-model/generate.ts'
import { HUES } from '#graph-model/ontology/colour.ts'
import { relationFields } from '#graph-model/ontology/fields.ts'
import { kinds } from '#graph-model/ontology/kind.ts'
import {
  CONCRETE_KINDS,
  ENTITY_KINDS,
  isA,
  kindOfId,
  kindSpec,
  lineage,
  RELATION_TYPES,
  RELATIONS,
  relationSpec,
} from '#graph-model/ontology/ontology.ts'
import { relations } from '#graph-model/ontology/relation.ts'

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

describe('kinds', () => {
  test.each(Object.entries(HUES))('hue %s reaches 3:1 on the light and on the dark ground', (_, hue) => {
    expect(contrast(hue.light, '#FBFAF7')).toBeGreaterThanOrEqual(3)
    expect(contrast(hue.dark, '#12181C')).toBeGreaterThanOrEqual(3)
  })

  test('no two kinds share an id prefix, and an id tells its kind', () => {
    expect(new Set(CONCRETE_KINDS.map((kind) => kindSpec(kind).prefix)).size).toBe(CONCRETE_KINDS.length)
    expect(kindOfId('county:danyang')).toBe('County')
    expect(kindOfId('nonsense:danyang')).toBeUndefined()
  })

  test('no two kinds of entities look the same', () => {
    const looks = ENTITY_KINDS.filter((kind) => kind !== 'Observation').map(
      (kind) => `${kindSpec(kind).hue} ${kindSpec(kind).shape}`,
    )
    expect(looks.filter((look, index) => looks.indexOf(look) !== index)).toEqual([])
  })

  test('every entity extends Entity, and provenance does not', () => {
    for (const kind of ENTITY_KINDS) expect(lineage(kind).at(-1)).toBe('Entity')
    expect(isA('Document', 'Entity')).toBe(false)
    expect(isA('Passage', 'Entity')).toBe(false)
  })

  test('a kind without an English word does not compile', () => {
    // @ts-expect-error: en is missing.
    kinds({ Bridge: { zh: '桥', plural: 'Bridges', hue: 'blue', shape: 'ellipse', term: 'schema:Place' } })
  })
})

describe('relations', () => {
  test('a relation to an unknown kind does not compile', () => {
    const crosses = { field: 'crosses', zh: '跨', en: 'crosses' }
    relations<'City'>()({
      CROSSES: {
        ...crosses,
        from: ['City'],
        // @ts-expect-error: there is no kind Bridge.
        to: ['Bridge'],
        forward: crosses,
      },
    })
  })

  test('a field that two relations give to one kind is refused', () => {
    const twice = {
      RUNS: { ...relationSpec('OPERATES'), forward: { field: 'leads', zh: '运营', en: 'runs' } },
      LEADS: relationSpec('LEADS'),
    }
    expect(() => relationFields('University', twice)).toThrow(
      'field University.leads of LEADS is already taken by RUNS',
    )
  })

  test('a field that bears the name of a property is refused', () => {
    const clash = {
      NAMED: { ...relationSpec('OPERATES'), forward: { field: 'aliases', zh: '别名', en: 'aliases' } },
    }
    expect(() => relationFields('University', clash)).toThrow('already taken by property aliases')
  })

  test('every kind gets its fields without a clash', () => {
    for (const kind of ENTITY_KINDS) expect(relationFields(kind).length).toBeGreaterThan(0)
    expect(relationFields('City').map((field) => field.name)).toContain('corridors')
  })

  test('ranking, listing, sharing an industry or a region make no tie', () => {
    for (const type of [
      'RANKED_IN',
      'HAS_PART',
      'FOCUSES_ON',
      'PART_OF',
      'LOCATED_IN',
      'PROMOTES',
      'PURSUES',
    ] as const) {
      expect(relationSpec(type).ties ?? []).toEqual([])
    }
    expect(relationSpec('MEMBER_OF').ties?.[0]?.kinds).toEqual(['Alliance', 'Committee'])
  })

  test('sites make no ties', () => {
    for (const type of RELATION_TYPES)
      if (relationSpec(type).site) expect(relationSpec(type).ties).toBeUndefined()
    expect(Object.keys(RELATIONS).filter((type) => relationSpec(type as 'PART_OF').site)).toEqual([
      'PART_OF',
      'LOCATED_IN',
    ])
  })
})

test.each([...generatedFiles()])(
  '%s is what the ontology gives: run `npm run generate` when it is not',
  (path, text) => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text)
  },
)
