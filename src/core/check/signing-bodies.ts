/**
 * The townships that sign a report, below its text.
 *
 *     中共枫林镇委员会  枫林镇人民政府 → 枫林镇, 枫林镇
 *
 * Only of lines that are nothing but a sign-off, and of names with an organ behind them.
 */
import { readTownshipName } from '../parse/place.ts'
import type { Report } from '../report.ts'
import type { Place } from './finding.ts'
import { placeIn } from './passages.ts'

export interface SigningBody {
  name: string
  /** What signs, as written: 金溪县枫林镇人民政府. */
  words: string
  place: Place
}

const ORGAN = /(?:委员会|政府|办事处|党委|工委)$/u
const PARTY = /^(?:中共|中国共产党)/u

export function signingBodies({ sections }: Report): SigningBody[] {
  const last = sections.at(-1)?.blocks ?? []
  return last.flatMap((block) => {
    if (block.type !== 'other' || block.kind !== 'sign-off') return []
    return Array.from(block.text.matchAll(/\S+/gu)).flatMap(({ 0: words, index }) => {
      const name = ORGAN.test(words) ? readTownshipName(words.replace(PARTY, ''))?.body : undefined
      if (name === undefined) return []
      const start = index + words.indexOf(name)
      return { name, words, place: placeIn(block, start, start + name.length) }
    })
  })
}
