/**
 * A file of data as a classic script, the one way to read it from a page opened from a disk.
 * Written here, read by browser/portable/embedded-files.ts.
 *
 *     embed('{"a":1}') → xiangjianFile("{\"a\":1}")
 */
export const FILE_CALLBACK = 'xiangjianFile'

/** Beside where the file itself would be. */
export function embeddedName(path: string): string {
  return `${path}.js`
}

/** Any other holds bytes, as Base64. */
export function isEmbeddedAsText(path: string): boolean {
  return path.endsWith('.json')
}

export function embed(content: string): string {
  return `${FILE_CALLBACK}(${JSON.stringify(content)})\n`
}
