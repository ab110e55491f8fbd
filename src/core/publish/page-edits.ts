/** Characters of a page to be exchanged: all others stay as they are, which printing a tree undoes. */
export interface PageEdit {
  from: number
  to: number
  text: string
}

/** They may come in any order, but not overlap. */
export function applyEdits(html: string, edits: readonly PageEdit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { from, to, text } of [...edits].sort((a, b) => a.from - b.from)) {
    pieces.push(html.slice(at, from), text)
    at = to
  }
  return pieces.join('') + html.slice(at)
}
