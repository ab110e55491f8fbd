/**
 * The seal of a report: a hash of its own file, in the last line of the head, by which a later
 * conversion knows its own work from what a person has changed since.
 *
 *     sha256: 57e2…
 *     converted: 91a3e386789a
 *     ---
 */
import { stringify } from 'yaml'
import { sha256 } from '../disk/hash.ts'

/** The head is the text between the first two lines of three hyphens. */
const HEAD = /^---\n[\s\S]*?\n---\n/u

export function seal(mdx: string): string {
  const line = stringify({ converted: sealOf(mdx) })
  return mdx.replace(HEAD, (head) => head.replace(/---\n$/u, `${line}---\n`))
}

/** What the seal of this text should be: a hash of all but the seal, the same under CRLF. */
export function sealOf(text: string): string {
  const unsealed = text
    .replace(/\r\n/gu, '\n')
    .replace(HEAD, (head) => head.replace(/^converted: .*\n/mu, ''))
  return sha256(unsealed).slice(0, 12)
}
