import { Failure } from '../../failure.ts'

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']
const DENIED = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']
/** The engine names the system's own numbers of these. */
const FULL_NUMBER = /\(os error (?:28|122|27)\)/
const DENIED_NUMBER = /\(os error (?:13|1|30)\)/

/** What the disk refuses, as a failure that says what to do; any other error stays as it is. */
export function diskFailure(error: unknown, folder: string): unknown {
  if (error instanceof Failure || !(error instanceof Error)) return error
  const { code = '' } = error as NodeJS.ErrnoException
  if (FULL.includes(code) || FULL_NUMBER.test(error.message)) {
    return new Failure(
      'DISK_FULL',
      { zh: `${folder} 所在的磁盘没有空间了`, en: `there is no space left for the store in ${folder}` },
      {
        hint: {
          zh: '原有的内容没有动。请腾出空间(至少与库本身一样大),再运行同一条命令。',
          en: 'What was imported before is untouched. Free some space, as much again as the store takes, and run the same command again.',
        },
        cause: error,
      },
    )
  }
  if (DENIED.includes(code) || DENIED_NUMBER.test(error.message)) {
    return new Failure(
      'STORE_FOLDER',
      { zh: `文件夹 ${folder} 不能用来存放数据`, en: `the folder ${folder} cannot be used for a store` },
      {
        hint: {
          zh: '请确认它是可以写入的文件夹,或用 METROGRAPH_DATA 指定另一个。',
          en: 'Check that it is a folder that may be written, or name another one in METROGRAPH_DATA.',
        },
        cause: error,
      },
    )
  }
  return error
}
