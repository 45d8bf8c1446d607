import { canJoin, isA, type RelationType } from '#graph-model/ontology/ontology.ts'
import { countyByShort, countyLengthAt } from './counties.ts'
import type { Dictionary, KnownThing } from './dictionary.ts'
import type { Memory } from './memory.ts'
import type { Mention } from './mention.ts'
import { knownIn, mentionOf, patternName } from './name.ts'
import { wordOver } from './word.ts'

/** A relation that a name tells of itself. */
export interface Told {
  readonly relation: RelationType
  readonly start: Mention
  readonly end: Mention
}

const ZONED =
  /^(.{2,12}?(?:新区|高新区|经开区|开发区|新城|自贸区|保税区|示范区|产业园|科技园|科学城|高新园|经济区|合作区|自贸试验区))(?=[\p{Script=Han}“]{2,})/u
const NAMED_FOR = ['Park', 'CrossBoundaryZone', 'Zone', 'Project', 'Programme'] as const

/** The two places that a name begins with. */
const PAIR = /^(\p{Script=Han}{2,3})[—-](\p{Script=Han}{2})(?=\p{Script=Han}{2})/u

/** Kinds of things that have one place. */
const STANDS = ['Park', 'Zone', 'Project', 'Platform', 'Laboratory', 'Company', 'ResearchInstitute'] as const

/** The zone or park that a name begins with: one named before, or by its ending. */
function zoneIn({ name }: Mention, dictionary: Dictionary, memory: Memory): Mention | undefined {
  const known = memory.placeBefore(name)
  if (
    known &&
    known.kind !== 'Region' &&
    !isA(known.kind, 'Territory') &&
    name.length > known.name.length + 1
  )
    return known
  const words = /^(?:关于|支持|推进)/.test(name) ? undefined : ZONED.exec(name)?.[1]
  if (words === undefined) return undefined
  const zone = patternName(words, { start: 0, end: words.length }, dictionary, false)
  return zone && zone.start === 0 && isA(zone.kind, 'Place') ? zone : undefined
}

const LETTERED = ['Park', 'CrossBoundaryZone', 'Zone', 'Corridor', 'Project'] as const

/** 甲江区与丁县共建甲丁产业园: named for the first characters of places that stand before it in the clause. */
export function toldByLetters(mention: Mention, names: readonly Mention[]): Told[] {
  if (!LETTERED.some((kind) => kind === mention.kind)) return []
  const before = names.filter(
    ({ kind, end, name }) =>
      isA(kind, 'Territory') && end <= mention.start && !mention.name.startsWith(name.slice(0, 2)),
  )
  const places: Mention[] = []
  for (const letter of Array.from(mention.name)) {
    const place = before.find(
      ({ name }) => name.startsWith(letter) && !places.some((one) => one.name === name),
    )
    if (!place) break
    places.push(place)
  }
  const relation = (['PASSES_THROUGH', 'CONNECTS'] as const).find((type) =>
    canJoin(type, mention.kind, 'County'),
  )
  if (places.length < 2 || !relation) return []
  return places.map((place) => ({
    relation,
    start: mention,
    end: { ...place, start: mention.start, end: mention.end },
  }))
}

function isNamedForCounty({ kind, name }: Mention): boolean {
  // 中原 of 中原科技城 is no county.
  if (
    /(?:城|谷|示范区|新区|区片)$/.test(name) &&
    !/高新区|经开区|开发区/.test(name) &&
    countyLengthAt(name, 0) === 0
  )
    return false
  const sited = kind === 'Company' || (kind === 'Platform' && /(?:工作站|分中心)$/.test(name))
  return sited || NAMED_FOR.some((known) => known === kind)
}

/** The counties that a name begins with, by their whole or their short names: 丁县 of 丁县戊江产业园, and 戊江. */
function countiesAt(name: string): KnownThing[] {
  const found: KnownThing[] = []
  for (let from = 0; found.length < 2; ) {
    const whole = countyLengthAt(name, from)
    const short =
      whole > 0 ? name.slice(from, from + whole).replace(/[县市区]$/, '') : name.slice(from, from + 2)
    const county = countyByShort(short)
    const next = from + (whole || 2)
    if (/[—-]/.test(name[next] ?? '')) break
    if (!county || (whole === 0 && !isPlaceWord(name, from)) || next >= name.length) break
    found.push(county)
    from = next
  }
  return found
}

/** The county-level unit that a name goes on with behind its city: 丁江 of 丙州丁江高新园, where 丁江 is in 丙州. */
function countyBehind(name: string, from: number, city: string): KnownThing | undefined {
  const whole = countyLengthAt(name, from)
  const short =
    whole > 0 ? name.slice(from, from + whole).replace(/[县市区]$/, '') : name.slice(from, from + 2)
  const next = from + (whole || 2)
  // 大冶湖 is no 大冶.
  const other = whole === 0 && /[湖山江河洋岭岛]/.test(name[next] ?? '')
  return name.length - next >= 2 && !other ? countyByShort(short, city) : undefined
}

/** Whether a segmenter takes a stretch of two characters for a place, and not for an ordinary word. */
function isPlaceWord(name: string, at: number): boolean {
  const word = wordOver(name, at)
  return word?.start === at && /^n[sr]/.test(word.tag) && word.text.length === 2
}

/** What the places inside a name tell of it: 甲新区乙园 lies in 甲新区; a park is named for two cities in its name. */
export function toldByPlaces(mention: Mention, dictionary: Dictionary, memory: Memory): Told[] {
  const at = (thing: Mention): Mention => ({ ...thing, start: mention.start, end: mention.end })
  const told: Told[] = []
  const zone = zoneIn(mention, dictionary, memory)
  if (zone && zone.name !== mention.name) {
    const relation = (['LOCATED_IN', 'COVERS'] as const).find((type) =>
      canJoin(type, mention.kind, zone.kind),
    )
    if (relation) told.push({ relation, start: mention, end: at(zone) })
  }
  // 甲州大学乙园: a university's place is not the park's.
  const from = /^.{2,12}?(?:大学|学院|研究院|集团)/.exec(mention.name)?.[0].length ?? 0
  const inner = knownIn(mention.name, { start: from, end: mention.name.length }, dictionary)
  const cities = inner.filter(({ kind }) => kind === 'City')
  if (NAMED_FOR.some((kind) => kind === mention.kind) && cities.length === 2 && told.length === 0)
    for (const city of cities) told.push({ relation: 'CONNECTS', start: mention, end: at(city) })
  const counties = cities.length > 0 || !isNamedForCounty(mention) ? [] : countiesAt(mention.name)
  if (counties.length === 2 && told.length === 0 && canJoin('CONNECTS', mention.kind, 'County'))
    for (const county of counties)
      told.push({ relation: 'CONNECTS', start: mention, end: at(mentionOf(county, mention)) })
  if (counties.length === 1 && told.length === 0 && canJoin('LOCATED_IN', mention.kind, 'County'))
    for (const county of counties)
      told.push({ relation: 'LOCATED_IN', start: mention, end: at(mentionOf(county, mention)) })
  const city = dictionary.at(mention.name, 0)
  const unit =
    city?.thing.kind === 'City' && [...STANDS, ...NAMED_FOR].some((kind) => kind === mention.kind)
      ? countyBehind(mention.name, city.length, city.thing.name)
      : undefined
  if (city && unit && canJoin('LOCATED_IN', mention.kind, unit.kind)) {
    const county = at(mentionOf(unit, mention))
    told.push({ relation: 'LOCATED_IN', start: mention, end: county })
    told.push({ relation: 'PART_OF', start: county, end: at(mentionOf(city.thing, mention)) })
  }
  // 江宁—博望新型功能区
  const pair =
    PAIR.exec(mention.name)
      ?.slice(1)
      .map((short) => countyByShort(short)) ?? []
  if (NAMED_FOR.some((kind) => kind === mention.kind) && cities.length === 0 && pair.every(Boolean))
    for (const county of pair)
      told.push({ relation: 'CONNECTS', start: mention, end: mentionOf(county as KnownThing, mention) })
  // 某集团甲市某某项目: a thing of one place lies there.
  const [only] = cities
  if (
    only &&
    !/线路?$|”$/.test(mention.name) &&
    cities.length === 1 &&
    told.length === 0 &&
    only.start > 0 &&
    STANDS.some((kind) => kind === mention.kind)
  )
    told.push({ relation: 'LOCATED_IN', start: mention, end: at(only) })
  if (mention.kind === 'Event' && cities.length === 2)
    for (const city of cities) told.push({ relation: 'PARTICIPATES_IN', start: at(city), end: mention })
  // “研发在甲州、制造在乙县”
  if (mention.kind === 'Mechanism' && mention.name.includes('“') && cities.length > 1)
    for (const city of cities) told.push({ relation: 'PARTICIPATES_IN', start: at(city), end: mention })
  const papers = mention.kind === 'Agreement' || mention.kind === 'Publication'
  const run = dictionary.run(mention.name, 0).length
  const places = inner.filter(
    ({ kind, start, name }) => isA(kind, 'Place') && name !== '全国' && start > 0 && start >= run,
  )
  const regions = places.filter(({ kind }) => kind === 'Region')
  if (!papers && ['Alliance', 'Programme', 'Service', 'Mechanism'].includes(mention.kind))
    for (const region of regions.slice(0, 1))
      told.push({ relation: 'COVERS', start: mention, end: at(region) })
  // 甲乙丙合作协议, where 甲乙丙都市圈 is known: of that region.
  const [whole] = papers && run > 2 ? dictionary.named(`${mention.name.slice(0, run)}都市圈`) : []
  if (whole) told.push({ relation: 'COVERS', start: mention, end: at(mentionOf(whole, mention)) })
  if (papers)
    for (const place of places.slice(0, 4)) told.push({ relation: 'COVERS', start: mention, end: at(place) })
  return told
}
