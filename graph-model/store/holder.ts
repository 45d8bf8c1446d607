import { hostname } from 'node:os'
import { Failure } from '../failure.ts'

/** Who holds the right to write. */
export interface Holder {
  readonly token: string
  readonly pid: number
  readonly host: string
  readonly startedAt: string
  readonly dataset: string
}

/** Milliseconds between two signs of life of a holder. */
export const BEAT = 5_000
const SILENCE = 60_000

/** Whether a holder is no more: its process ended on this host, or `age` says it gave no sign of life for a minute. */
export function isStale(holder: Holder, age: number): boolean {
  return age > SILENCE || (holder.host === hostname() && !isRunning(holder.pid))
}

/** The failure of whoever comes second. */
export function importUnderWay({ startedAt, host, dataset }: Holder): Failure {
  return new Failure(
    'IMPORT_UNDER_WAY',
    {
      zh: `${dataset} 正在导入:自 ${startedAt} 起,在 ${host} 上`,
      en: `an import of ${dataset} has been under way since ${startedAt} on ${host}`,
    },
    {
      hint: {
        zh: '请等它完成。如果它已中断,过一分钟再试。',
        en: 'Wait until it is done. If it was interrupted, try again in a minute.',
      },
    },
  )
}

/** The failure of a holder that was silent for so long that another took over. */
export function claimLost(): Failure {
  return new Failure(
    'CLAIM_LOST',
    { zh: '期间另一次导入接手了', en: 'another import has taken over in the meantime' },
    {
      hint: {
        zh: '这次导入不再算数;等另一次完成后再运行。',
        en: 'Nothing of this import counts any more; when the other is done, run it again.',
      },
    },
  )
}

/** The failure of an import whose signal came: `begun` where a part of it is in the store and stays there. */
export function importAborted(begun = false): Failure {
  return begun
    ? new Failure(
        'IMPORT_ABORTED',
        { zh: '导入在两批之间停下了', en: 'the import was stopped between two batches' },
        {
          hint: {
            zh: '再运行同一条命令,就从库中现有的内容接着做。在此之前,读者会看到“导入中断”。',
            en: 'Run the same command again: it goes on from what is in the store. Until then readers are told that it was interrupted.',
          },
        },
      )
    : new Failure(
        'IMPORT_ABORTED',
        {
          zh: '导入已停止,库中原有的内容没有动',
          en: 'the import was stopped; what the store held before is untouched',
        },
        {
          hint: { zh: '要做时再运行同一条命令。', en: 'Run the same command again when it is to be done.' },
        },
      )
}

/** Whether a process of this host has not ended. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
