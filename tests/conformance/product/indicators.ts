import { allIndicators, indicatorsAbout } from '#api/queries/indicators.ts'
import { type Case, caseOf } from './case.ts'
import { nodeRow, type PlainGraph, type PlainNode, sortKeyOf, textOf } from './graph.ts'
import { after, inOrder } from './order.ts'

const TEXTS = [null, '投资', 'rate', '亿元', 'yuan', 'parties', 'no thing']

function reads(indicator: PlainNode, text: string | null): boolean {
  const names = ['nameZh', 'nameEn', 'unit', 'unitEn'].map((name) => textOf(indicator, name).toLowerCase())
  return text === null || names.some((name) => name.includes(text))
}

/** Whether it is one itself, and no unnamed group of them. */
function isIndicator({ labels }: PlainNode): boolean {
  return labels.includes('Indicator')
}

/** The indicators of all observations about an entity, each once. */
function measuredOf(graph: PlainGraph, about: string): PlainNode[] {
  const ids = graph.facts
    .to(about)
    .filter(({ type }) => type === 'ABOUT')
    .flatMap(({ start }) => graph.facts.from(start).filter(({ type }) => type === 'MEASURES'))
    .map(({ end }) => end)
  return [...new Set(ids)].flatMap((id) => graph.entities.get(id) ?? []).filter(isIndicator)
}

function keysOf(indicator: PlainNode) {
  return [sortKeyOf(indicator), indicator.id] as const
}

/** Indicators by page and their numbers: all, and those observed of one thing. */
export function indicatorCases(graph: PlainGraph): Case[] {
  const all = [...graph.entities.values()].filter(isIndicator)
  const subjects = new Set(graph.facts.all.filter(({ type }) => type === 'ABOUT').map(({ end }) => end))
  const asked = [
    { queries: allIndicators, about: null, among: all },
    ...[...subjects, 'city:nowhere'].map((about) => ({
      queries: indicatorsAbout,
      about,
      among: measuredOf(graph, about),
    })),
  ]
  return asked.flatMap(({ queries, about, among }) =>
    TEXTS.flatMap((text) => {
      const sorted = inOrder(
        among.filter((indicator) => reads(indicator, text)),
        keysOf,
      )
      const pages = [undefined, sorted[1]].flatMap((place) => {
        const [afterKey, afterId] = place ? keysOf(place) : [null, '']
        const rows = (place ? after(sorted, keysOf, keysOf(place)) : sorted).slice(0, 4)
        return caseOf(
          queries.page,
          { about, text, afterKey, afterId, first: 4 },
          rows.map((indicator) => ({ node: nodeRow(indicator), key: sortKeyOf(indicator) })),
          { by: ({ node }) => node },
        )
      })
      return [...pages, caseOf(queries.count, { about, text }, [{ n: sorted.length }])]
    }),
  )
}
