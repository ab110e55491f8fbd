/**
 * SHA256SUMS: the hash of every file of a release, as `sha256sum -c SHA256SUMS` reads it.
 *
 *     describeSums([{ path: '许可.txt', hash: '9f…' }]) → '9f…  许可.txt\n'
 *     pathsIn('9f…  许可.txt\n') → ['许可.txt']
 */
import { compareText } from '../collection.ts'

export interface HashedFile {
  /** From the folder of the release, with `/`. */
  path: string
  hash: string
}

export function describeSums(files: readonly HashedFile[]): string {
  return [...files]
    .sort((a, b) => compareText(a.path, b.path))
    .map(({ path, hash }) => `${hash}  ${path}\n`)
    .join('')
}

export function pathsIn(sums: string): string[] {
  return Array.from(sums.matchAll(/^[0-9a-f]{64} {2}(.+?)\r?$/gmu), ([, path = '']) => path)
}
