/** What a disk refuses, while something is published to it, in words for an officer. */
import { CAUSES } from '../disk/told-refusal.ts'
import { Failure } from '../terminal/failure.ts'

const ELSEWHERE = '请换一个文件夹，用 --out 指定'
const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: `${CAUSES.ENOSPC}；请清理后再发布`,
  EDQUOT: `${CAUSES.EDQUOT}；请清理后再发布`,
  EFBIG: '文件超过了磁盘允许的大小；请换一个磁盘，用 --out 指定',
  EROFS: `${CAUSES.EROFS}；${ELSEWHERE}`,
  EACCES: `没有写入的权限；${ELSEWHERE}`,
  EPERM: `没有写入的权限；${ELSEWHERE}`,
  EIO: '磁盘读写出错；请换一个磁盘，用 --out 指定',
}

/** What the disk refuses is no bug; anything else is left as it is. */
export function explainDisk(error: unknown): unknown {
  const words = WORDS[(error as NodeJS.ErrnoException).code ?? '']
  if (words === undefined) return error
  return new Failure(`发布没有完成：${words}。原来的发布保持原样`, { cause: error })
}
