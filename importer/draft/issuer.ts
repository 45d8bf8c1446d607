import { SELF_BODIES, SELF_PLACES } from '#graph-model/ontology/genre.ts'
import { isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Dictionary } from './dictionary.ts'
import type { Mention } from './mention.ts'
import { knownIn, patternName } from './name.ts'

/** What a text tells of itself: who issued it, when, what it is called. */
export interface Imprint {
  readonly issuer?: string
  /** The city, district or province whose body issued it: who acts where no subject stands. */
  readonly place?: Mention
  readonly date?: string
  readonly title?: string
}

const BODY = /^[\p{Script=Han}()]{4,40}(?:局|委|委员会|厅|部|办公室|政府|管委会)$/u
const DATE = /(\d{4})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})\s*日?/

function placeOf(body: string, dictionary: Dictionary): Mention | undefined {
  const known = knownIn(body, { start: 0, end: body.length }, dictionary).find(
    ({ kind, start }) => isA(kind, 'Place') && start === 0,
  )
  if (known) return known
  const territory = /^(?:\p{Script=Han}{2,4}省)?(\p{Script=Han}{1,5}?市|\p{Script=Han}{2,5}?[区县])/u.exec(
    body,
  )
  const end = territory?.[0].length
  return end === undefined
    ? undefined
    : patternName(body, { start: end - (territory?.[1]?.length ?? 0), end }, dictionary, false)
}

/** Reads the imprint off the lines at the end and the beginning of a folded text. */
export function imprintOf(folded: string, dictionary: Dictionary): Imprint {
  const lines = folded.split('\n').map((line) => line.replace(/^\s*#{1,6}\s+/, '').trim())
  const filled = lines.filter((line) => line !== '')
  const edges = [...filled.slice(-6).reverse(), ...filled.slice(0, 6)]
  const strip = (line: string) =>
    line.replace(/^\[?\s*(?:发布机构|发文机关|来源|信息来源|发布单位)\s*\]?\s*[::]?\s*/, '')
  const titled = filled
    .slice(0, 6)
    .map(
      (line) =>
        /^(.{4,30}?(?:局|委员会|委|厅|部|办公室|政府|管委会))(?:关于|对|\s*\d{4}\s*年)/.exec(line)?.[1],
    )
  const issuer =
    edges.map(strip).find((line) => BODY.test(line) && !line.includes('关于')) ??
    titled.find((name) => name !== undefined)
  const dated = edges.map((line) => DATE.exec(line)).find((match) => match !== null)
  const title = filled
    .slice(0, 6)
    .find((line) => /^关于|答复|报告|总结|规划|方案|要点/.test(line) && line.length <= 80)
  const place = issuer === undefined ? undefined : placeOf(issuer, dictionary)
  return {
    ...(issuer !== undefined && { issuer }),
    ...(place && { place: { ...place, start: 0, end: 0 } }),
    ...(dated && { date: `${dated[1]}-${dated[2]?.padStart(2, '0')}-${dated[3]?.padStart(2, '0')}` }),
    ...(title !== undefined && { title }),
  }
}

const SELF = new RegExp(SELF_BODIES.join('|'), 'u')
const HOME = new RegExp(SELF_PLACES.join('|'), 'u')

/** 我局, 我市: the body that issues the text and its place, where a clause speaks of them so. */
export function issuerIn(text: string, clause: Span, { issuer, place }: Imprint): Mention[] {
  const words = text.slice(clause.start, clause.end)
  const [self, home] = [SELF.exec(words), HOME.exec(words)]
  const at = (found: RegExpExecArray): Span => ({
    start: clause.start + found.index,
    end: clause.start + found.index + found[0].length,
  })
  const own = home && place?.name.endsWith(home[0].slice(-1)) ? place : undefined
  return [
    ...(self && issuer !== undefined ? [{ ...at(self), name: issuer, kind: 'GovernmentBody' as const }] : []),
    ...(home && own ? [{ ...own, ...at(home) }] : []),
  ]
}
