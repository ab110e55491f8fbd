/**
 * What a report is checked for, in the order in which it is told.
 *
 * To add a rule: a file in rules/ that exports a Rule, and its line here.
 */
import type { Rule } from './finding.ts'
import { blanks } from './rules/blanks.ts'
import { emptyHeadings } from './rules/empty-headings.ts'
import { missingParts } from './rules/missing-parts.ts'
import { nearTexts } from './rules/near-texts.ts'
import { numberJumps } from './rules/number-jumps.ts'
import { oddDates } from './rules/odd-dates.ts'
import { oddFigures } from './rules/odd-figures.ts'
import { otherPlaces } from './rules/other-places.ts'
import { otherYears } from './rules/other-years.ts'
import { repeatedParagraphs } from './rules/repeated-paragraphs.ts'

export const RULES: readonly Rule[] = [
  missingParts,
  blanks,
  otherYears,
  oddDates,
  otherPlaces,
  nearTexts,
  oddFigures,
  repeatedParagraphs,
  emptyHeadings,
  numberJumps,
]
