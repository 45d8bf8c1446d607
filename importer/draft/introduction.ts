import type { Span } from '../dataset/text.ts'
import type { Dictionary, KnownThing } from './dictionary.ts'
import type { Imprint } from './issuer.ts'
import type { Mention } from './mention.ts'

const INTRODUCED = /\((?:以下|下)?简?称[::]?\s*[“《]?([^)”》]{2,16})[”》]?\)/y

/** 《…方案》(以下简称《实施方案》): from here on the short name stands for the thing. */
export function introduce(
  text: string,
  clause: Span,
  names: readonly Mention[],
  dictionary: Dictionary,
): void {
  for (const mention of names) {
    if (mention.kind === 'Region') {
      const { name, sets } = mention
      const region = { id: mention.id ?? '', kind: mention.kind, name, aliases: [], ...(sets && { sets }) }
      // 都市圈 alone is the first one that the text names in full.
      for (const form of [name, ...(name.endsWith('都市圈') ? ['都市圈'] : [])])
        if (dictionary.named(form).length === 0) dictionary.introduce(form, region)
    }
    INTRODUCED.lastIndex = mention.end
    const short = INTRODUCED.exec(text)?.[1]
    if (short !== undefined && mention.end < clause.end)
      dictionary.introduce(short, {
        id: mention.id ?? '',
        kind: mention.kind,
        name: mention.name,
        aliases: [],
      })
  }
}

/** Words that stand for the region that a text names. */
const REGION_WORDS = ['都市圈', '圈内', '全圈']

/** 武汉都市圈联盟 names a region before any sentence does. */
export function introduceRegions(text: string, dictionary: Dictionary): void {
  for (let at = text.indexOf('都市圈'); at >= 0; at = text.indexOf('都市圈', at + 1)) {
    for (let start = Math.max(0, at - 5); start <= at - 2; start++) {
      const known = dictionary.at(text, start)
      const name = text.slice(start, at + 3)
      if (known?.thing.kind !== 'City' || start + known.length !== at || dictionary.named(name).length > 0)
        continue
      const region = {
        id: '',
        kind: 'Region' as const,
        name,
        aliases: [],
        sets: { regionType: 'metropolitanArea' },
      }
      for (const form of [name, ...REGION_WORDS])
        if (dictionary.named(form).length === 0) dictionary.introduce(form, region)
    }
  }
}

/** Words by which a province speaks of itself. */
const PROVINCE_WORDS = ['全省', '省内', '我省']

/** 全省 in what a province's body issues is that province. */
export function introduceHome({ place }: Imprint, dictionary: Dictionary): void {
  if (place?.kind !== 'Region' || !/[省区]$/.test(place.name)) return
  const { id = '', kind, name, sets } = place
  for (const form of PROVINCE_WORDS)
    if (dictionary.named(form).length === 0)
      dictionary.introduce(form, { id, kind, name, aliases: [], ...(sets && { sets }) })
}

/** Words that stand for the region or province of whoever writes. */
const OWN_AREA = ['全省', '我省', '省内', '都市圈内', '全市', '全区', ...REGION_WORDS]

/** The things of a store for one text: 都市圈 and 全省 stand for those that the text names, and for no others. */
export function spokenOf(text: string, things: readonly KnownThing[]): KnownThing[] {
  return things.map((thing) => {
    const named = [thing.name, ...thing.aliases].some(
      (form) => form.length > 1 && !OWN_AREA.includes(form) && text.includes(form),
    )
    return named || !thing.aliases.some((form) => OWN_AREA.includes(form))
      ? thing
      : { ...thing, aliases: thing.aliases.filter((form) => !OWN_AREA.includes(form)) }
  })
}
