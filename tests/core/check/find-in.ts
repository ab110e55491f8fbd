/** What one rule finds in the smallest report that holds the given texts. */
import { checkContext } from '../../../src/core/check/check-context.ts'
import type { CheckContext, Found, Rule } from '../../../src/core/check/finding.ts'
import { passagesOf } from '../../../src/core/check/passages.ts'
import type { StoredSection } from '../../../src/core/complete-report.ts'
import type { Facts, Report, Status } from '../../../src/core/report.ts'
import { someReport } from '../../some-report.ts'

export const NOTHING_KNOWN = checkContext([], [])(someReport('none'))

/** A heading and the measures under it. */
export function part(
  heading: string,
  texts: readonly string[],
  status: Status = 'done',
): StoredSection {
  return {
    level: 1,
    heading,
    blocks: texts.map((text, index) => ({
      type: 'measure',
      id: `k${Array.from(heading, (c) => c.charCodeAt(0) % 10)
        .join('')
        .slice(0, 6)}${index}`,
      status,
      tags: [],
      text,
    })),
  }
}

export function reportOf(sections: StoredSection[], facts: Partial<Facts> = {}): Report {
  return someReport('own', facts, [{ level: 0, heading: '', blocks: [] }, ...sections])
}

/** The stretches that the findings mark; `null` for what is missing as a whole. */
export function marked(report: Report, found: readonly Found[]): (string | null)[] {
  const texts = new Map(passagesOf(report).map(({ id, text }) => [id, text]))
  return found.map(({ place }) =>
    place === null
      ? null
      : (texts.get(place.block)?.slice(place.start, place.end) ?? 'no such place'),
  )
}

/** In one measure of a report on 2023 by 清河镇. */
export function findIn(
  rule: Rule,
  text: string,
  facts: Partial<Facts> = {},
  context: CheckContext = NOTHING_KNOWN,
): (string | null)[] {
  const report = reportOf([part('一、主要举措', [text])], facts)
  return marked(report, rule.find(report, context))
}
