import type { Actors } from './actors.ts'
import type { Part } from './part.ts'

/** Words of time that put what follows in the future. */
const AHEAD =
  /^\s*(?:未来|今后|下一步|下步|接下来|下一阶段|明年|年内|预计|届时|到(?:20[2-9]\d年|“?十[四五]五”?末)|力争)|(?:希望|期望|力求)(?!的)/

/** Whether what is said now is still to come. */
export function toCome({ planned, plan, coming }: Actors): boolean {
  return planned || plan !== undefined || coming
}

/** Whether a part puts what follows in the future: 到2030年, 将 or 拟 before a verb or 与乙市: not 将某地打造成某地; or 甲市要 before one. */
export function isComing({ named, words }: Part): boolean {
  return (
    AHEAD.test(words) ||
    named.some(({ token }, index) => {
      const next = named[index + 1]?.token
      const leads = next?.type === 'verb' || next?.type === 'adverb'
      if (token.type === 'chunk') return next?.type === 'verb' && /(?:^|[^需主必重])要$/.test(token.text)
      return (
        /^(?:将|将于|拟|还将|即将|力争)$/.test(token.text) &&
        (leads || token.text !== '将' || /^(?:与|同|在|由|以|依托|会同|联合|向)$/.test(next?.text ?? ''))
      )
    })
  )
}
