import type { Decisions } from '../dataset/decisions.ts'
import type { Candidate, Candidates } from './candidates.ts'
import { alikeNames } from './groups.ts'
import { Pairs } from './pairs.ts'
import { REASONS, type Reason, type ReasonCode } from './reasons.ts'

/** Two ids that may name one thing: a proposal for a person to decide, never a merge. */
export interface Proposal {
  /** The one to keep. */
  readonly a: Candidate
  readonly b: Candidate
  /** From 0 to 1. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

const ANOTHER_KIND = 0.1
const ONE_MORE_REASON = 0.03

function scoreOf(reasons: readonly ReasonCode[], sameKind: boolean): number {
  const best = Math.max(...reasons.map((code) => REASONS[code].score))
  const score = best + ONE_MORE_REASON * (reasons.length - 1) - (sameKind ? 0 : ANOTHER_KIND)
  return Math.round(Math.min(score, 1) * 100) / 100
}

/** The reasons from the strongest on; of those that come from the names the strongest alone. */
function telling(found: ReadonlyMap<ReasonCode, string>): ReasonCode[] {
  const codes = [...found.keys()].sort((x, y) => REASONS[y].score - REASONS[x].score)
  const best = codes.find((code) => REASONS[code].byName)
  return codes.filter((code) => !REASONS[code].byName || code === best)
}

function compare(one: Proposal, other: Proposal): number {
  const key = ({ a, b }: Proposal) => `${a.id} ${b.id}`
  return other.score - one.score || (key(one) < key(other) ? -1 : 1)
}

/**
 * Names that may be one thing, the likeliest first. `own` is the dataset whose decisions these are: only pairs that
 * touch it are proposed, and of such a pair another dataset's entity is the one to keep.
 */
export function propose(candidates: Candidates, decisions: Decisions, own?: string): Proposal[] {
  const pairs = new Pairs(candidates, decisions, own)
  alikeNames(candidates, pairs)
  return [...pairs]
    .map(([x, y, found]): Proposal => {
      const codes = telling(found)
      const turned = x.dataset === own && y.dataset !== own
      return {
        ...(turned ? { a: y, b: x } : { a: x, b: y }),
        score: scoreOf(codes, x.kind === y.kind),
        reasons: codes.map((code) => {
          const { zh, en } = REASONS[code]
          return { code, value: found.get(code) ?? '', zh, en }
        }),
      }
    })
    .sort(compare)
}
