import { STATUS_WORDS } from '#graph-model/ontology/genre.ts'
import type { RelationType } from '#graph-model/ontology/ontology.ts'
import type { Status } from '#graph-model/record.ts'

const { established, ongoing, planned } = STATUS_WORDS
/** Adverbs by which even a single act goes on. */
const GOING_ON = ['连续', '持续', '不断', '不定期', '高质量', '正在', '正', '目前正', '进一步']

/** Adverbs of what has been brought about. */
const DONE = ['已', '已经', '已于', '均已', '成功', '圆满', '顺利', '首次']

/** Said of a status that no word of the text decides. */
const UNDECIDED = '状态未见判定词'
/** Relations that are there when a text tells them in passing: where a thing stands, who signed it. */
const SETTLED: readonly RelationType[] = [
  'LOCATED_IN',
  'HOSTS',
  'HOME_OF',
  'MEMBER_OF',
  'PARTY_TO',
  'PUBLISHES',
  'RANKED_IN',
  'FUNDS',
  'COVERS',
  'HELD_IN',
  'ESTABLISHES',
  'PASSES_THROUGH',
  'HAS_PART',
  'CONNECTS',
]

/** What a relation's status is where no word decides. */
export function settled(relation: RelationType | 'Observation', decided: Deciding): Status {
  const open = decided.doubt === UNDECIDED && relation !== 'Observation' && SETTLED.includes(relation)
  return open ? 'established' : decided.status
}

/** A status and the word that decides it; an empty word where none does. */
export interface Deciding {
  readonly status: Status
  readonly word: string
  readonly doubt?: string
}

/** Which status a word decides by itself: the longest known word that the verb ends with, or begins with. */
function ofWord(word: string): Status | undefined {
  const fits = (list: readonly string[]) =>
    Math.max(
      0,
      ...list.filter((known) => word.endsWith(known) || word.startsWith(known)).map((known) => known.length),
    )
  const best = (
    [
      ['established', fits(established)],
      ['planned', fits(planned)],
      ['ongoing', fits(ongoing)],
    ] as const
  )
    .filter(([, length]) => length > 0)
    .sort((a, b) => b[1] - a[1])[0]
  return best?.[0]
}

/**
 * The status of what a verb says, and the word that decides: an adverb before the verb, else the verb itself; in a
 * chapter on what is to come, or in what a plan announces, everything is planned that is not said to be done.
 */
export function statusOf(
  verb: string,
  adverbs: readonly string[],
  toCome: boolean,
  completed = false,
): Deciding {
  const done = adverbs.find((word) => word === '已' || word === '已经')
  if (done) return { status: 'established', word: done + verb }
  const will = adverbs.find((word) => planned.includes(word as never))
  if (will) return { status: 'planned', word: will }
  if (completed) return { status: 'established', word: `${verb}了` }
  if (toCome) return { status: 'planned', word: verb }
  const brought = adverbs.find((word) => DONE.includes(word))
  if (brought) return { status: 'established', word: brought }
  const going = adverbs.find((word) => GOING_ON.includes(word))
  if (going) return { status: 'ongoing', word: going }
  const own = ofWord(verb)
  return own ? { status: own, word: verb } : { status: 'ongoing', word: verb, doubt: UNDECIDED }
}
