import { type EntityKind, isA } from '#graph-model/ontology/ontology.ts'
import { POINTERS, SUMS } from '#graph-model/ontology/pointers.ts'
import type { Dictionary } from './dictionary.ts'
import type { Memory } from './memory.ts'
import type { Mention, NamedToken } from './mention.ts'
import { endingOf, mentionOf } from './name.ts'
import { numberOf } from './numeral.ts'
import { printedIn } from './row.ts'

const POINTING = /^(?:本次|此次|本届|该|这一|这次|这个|整个|上述|此)/
const BEFORE = /^(?:该|此|本|这)$/
/** What may stand behind a bare noun that is the subject: 项目建成后, 会议强调. */
const GOES_ON =
  /^(?:上|中|期间|现场|后|旨在|以|由|将|还|可|已|投|建|落|全|总|计划|预计|强调|指出|明确|要求|审议|通过|围绕|覆盖|聚焦|采|共|占|位|分|是|为|$)/

const kindsOf = POINTERS.flatMap(([nouns, kinds]) =>
  nouns.split('|').map((noun) => [noun, kinds.split('|') as EntityKind[]] as const),
).sort((a, b) => b[0].length - a[0].length)

/** The thing that 本次活动 or, at the beginning of a part, 项目 stands for. */
function pointed(named: readonly NamedToken[], index: number, memory: Memory): Mention | undefined {
  const { token } = named[index] as NamedToken
  const before = named[index - 1]?.token
  const text = token.text.trimStart()
  const pointer = POINTING.exec(text)?.[0] ?? ''
  const [noun, kinds] = kindsOf.find(([word]) => text.startsWith(word, pointer.length)) ?? []
  if (noun === undefined || kinds === undefined) return undefined
  const points = pointer !== '' || BEFORE.test(before?.text ?? '')
  const whole = text.length === pointer.length + noun.length
  const bare =
    (index === 0 && GOES_ON.test(text.slice(pointer.length + noun.length))) ||
    (whole && /^(?:根据|按照|依据|出席|参加|参与|列席|主持)$/.test(before?.text ?? ''))
  if (!points && !bare) return undefined
  const meant = memory.last(kinds, token.start)
  const start = token.start + (token.text.length - text.length)
  return meant && { ...meant, start, end: start + pointer.length + noun.length, implied: true }
}

const CITIES = /^(?:沿线|成员|上述)?([两二三四五六七八九十]{1,2}|\d{1,2})(?:个|座)?(?:城市|市|地|省市)$/

/** What a word sums up: 双方, 四市, 沿线九城市. */
function sumOf(text: string): { readonly count?: number; readonly places: boolean } | undefined {
  const known = SUMS[text]
  if (known) return known
  const printed = CITIES.exec(text.trim())?.[1]
  if (printed === undefined) return undefined
  const count = numberOf(printed)
  return count > 1 ? { count, places: true } : undefined
}

/** What may stand behind 三地 where they act themselves: 三地政府, no 四市高新区. */
const ACT = /^(?:政府|人民政府|党委|党政|共|均|都|还|要|正|已|就|也|将|携手|主要|联)/

/** 苏阜 before 两市: one character for each of them. */
function letters(
  one: NamedToken | undefined,
  count: number,
  memory: Memory,
  dictionary: Dictionary,
): Mention[] {
  const text = one?.token.text.trimEnd() ?? ''
  if (one?.token.type !== 'chunk' || text.length < count) return []
  const from = one.token.start + text.length - count
  return Array.from(text.slice(-count)).flatMap((letter, index) => {
    const short = dictionary.short(letter)
    const place = memory.byLetter(letter) ?? (short && mentionOf(short, { start: 0, end: 0 }))
    return place ? [{ ...place, start: from + index, end: from + index + 1 }] : []
  })
}

/** Those whom 双方, 两地 or 四市 sums up, where they are not listed right before. */
function summed(
  named: readonly NamedToken[],
  index: number,
  memory: Memory,
  dictionary: Dictionary,
): readonly Mention[] {
  const { token } = named[index] as NamedToken
  const sum = sumOf(token.text)
  const next = named[index + 1]?.token
  const before = named[index - 1]
  if (!sum || (next?.type === 'chunk' && !ACT.test(next.text)) || (before?.mentions.length ?? 0) > 0)
    return []
  const span = { start: token.start, end: token.end, implied: true as const }
  if (sum.places && sum.count !== undefined) {
    const run = letters(before, sum.count, memory, dictionary)
    if (run.length === sum.count) return run.map((mention) => ({ ...mention, ...span }))
  }
  // 甲乙丙联席会议由三市轮流召集: those that the name right before is made of.
  const lettered = named
    .slice(0, index)
    .flatMap(({ mentions }) => mentions)
    .map(({ name }) => dictionary.run(name, 0))
    .findLast((run) => run.length === sum.count)
  if (sum.places && lettered) return lettered.map((thing) => ({ ...mentionOf(thing, span), ...span }))
  const passes = ({ kind }: Mention) =>
    !sum.places || (isA(kind, 'Place') && (!/市$/.test(token.text) || kind === 'City' || kind === 'County'))
  const peers = memory.peers(sum.count, passes)
  const places = peers.length > 0 || sum.count === undefined ? peers : memory.places(sum.count)
  // 九市 of a metropolitan area whose cities were not listed.
  const region =
    sum.places && (sum.count ?? 0) > 2 && places.length === 0 ? memory.last(['Region']) : undefined
  const meant = region?.sets?.regionType === 'metropolitanArea' ? [region] : places
  return meant.map((mention) => ({ ...mention, ...span }))
}

/** 生态环境联保共治 is done and is no field. */
const DONE =
  /(?:共[治建融享促保育商通创]|一体化|协同|联动|建设|提升|创建|治理|保护|合作|融合|互通|对接|改革)$/
const SIGNS = /^(?:正式|联合|共同|现场|集中)?(?:签署|签订|签约|会签|互签|审议通过并签署)$/
const PAPERS: readonly EntityKind[] = ['Policy', 'Publication', 'Mechanism', 'Programme']

/** 获评国家级某基地, 跻身首批示范园区: what one is named there is a title, and no place. */
const NAMED_AS =
  /^(?:获评|获评为|获|分获|获颁|获授|荣获|被认定为|认定为|获认定为?|跻身|跻身于|被评为|评为|入选|入列|入围|上榜|获批|被列为|列为|被确定为|确定为|升级为|晋升|获得)$/
const TITLES: readonly EntityKind[] = [
  'Group',
  'County',
  'District',
  'Park',
  'Zone',
  'Platform',
  'Industry',
  'Publication',
  'City',
  'Company',
  'Corridor',
]

function isTitle({ kind, name, id }: Mention): boolean {
  return (
    TITLES.includes(kind) &&
    id === undefined &&
    /示范|标杆|试点|优秀|创新型|先进|典型|十佳|百强|领军|^(?:国家|省|市|全国|全省|世界)级?.*(?:集群|孵化器|企业|单位|小巨人|基地|园区|空间)$/.test(
      name,
    )
  )
}

/** What is signed is an agreement, whatever its title ends in; 首届联席会议 is one meeting of those who meet. */
export function asMeant(one: NamedToken, index: number, named: readonly NamedToken[]): NamedToken {
  const verb = named.slice(0, index).findLast(({ token }) => token.type === 'verb')
  const signed = one.token.type === 'title' && SIGNS.test(verb?.token.text ?? '')
  const things = one.mentions.filter(
    ({ kind, doubt, name }) => !(kind === 'Industry' && doubt?.includes('列举') && DONE.test(name)),
  )
  const awarded = NAMED_AS.test(verb?.token.text ?? '') && one.token.type === 'chunk' && things.length === 0
  const words = one.token.text.trim()
  if (
    awarded &&
    /^(?:首批|第[一二三四五六七八九十]+批)?(?:国家|省|市|全国|全省)级?.{3,16}(?:机构|企业|单位|空间|中心|团队|学会|标杆|品牌|城市|县\(市\)|县市)$/.test(
      words,
    )
  ) {
    const title = { ...printedIn(one.token), kind: 'Ranking' as const, doubt: '称号,由“获批”判断' }
    return { ...one, mentions: [title] }
  }
  const mentions = things.map((mention): Mention => {
    if (signed && PAPERS.includes(mention.kind)) return { ...mention, kind: 'Agreement' }
    const listed =
      /^(?:被)?(?:列入|纳入|收录)$/.test(verb?.token.text ?? '') &&
      /(?:典型案例|名单|名录|榜单?|目录)$/.test(mention.name)
    if (listed || (NAMED_AS.test(verb?.token.text ?? '') && isTitle(mention)))
      return { ...mention, kind: 'Ranking' }
    if (mention.kind === 'Committee' && /首[届次]/.test(mention.name)) return { ...mention, kind: 'Event' }
    return mention
  })
  return { ...one, mentions }
}

/** 重点实验室4家: a group of unnamed things with their number behind. */
function countedBehind({ token }: NamedToken): Mention | undefined {
  const text = token.text.trim()
  const [, noun] =
    /^([\p{Script=Han}]{2,16}?)(?:\d+|[两二三四五六七八九十]+)(?:余|多)?(?:个|家|所|项|条|座|支|场|批)$/u.exec(
      text,
    ) ?? []
  const kind = noun === undefined ? undefined : endingOf(noun)?.kind
  if (kind === undefined) return undefined
  return {
    ...printedIn(token),
    kind: 'Group',
    sets: { memberKind: kind },
    doubt: '未具名的一组',
  }
}

/** The tokens of a part, with the things that its words point back at. */
export function withReferents(
  named: readonly NamedToken[],
  memory: Memory,
  dictionary: Dictionary,
): NamedToken[] {
  return named.map((one, index): NamedToken => {
    if (one.mentions.length > 0) return one
    if (one.token.type === 'chunk') {
      const mention = pointed(named, index, memory) ?? countedBehind(one)
      const mentions = mention ? [mention] : summed(named, index, memory, dictionary)
      return mentions.length > 0 ? { ...one, mentions } : one
    }
    if (one.token.type !== 'break') return one
    const mentions = summed(named, index, memory, dictionary)
    return mentions.length > 0 ? { ...one, token: { ...one.token, type: 'chunk' }, mentions } : one
  })
}
