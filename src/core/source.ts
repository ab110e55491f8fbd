/** What a reader makes of a file: its text, line by line, and how it was read. */
export interface Source {
  /** Path below content/sources, with `/`. */
  path: string
  /** SHA-256 of the bytes, hexadecimal. */
  sha256: string
  format: string
  encoding: string
  /** Who published the page, where a saved web page says so outside its main text. */
  issuer?: string
  lines: Line[]
}

/** One paragraph of the original. */
export interface Line {
  text: string
  /** Its line (or paragraph) in the original, counted from 1. */
  line: number
  /** Depth of a heading by its style in Word or HTML, 1 at the top. */
  heading?: number
  /** A row of a table, its cells divided by tabs; a footnote. Absent for running text. */
  kind?: 'table' | 'note'
}
