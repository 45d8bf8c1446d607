import type { Span } from '../dataset/text.ts'
import type { Imprint } from './issuer.ts'
import type { Mention } from './mention.ts'

/** A reply to a proposal: who proposed, what, who replies; undefined for documents that are none. */
export interface ReplyFrame {
  readonly proposer: Mention | undefined
  readonly proposal: Mention
  readonly reply: Mention
  readonly issuer: string | undefined
  readonly place: Mention | undefined
}

const SALUTATION = /^([\p{Script=Han}()]{3,24})(?:委员|代表)?:$/u
/** 您提出的《关于……的建议》, 贵会《关于……的提案》收悉, and what the title of a reply calls it. */
const PROPOSED = [
  /(?:提出|提交)的?(?:《([^》]{4,60})》|(关于[^,。《》]{4,50}?的(?:提案|建议)))/u,
  /《([^》]{4,60}(?:提案|建议))》/u,
  /(关于[^,。《》]{4,50}?的(?:提案|建议))[^,。]{0,20}收悉/u,
  /“(关于[^,。”]{4,50}?的(?:提案|建议))”/u,
  /(?<=关于|对)((?:\p{Script=Han}{2,16}会议)?第?\d{1,10}号(?:提案|建议))/u,
]
/** A title that says what it answers: 某局关于某号提案的答复, 对某建议的复函. */
const TITLE = /(?:提案|建议).{0,12}(?:答复|复函)(?:的?函)?$/u

export function at(
  span: { readonly start: number; readonly end: number },
  name: string,
  kind: Mention['kind'],
): Mention {
  return { start: span.start, end: span.end, name, kind }
}

/** Where a line of a text stands that says what it answers, and its words. */
function titled(folded: string): Mention | undefined {
  let offset = 0
  for (const line of folded.split('\n').slice(0, 8)) {
    const words = line.replace(/^\s*#{1,6}\s+/, '').trim()
    const start = offset + line.indexOf(words)
    if (TITLE.test(words) && words.length <= 80)
      return at({ start, end: start + words.length }, words, 'Reply')
    offset += line.length + 1
  }
  return undefined
}

/** Reads the frame of a reply off a folded text: its title, the salutation, and what 您提出的……提案 names. */
export function replyFrame(folded: string, { issuer, place }: Imprint): ReplyFrame | undefined {
  if (!/答复|复函/.test(folded)) return undefined
  const match = PROPOSED.map((pattern) => pattern.exec(folded)).find((found) => found !== null)
  if (!match) return undefined
  const name = (match[1] ?? match[2]) as string
  const start = match.index + match[0].lastIndexOf(name)
  let offset = 0
  let proposer: Mention | undefined
  for (const line of folded.split('\n').slice(0, 8)) {
    const body = SALUTATION.exec(line.trim())?.[1]
    if (body !== undefined && !proposer) {
      const from = offset + line.indexOf(body)
      proposer = at({ start: from, end: from + body.length }, body, 'Association')
    }
    offset += line.length + 1
  }
  const unnamed = { ...at({ start: 0, end: 0 }, `${issuer ?? ''}的答复`, 'Reply'), doubt: '答复由发布方拟名' }
  return {
    proposer,
    proposal: at({ start, end: start + name.length }, name, 'Proposal'),
    issuer,
    place,
    reply: titled(folded) ?? unnamed,
  }
}

const ADDRESSED = /贵(?:会|委|单位|团|党|协会)/u

/** 贵会: who made the proposal, where a clause of the reply speaks to them so. */
export function proposerIn(text: string, clause: Span, frame: ReplyFrame | undefined): Mention[] {
  const found = ADDRESSED.exec(text.slice(clause.start, clause.end))
  if (!found || !frame?.proposer) return []
  const start = clause.start + found.index
  return [{ ...frame.proposer, start, end: start + found[0].length }]
}
