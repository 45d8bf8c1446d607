import { isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import type { Actors } from './actors.ts'
import { amountsIn } from './amount.ts'
import { dateIn } from './date.ts'
import type { Mention } from './mention.ts'
import type { Statement } from './statement.ts'

const LEADING =
  /^(?:\s|已|共(?!享|建|同)|累计|总|其中|目前|首批|每年|,|的|年|月|日|\d{4}年(?:度)?|\d+月|实现|完成|形成|推动|促成)+/
const TRAILING = /(?:达到|达|超过|超|突破|约|近|为|有|共|累计|占|的|等|增长|增加|完成|实现|已|总数|以上)+$/

/** What an amount counts: the words before it in its part, else the noun after it. */
function indicatorOf(
  text: string,
  part: Span,
  at: number,
  printed: string,
  about: Mention | undefined,
): string | undefined {
  const from = about && about.start >= part.start && about.end <= at ? about.end : part.start
  const before = text.slice(from, at).replace(TRAILING, '').replace(LEADING, '')
  if (before.length >= 2 && before.length <= 16 && !/[、“”]/.test(before)) return before
  const after = /^[\p{Script=Han}“”A-Za-z]{2,16}/u.exec(text.slice(at + printed.length, part.end))?.[0]
  return after === undefined ? undefined : `${after}数`
}

/** What a number is said of: the name before it in its part, else who or what the clause is about, else the last name. */
function aboutOf(part: Span, at: number, names: readonly Mention[], actors: Actors): Mention | undefined {
  const last = names.filter(({ end, kind }) => end <= at && kind !== 'Goal').at(-1)
  if (last && (last.start >= part.start || !isA(last.kind, 'Territory'))) return last
  // 市场在甲、乙设立分中心,2024年成交额……: the market's, not that of the place named last.
  return (
    actors.works.at(-1) ??
    actors.sentence[0] ??
    last ??
    (actors.issuer && { ...actors.issuer, implied: true })
  )
}

const GROWTH = /^\s*(?:同比|较上年同期|较上年|比上年)(?:增加|增长|提高|上升|(下降|减少))(\d+(?:\.\d+)?)%\s*$/

/** The growth by year that a part tells when it tells nothing else, for the number in the part before. */
export function growthIn(words: string): string | undefined {
  const match = GROWTH.exec(words)
  return match ? `${match[1] === undefined ? '' : '-'}${match[2]}` : undefined
}

/** The numbers that a part of a clause says of the thing named before them, for a person to check. */
export function numbersIn(text: string, part: Span, names: readonly Mention[], actors: Actors): Statement[] {
  const words = text.slice(part.start, part.end)
  return amountsIn(words).flatMap((quantity): Statement[] => {
    const at = part.start + quantity.at
    const counted = names.some(({ kind, start, end }) => kind === 'Group' && start <= at && at < end)
    if (counted || /[等第]$/.test(text.slice(part.start, at))) return []
    const about = aboutOf(part, at, names, actors)
    const printedAt = text.indexOf(quantity.printed, at)
    const indicator = indicatorOf(text, part, printedAt, quantity.printed, about)
    if (!about || indicator === undefined || /^\d/.test(indicator)) return []
    const period = dateIn(words) ?? actors.time
    return [
      {
        relation: 'Observation',
        start: about,
        end: {
          start: at,
          end: at + quantity.printed.length,
          name: indicator,
          kind: 'Indicator',
          doubt: '指标由上下文拟名',
        },
        quote: { start: part.start + (words.length - words.trimStart().length), end: part.end },
        basis: 'stated',
        status: actors.planned ? 'planned' : 'established',
        quantity,
        ...(period !== undefined && { period }),
        doubts: [about.implied ? '主语承前省略' : '', '指标由上下文拟名'].filter(Boolean),
      },
    ]
  })
}
