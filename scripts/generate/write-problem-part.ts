/** What went wrong, why, and what was done about it: with numbers, semicolons or headings of its own. */
import type { Category } from '../../src/core/report.ts'
import { choose, formAt, writeTop } from './desk.ts'
import type { Desk } from './desk.ts'
import { hanNumeral } from './han-numerals.ts'
import type { PlannedText } from './plan-report.ts'
import { newRandom } from './random.ts'
import { renderTemplate } from './render-template.ts'
import { PROBLEM_CLOSINGS, PROBLEM_INTROS } from './words/frames.ts'
import {
  CAUSE_HEADINGS,
  PROBLEM_AND_CAUSE_HEADINGS,
  PROBLEM_HEADINGS,
  RECTIFY_HEADINGS,
} from './words/headings.ts'
import { itemNumber, standsOnLines, writeItems, writePractice } from './write-practices.ts'

export function writeProblemPart(desk: Desk): void {
  const { builder, plan, random, style } = desk
  const causes = random.weigh({ none: 60, colon: 14, numbered: 14, named: 12 })
  const headings = causes === 'named' ? PROBLEM_AND_CAUSE_HEADINGS : PROBLEM_HEADINGS
  writeTop(desk, choose(headings, desk), '存在问题')
  if (causes === 'numbered') {
    writeProblemHeading(desk, random.pick(['存在的主要问题', '主要不足', '存在的短板']), '存在问题')
    writeProblems(desk, plan.problems, '存在问题')
    writeProblemHeading(desk, random.pick(CAUSE_HEADINGS), '原因')
    writeProblems(desk, plan.causes, '原因')
    if (random.chance(0.4)) {
      writeProblemHeading(desk, random.pick(RECTIFY_HEADINGS), '整改')
      writeItems(builder, plan.rectified, 'rectify', style.items, desk.writing)
    }
    return
  }
  if (random.chance(0.6)) builder.other(choose(PROBLEM_INTROS, desk))
  writeProblems(desk, plan.problems, '存在问题')
  if (causes === 'colon' && !style.unbroken) {
    writeColonHeading(desk, random.pick(CAUSE_HEADINGS), '原因')
    writeProblems(desk, plan.causes, '原因')
    writeColonHeading(desk, random.pick(RECTIFY_HEADINGS), '整改')
    writeItems(builder, plan.rectified, 'rectify', style.items, desk.writing)
  } else if (random.chance(0.2)) {
    builder.other(choose(PROBLEM_CLOSINGS, desk))
  } else if (plan.aside !== null && random.chance(0.12)) {
    builder.practices([writePractice(plan.aside, 'planned', false, desk.writing)])
  }
}

function writeProblemHeading(desk: Desk, name: string, category: Category): void {
  const form = formAt(2, true, desk.style)
  desk.builder.heading({ depth: 2, name, category, form, numbering: desk.style.second })
}

function writeColonHeading(desk: Desk, name: string, category: Category): void {
  desk.builder.heading({ depth: 2, name, category, form: 'alone', numbering: 'colon' })
}

function writeProblems(
  desk: Desk,
  planned: readonly PlannedText[],
  kind: '存在问题' | '原因',
): void {
  const { builder, random, style, lookup } = desk
  const texts = planned.map(({ template, seed }) => {
    const words = newRandom(seed)
    return renderTemplate(template, lookup, { words, numbers: words }).text
  })
  const form = style.items === 'paragraphs' ? 'one-by-one' : style.items
  const how = random.weigh({ items: 70, semicolons: 18, numbers: kind === '原因' ? 0 : 12 })
  if (how === 'semicolons') {
    builder.problems(withEnds(texts, '；'), kind)
  } else if (how === 'numbers' && !style.unbroken) {
    // （三）是执法人员…: what is left of 三是 by whoever changed the numbers.
    const rest = random.chance(0.15) ? '是' : ''
    texts.forEach((text, index) => {
      builder.numberedProblem(`（${hanNumeral(index + 1)}）${rest}`, `${text}。`)
    })
  } else {
    const items = texts.map((text, index) => itemNumber(form, index, texts.length) + text)
    const ended = withEnds(items, random.chance(0.6) ? '。' : '；')
    if (standsOnLines(form)) for (const text of ended) builder.problems([text], kind)
    else builder.problems(ended, kind)
  }
}

function withEnds(texts: readonly string[], end: string): string[] {
  return texts.map((text, index) => text + (index === texts.length - 1 ? '。' : end))
}
