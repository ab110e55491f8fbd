/**
 * Derives what a section is from its heading and its place: id, path, name, category.
 *
 * Used by the conversion and by the MDX reader alike, so that a heading an officer corrects means
 * the same as one the conversion found. Derived things are never stored.
 */
import { categoryOf } from './parse/category.ts'
import type { Section } from './report.ts'
import { readMark } from './text/number-mark.ts'
import { shortHash } from './text/short-hash.ts'

const OPENING_ID = 'opening'

/** What is stored of a section: its heading and the depth of it. */
export interface HeadingAt {
  level: number
  heading: string
}

export type SectionFrame = Omit<Section, 'blocks'>

export function frameSections(headings: readonly HeadingAt[], year: number | null): SectionFrame[] {
  const above: SectionFrame[] = []
  const ids = new Map<string, number>()
  return headings.map(({ level, heading }) => {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= level) above.pop()
    const parent = above.at(-1)
    const { label, name } = readHeading(heading)
    const path = parent && parent.path !== '' ? `${parent.path}/${label}` : label
    const frame: SectionFrame = {
      id: level === 0 ? OPENING_ID : numberedId(`s${shortHash(heading)}`, ids),
      path,
      level,
      heading,
      name,
      category:
        level === 0 ? '其他' : categoryOf(name, { level, above: parent?.category ?? null, year }),
    }
    if (level > 0) above.push(frame)
    return frame
  })
}

/** （一）完善体制机制。 → （一）, 完善体制机制 */
function readHeading(heading: string): { label: string; name: string } {
  const mark = readMark(heading)
  const name = heading.slice(mark?.length ?? 0).replace(/[。.：:；;，,、\s]+$/u, '')
  return { label: mark?.label ?? name, name }
}

/** The id, then id-2, id-3 …; `given` tells how often it was given before. */
function numberedId(id: string, given: Map<string, number>): string {
  const number = (given.get(id) ?? 0) + 1
  given.set(id, number)
  return number === 1 ? id : `${id}-${number}`
}
