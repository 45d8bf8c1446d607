import { isA } from '#graph-model/ontology/ontology.ts'
import type { Span } from '../dataset/text.ts'
import { at, type ReplyFrame } from './frame.ts'
import { isHeading } from './heading.ts'
import type { Mention } from './mention.ts'
import type { Statement } from './statement.ts'
import { suggestionsIn, takenUp } from './suggestion.ts'
import type { Clause } from './text.ts'

/** The chapter of a reply that is being read. */
export interface Chapter {
  title: Mention | undefined
  /** Whether it takes up what was proposed. */
  replies: boolean
  /** What the reply has quoted of the proposal so far. */
  suggestions: readonly Mention[]
}

function stated(
  relation: Statement['relation'],
  start: Mention,
  end: Mention,
  quote: Span,
  word?: string,
  basis: Statement['basis'] = 'stated',
): Statement {
  return {
    relation,
    start,
    end,
    quote,
    basis,
    status: 'established',
    ...(word && { statusWord: word }),
    doubts: [],
  }
}

/** What a clause says of the reply itself: who proposed what, which suggestions it has, which chapters the reply. */
export function replyStatements(
  text: string,
  clause: Clause,
  frame: ReplyFrame,
  chapter: Chapter,
  named: readonly Mention[],
): Statement[] {
  const { proposer, proposal, reply, issuer, place } = frame
  const statements: Statement[] = []
  const words = text.slice(clause.start, clause.end)
  const inside = (mention: Mention | undefined) =>
    mention && mention.start >= clause.start && mention.end <= clause.end
  if (proposer && inside(proposal)) statements.push(stated('PROPOSES', proposer, proposal, proposal, '提出'))
  if (proposer && inside(proposer)) statements.push(stated('PROPOSES', proposer, proposal, proposer))
  if (/[答函]复如下/.test(words))
    statements.push(stated('REPLIES_TO', reply, proposal, { start: clause.start, end: clause.end }, '答复'))
  const suggestions = suggestionsIn(text, clause)
  chapter.suggestions = [...chapter.suggestions, ...suggestions]
  for (const suggestion of suggestions) {
    if (proposer) statements.push(stated('PROPOSES', proposer, suggestion, suggestion, '提出'))
    statements.push(
      stated('HAS_PART', proposal, suggestion, suggestion),
      stated('REPLIES_TO', chapter.title ?? reply, suggestion, suggestion),
    )
  }
  if (reply.start === clause.start && reply.end > 0) {
    if (issuer !== undefined)
      statements.push(stated('PUBLISHES', at(reply, issuer, 'GovernmentBody'), reply, reply))
    statements.push({
      ...stated('REPLIES_TO', reply, proposal, reply, undefined, 'named'),
      doubts: ['由标题可知'],
    })
  }
  const line = words.trim()
  if (issuer !== undefined && line.endsWith(issuer) && line.length <= issuer.length + 14) {
    const start = clause.start + words.lastIndexOf(issuer)
    const body = at({ start, end: start + issuer.length }, issuer, 'GovernmentBody')
    statements.push(stated('PUBLISHES', body, reply, body))
  }
  if (/(?:研究|会同|共同|协商)办理|会办(?!公)|协办/.test(words)) {
    const handling = at({ start: clause.start, end: clause.end }, `${proposal.name}的研究办理`, 'Programme')
    const task = { ...handling, doubt: '办理工作由建议拟名' }
    for (const body of named.filter(({ kind }) => isA(kind, 'Organisation')))
      statements.push(
        stated('PARTICIPATES_IN', body, task, { start: clause.start, end: clause.end }, '研究办理'),
      )
    if (issuer !== undefined)
      statements.push(
        stated(
          'PARTICIPATES_IN',
          at({ start: 0, end: 0 }, issuer, 'GovernmentBody'),
          task,
          { start: clause.start, end: clause.end },
          '研究办理',
        ),
      )
  }
  if (
    place &&
    /(?:推进|落实|采纳|吸收|办理|研究).{0,8}(?:力度|落实|办理)|(?:持续|不断|加快|积极|正).{0,16}(?:推进|落实|办理)|(?:抓紧|加力|着力|全力).{0,4}办理|(?:逐条|逐项|逐一|认真|积极|全部|均|一一|分类).{0,6}(?:落实|采纳|吸收|研究|推进|对接|分解|梳理)/.test(
      words,
    )
  )
    for (const { relation, end } of [...statements])
      if (relation === 'HAS_PART' && end.kind === 'Suggestion')
        statements.push({
          ...stated('PROMOTES', { ...place, implied: true }, end, end),
          status: 'ongoing',
          doubts: ['主语承前省略', '由“推进”判断对所提建议的态度'],
        })
  if (isHeading(text, clause)) {
    const start = clause.start - clause.number.length
    const section = at({ start, end: clause.end }, `${clause.number}${words.trim()}`, 'Section')
    const top = !clause.number.startsWith('(')
    statements.push(stated('HAS_PART', top || !chapter.title ? reply : chapter.title, section, section))
    if (top) chapter.title = section
    // 二、关于某建议的办理: such a chapter, and what it is divided into, replies to what was proposed.
    if (top) chapter.replies = /^关于|建议|提案/.test(words.trim())
    const answered = top ? proposal : (takenUp(words, chapter.suggestions) ?? proposal)
    if (chapter.replies)
      statements.push({
        ...stated('REPLIES_TO', section, answered, section, undefined, 'named'),
        doubts: ['由标题可知'],
      })
  }
  return statements
}
