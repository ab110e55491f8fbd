/**
 * What another program tells of a disk that takes no more, in words for an officer:
 *
 *     toldRefusal('ENOSPC: no space left on device, write') → '磁盘已满；请清理后再试'
 *
 * Programs in Rust tell it by words alone. Null where the text tells of something else.
 */
/** What to do about it depends on what was being written. */
export const CAUSES = {
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EROFS: '磁盘是只读的',
} as const

const REFUSALS: readonly { said: RegExp; words: string }[] = [
  { said: /\bENOSPC\b|no space left on device/iu, words: `${CAUSES.ENOSPC}；请清理后再试` },
  { said: /\bEDQUOT\b|disk quota exceeded/iu, words: `${CAUSES.EDQUOT}；请清理后再试` },
  {
    said: /\bEROFS\b|read-only file system/iu,
    words: `${CAUSES.EROFS}；请把整个项目复制到可以写入的磁盘上再试`,
  },
]

export function toldRefusal(text: string): string | null {
  return REFUSALS.find(({ said }) => said.test(text))?.words ?? null
}
