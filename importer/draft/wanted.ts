import { admits, relationSpec } from '#graph-model/ontology/ontology.ts'
import type { Actors } from './actors.ts'
import { goalOf, isNoAim, isNoGoal } from './aim.ts'
import { announces } from './announce.ts'
import { toCome } from './coming.ts'
import { VERBS } from './lexicon.ts'
import type { Mention } from './mention.ts'
import type { Part } from './part.ts'
import { statusOf } from './status.ts'

/** How something is done, before the verb. */
const HOW =
  /^(?:并|还|更好|合力|携手|协同|共同|联合|联手|着力|聚力|全力|大力|积极|深入|全面|扎实|稳步|稳妥|持续|进一步|不断|切实|努力|主动|系统|充分|有序|有效|加力|定期|常态化|力争)+/
/** Verbs that tell no aim where they name nothing. */
const NO_AIM = /^(?:立足|坚持|围绕|聚焦|服务|建成|形成|统一|吸引|共建|支持|创新)$/
const CARRIES = /^(?:落实|实施|组织实施|开展|贯彻落实|执行)$/
const TRIES = /^(?:推行|探索|推广|实行)$/

function verbAt(words: string): string | undefined {
  for (let length = Math.min(6, words.length); length > 1; length--) {
    const word = words.slice(0, length)
    if (VERBS.has(word))
      return announces(word, 'PURSUES') || announces(word, 'COORDINATES') ? word : undefined
  }
  return undefined
}

/**
 * 增强甲市辐射带动能力, 让群众办事更便捷: a part that begins with what is wanted, and by which nothing else was said,
 * tells an aim, all of it.
 */
export function sayWanted(part: Part, subjects: readonly Mention[], actors: Actors): void {
  const words = part.words.trim()
  const lead = (HOW.exec(words)?.[0].length ?? 0) + part.words.length - part.words.trimStart().length
  const rest = words.slice(HOW.exec(words)?.[0].length ?? 0)
  const lets = rest.startsWith('让')
  const word = lets ? '让' : verbAt(rest)
  // 整合了某职能: it is done.
  if (word === undefined || NO_AIM.test(word) || rest[word.length] === '了') return
  const start = part.span.start + lead
  if (part.own.some((one) => one.start < start + word.length)) return
  const goal = goalOf(part.text, lets ? start + 1 : start, part.span.end)
  const noun = rest.slice(word.length)
  if (noun.length < 4 || /[《\d]/.test(goal.name) || isNoGoal(goal.name) || isNoAim(part.verbs, 0, noun))
    return
  const said = statusOf(word, part.verbs[0]?.adverbs ?? [], toCome(actors))
  const relation = CARRIES.test(word) ? 'IMPLEMENTS' : TRIES.test(word) ? 'PROMOTES' : 'PURSUES'
  for (const subject of subjects)
    if (admits(relationSpec(relation).from, subject.kind)) part.say(relation, subject, goal, said)
}

/** 力争到2030年……: all of what is striven for is an aim, of whoever acts and of what was begun before it. */
const STRIVES = /^\s*(?:并|也|还)?力争/
/** 放大某公众号影响力, 争取更多重大平台在甲州布局: what is done with a thing is an aim beside it. */
const GROWS =
  /^\s*(?:并|还|不断|持续|进一步|积极|着力|逐步)*((?:(?:放大|扩大|提升|增强).{2,24}(?:影响力|传播力|知名度|美誉度|规模))|(?:争取.{4,30}(?:布局|落地|落户)+))\s*$/u
/** 人才资源共享水平不断提升, 优质医疗资源同城共享逐步实现: what comes about is an aim. */
const COMES_ABOUT =
  /^(.{4,40}?)(?:正|正在|已)?(?:逐步|加快|初步|不断|稳步|持续|基本|显著|明显|进一步)(?:实现|形成|提升)\s*$/u

/** Says what a part strives for, or what comes about by it, of those who act and of the work told of before it. */
export function sayOutcome(
  part: Part,
  subjects: readonly Mention[],
  work: Mention | undefined,
  actors: Actors,
): void {
  const strives = STRIVES.exec(part.words)
  const about = part.statements.length === 0 ? COMES_ABOUT.exec(part.words.trimEnd()) : null
  const grows = GROWS.exec(part.words)?.[1]
  const name = strives ? part.words.slice(strives[0].length).trim() : (grows ?? about?.[1]?.trim())
  if (name === undefined || name.length < 5 || (about && !work)) return
  const start = part.span.start + part.words.indexOf(name)
  const goal = goalOf(part.text, start, start + name.length)
  const said = statusOf('', [], toCome(actors))
  for (const one of [
    ...subjects,
    ...(work && grows === undefined && !subjects.some(({ name: own }) => own === work.name) ? [work] : []),
  ])
    if (
      admits(relationSpec('PURSUES').from, one.kind) &&
      !part.statements.some(({ relation, start: own }) => relation === 'PURSUES' && own.name === one.name)
    )
      part.say('PURSUES', one, goal, said)
}
