/**
 * What another program tells of a disk that takes no more, in words for an officer:
 *
 *     toldRefusal('ENOSPC: no space left on device, write') → '磁盘已满；请清理后再试'
 *
 * Programs in Rust tell it by words alone. Null where the text tells of something else.
 */
const REFUSALS: readonly { said: RegExp; words: string }[] = [
  { said: /\bENOSPC\b|no space left on device/iu, words: '磁盘已满；请清理后再试' },
  { said: /\bEDQUOT\b|disk quota exceeded/iu, words: '磁盘配额已用完；请清理后再试' },
  {
    said: /\bEROFS\b|read-only file system/iu,
    words: '磁盘是只读的；请把整个项目复制到可以写入的磁盘上再试',
  },
]

export function toldRefusal(text: string): string | null {
  return REFUSALS.find(({ said }) => said.test(text))?.words ?? null
}
