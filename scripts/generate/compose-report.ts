/**
 * A plan becomes a report: title, opening, parts, ending, and the gold that goes with it.
 *
 * Two arrangements: the four statutory parts (举措, 问题, 第一责任人, 计划), or one part for each
 * theme with 问题 and 计划 behind.
 */
import type { GoldReport } from '../evaluate/gold.ts'
import { choose, formAt, render, writeTop } from './desk.ts'
import type { Commission, Desk } from './desk.ts'
import { newRandom } from './random.ts'
import { newReportBuilder } from './report-builder.ts'
import type { Built, ReportLine } from './report-builder.ts'
import { officialName, townWords } from './town-words.ts'
import { FACTS, NAMELESS_OPENINGS, OPENINGS, PLAN_INTROS } from './words/frames.ts'
import {
  DONE_HEADINGS,
  DUTY_HEADINGS,
  FACT_HEADINGS,
  PLAN_HEADINGS,
  TITLES,
} from './words/headings.ts'
import { writeItems, writePractice } from './write-practices.ts'
import { writeProblemPart } from './write-problem-part.ts'
import { writeTheme } from './write-theme.ts'
import { writeHead } from './write-title.ts'

export interface Composed {
  lines: ReportLine[]
  gold: Omit<GoldReport, 'file'>
}

export function composeReport(commission: Commission): Composed {
  const { town, year, style, random } = commission
  const builder = newReportBuilder(style)
  const lookup = townWords(town, year, style.year)
  const writing = {
    lookup,
    numbers: random.fork('numbers'),
    leadChance: random.pick([0.4, 0.75, 0.95]),
    plannedVerb: style.planned,
  }
  const desk: Desk = { ...commission, builder, lookup, writing }

  const head = writeHead(style.title, choose(TITLES, desk), town, random)
  for (const line of head.lines) builder.line(line, 'title')
  const addressee = random.chance(0.12)
    ? random.pick(['{县}委、{县}政府：', '{县名}人民政府：'])
    : ''
  if (addressee !== '') builder.other(render(addressee, desk))
  writeOpening(desk, head.names.body)
  if (style.arrangement === 'statutory') writeStatutoryParts(desk)
  else writeThemeParts(desk)
  const { lines, ...gold } = finish(desk)
  return {
    lines,
    gold: {
      title: head.lines.length === 0 ? null : head.lines.join(''),
      title_lines: head.lines,
      body: town.name,
      level: town.level,
      county: head.names.county || addressee.startsWith('{县名}') ? town.county : null,
      city: head.names.city ? town.city : null,
      province: head.names.province ? town.province : null,
      year,
      ...gold,
    },
  }
}

/** Where the title does not name the body, the first paragraph does. */
function writeOpening(desk: Desk, isNamed: boolean): void {
  const openings = isNamed && desk.random.chance(0.2) ? NAMELESS_OPENINGS : OPENINGS
  desk.builder.other(choose(openings, desk))
}

function writeStatutoryParts(desk: Desk): void {
  const { plan, random } = desk
  const dutyFirst = random.chance(0.25)
  if (random.chance(0.06)) writeFacts(desk)
  if (dutyFirst) writeDuty(desk)
  writeTop(desk, choose(DONE_HEADINGS, desk), '举措与成效')
  for (const section of plan.sections) writeTheme(desk, section, 2, '举措与成效')
  writeProblemPart(desk)
  if (!dutyFirst && random.chance(0.8)) writeDuty(desk)
  writePlans(desk)
}

function writeThemeParts(desk: Desk): void {
  for (const section of desk.plan.sections) writeTheme(desk, section, 1, '举措与成效')
  writeProblemPart(desk)
  writePlans(desk)
}

function writeFacts(desk: Desk): void {
  writeTop(desk, choose(FACT_HEADINGS, desk), '基本情况')
  desk.builder.other(choose(FACTS, desk))
}

function writeDuty(desk: Desk): void {
  writeTop(desk, choose(DUTY_HEADINGS, desk), '第一责任人履职')
  writeItems(desk.builder, desk.plan.duty, 'done', desk.style.items, desk.writing)
}

function writePlans(desk: Desk): void {
  const { builder, plan, random, style } = desk
  writeTop(desk, choose(PLAN_HEADINGS, desk), '下一步计划')
  if (random.chance(0.5)) builder.other(choose(PLAN_INTROS, desk))
  if (random.chance(0.35)) {
    for (const measure of plan.next) {
      const form = formAt(2, false, style)
      const name = newRandom(measure.seed).pick(measure.leads)
      builder.heading({ depth: 2, name, category: '下一步计划', form, numbering: style.second })
      builder.practices([writePractice(measure, 'planned', false, desk.writing)])
    }
    return
  }
  writeItems(builder, plan.next, 'planned', style.items, desk.writing)
}

/** Body, date and now and then an attachment below the text. */
function finish({ builder, random, style, town, year }: Desk): Built {
  if (!style.signed || style.unbroken) return builder.result()
  const date = `${year + 1}年${random.between(1, 3)}月${random.between(1, 28)}日`
  const attachment = random.chance(0.1) ? ['附件：法治政府建设工作台账'] : []
  const lines = [...attachment, officialName(town), date]
  for (const line of lines) builder.line(line, 'end')
  const built = builder.result()
  return { ...built, other_spans: [...built.other_spans, ...lines.map((text) => ({ text }))] }
}
