/**
 * The parts of a .docx package that say something about the text, as XML trees.
 *
 * Only these are unpacked, within limits; pictures and fonts are not looked at.
 */
import { unzip } from '../zip.ts'
import { parseXml } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

export type PackageProblem = 'damaged' | 'encrypted' | 'too-large' | 'unsafe-xml' | 'not-word'

/** Parts by name without folder and extension: document, numbering, header1 … */
export type Package = { parts: ReadonlyMap<string, XmlElement> } | { problem: PackageProblem }

/** Reports of 8 KB of text inflate to 0.2–3 MB of XML; a tree takes twenty times its text. */
const LIMITS = { total: 24 * 1024 * 1024, ratio: 200, harmless: 2 * 1024 * 1024 }

const WANTED =
  /^word\/((?:document|numbering|styles|footnotes|endnotes|comments|header|footer)\d*)\.xml$/u

export function openPackage(bytes: Uint8Array): Package {
  const unpacked = unzip(bytes, (name) => WANTED.test(name), LIMITS)
  if ('problem' in unpacked) return unpacked
  const parts = new Map<string, XmlElement>()
  for (const [path, data] of unpacked.files) {
    const tree = parseXml(decode(data))
    if (typeof tree === 'string') return { problem: tree }
    parts.set(partName(path), tree)
  }
  return parts.has('document') ? { parts } : { problem: 'not-word' }
}

/** Some programs number their only document: word/document2.xml. */
function partName(path: string): string {
  const name = WANTED.exec(path)?.[1] ?? path
  return name.startsWith('document') ? 'document' : name
}

function decode(data: Uint8Array): string {
  const wide = data[0] === 0xff && data[1] === 0xfe
  return new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(data)
}
