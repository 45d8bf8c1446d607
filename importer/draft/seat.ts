import { isA } from '#graph-model/ontology/ontology.ts'
import type { Dictionary } from './dictionary.ts'
import type { Told } from './inner.ts'
import type { Mention } from './mention.ts'
import { knownIn, patternName } from './name.ts'

type Place = (thing: Pick<Mention, 'id' | 'kind' | 'name' | 'sets'>) => Mention

const PARTY = /^(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|工商联)/

/** A body and the city, district or county it is of: 乙区人民政府, 乙区委统战部. */
const OWN =
  /^(.{2,7}?[市区县])(?:人民政府|政府|管委会|委员会|[党纪]?委|政协|人大(?:常委会)?|委.{1,4}部|.{2,}(?:局|委|办))$/

/** Whose body it is: 某区政府, 市科技局 of the issuer's city, 某党某市委. */
export function seatOf(
  mention: Mention,
  place: Place,
  dictionary: Dictionary,
  issuer: Mention | undefined,
): Told[] {
  const { name, kind } = mention
  const known = knownIn(name, { start: 0, end: name.length }, dictionary)[0]
  const zone = /^(.{2,20}?(?:区|城|园))(?:党工委)?(?:管委会|管理委员会)$/.exec(name)?.[1]
  const area =
    zone === undefined ? undefined : patternName(zone, { start: 0, end: zone.length }, dictionary, false)
  if (area && isA(area.kind, 'Place')) return [{ relation: 'LOCATED_IN', start: mention, end: place(area) }]
  const own = OWN.exec(name)?.[1]
  const printed =
    own === undefined ? undefined : patternName(own, { start: 0, end: own.length }, dictionary, false)
  const city = /^市(?:委|政府|.{2,}(?:局|委|办))/.test(name) || (PARTY.test(name) && !known)
  const there =
    known && (known.start === 0 || (kind === 'Association' && PARTY.test(name)))
      ? known
      : kind === 'GovernmentBody' && printed
        ? printed
        : city && issuer?.kind === 'City'
          ? issuer
          : undefined
  return there && there.name !== '全国' && isA(there.kind, 'Place')
    ? [{ relation: 'LOCATED_IN', start: mention, end: place(there) }]
    : []
}

/** 甲市乙区人民政府: the body is the district's; none where it is the city's own. */
export function seatInDistrict(
  mention: Mention,
  city: Mention,
  place: Place,
  dictionary: Dictionary,
): Told[] {
  const small = OWN.exec(mention.name.slice(city.end))?.[1]
  const district =
    small === undefined ? undefined : patternName(small, { start: 0, end: small.length }, dictionary, false)
  if (!district || !isA(district.kind, 'Territory') || district.name !== small) return []
  return [
    { relation: 'LOCATED_IN', start: mention, end: place(district) },
    { relation: 'PART_OF', start: place(district), end: place(city) },
  ]
}
