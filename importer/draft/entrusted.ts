import { admits, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { Actors } from './actors.ts'
import { mentionsOf, placedIn } from './clauselet.ts'
import type { Mention } from './mention.ts'
import type { Part } from './part.ts'

const SAID = { status: 'established' as const, word: '' }
const ENTRUSTED =
  /(?:运营|运行|管理|建设|开发|服务)[^,]{0,4}(?:交由|交给|委托给?|移交)|交由(?=.{2,}(?:管理|运营|运行|承担|负责|打理))/

/** 某园的建设运营交由某公司承担: who was given it runs what was named before. */
export function sayEntrusted(part: Part, actors: Actors): void {
  const at = ENTRUSTED.exec(part.words)
  if (!at) return
  const from = part.span.start + at.index + at[0].length
  const { from: runs, to: run } = relationSpec('OPERATES')
  const themes = [...actors.before, ...part.all.filter(({ end }) => end <= from)]
  const theme = themes.findLast(({ kind }) => admits(run, kind))
  const after = part.all.filter(({ start, kind }) => start >= from && admits(runs, kind))
  const last = after.at(-1)
  // 交由甲、乙合资设立的丙公司: it is 丙公司 that runs it.
  const made = last && part.text[last.start - 1] === '的'
  if (theme) for (const agent of made ? [last] : after) part.say('OPERATES', agent, theme, SAID)
}

/** 甲实验区把乙机场作为支点: 甲实验区 rests on it. */
export function sayRested(part: Part): void {
  const from = part.named.findIndex(({ token }) => /^[把将]$/.test(token.text))
  const to = part.named.findIndex(({ token }, index) => index > from && token.text === '作为')
  if (
    from <= 0 ||
    to < 0 ||
    !/(?:支点|抓手|载体|依托|平台|支撑|基础|引擎|核心|底座|纽带)$/.test(part.words.trim())
  )
    return
  const owners = mentionsOf(placedIn(part.named.slice(0, from)))
  const bases = mentionsOf(placedIn(part.named.slice(from + 1, to)))
  for (const owner of owners.slice(-1)) for (const base of bases) part.say('BASED_ON', owner, base, SAID)
}

/** 甲、乙等在丁州龙头企业: where those of a list that 等 closes are. */
export function sayWhereListed(part: Part): void {
  for (const [index, { token }] of part.named.entries()) {
    if (token.text !== '等' || part.named[index + 1]?.token.text !== '在') continue
    const place = part.named[index + 2]?.mentions.find(
      ({ start }) => start === part.named[index + 2]?.token.start,
    )
    const listed: Mention[] = []
    for (let at = index - 1; at >= 0; at -= 2) {
      listed.push(...(part.named[at]?.mentions ?? []))
      if (part.named[at - 1]?.token.type !== 'list') break
    }
    const noun = part.named[index + 2]?.token.text ?? ''
    if (!place || !/(?:企业|龙头|高校|院所|机构|单位|公司)/.test(noun)) continue
    for (const one of listed)
      if (admits(relationSpec('LOCATED_IN').from, one.kind)) part.say('LOCATED_IN', one, place, SAID)
  }
}
