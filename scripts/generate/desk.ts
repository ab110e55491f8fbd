/** What every part of a report is written with: the commission, the builder, the words of the town. */
import type { Category } from '../../src/core/report.ts'
import type { Town } from './places.ts'
import type { ReportPlan } from './plan-report.ts'
import type { Random } from './random.ts'
import { renderTemplate } from './render-template.ts'
import type { Lookup } from './render-template.ts'
import type { ReportBuilder } from './report-builder.ts'
import type { HeadingForm, NumberingName, Style } from './style.ts'
import type { Writing } from './write-practices.ts'

export interface Commission {
  town: Town
  year: number
  style: Style
  plan: ReportPlan
  /** The town whose report was copied, with some of its names left in. */
  copiedFrom: Town | null
  random: Random
}

export interface Desk extends Commission {
  builder: ReportBuilder
  lookup: Lookup
  writing: Writing
}

export function choose(templates: readonly string[], desk: Desk): string {
  return render(desk.random.pick(templates), desk)
}

export function render(template: string, { lookup, random }: Desk): string {
  return renderTemplate(template, lookup, { words: random, numbers: random }).text
}

export function writeTop(desk: Desk, name: string, category: Category): void {
  const { topForm, top } = desk.style
  desk.builder.heading({ depth: 1, name, category, form: topForm, numbering: top })
}

/** `1.题。正文` may be read as an item as well as a heading: such numbers head a line of their own. */
export function formAt(depth: number, hasHeadingsBelow: boolean, style: Style): HeadingForm {
  const form = depth === 1 ? style.topForm : style.secondForm
  if (form === 'alone' || form === 'alone-closed' || style.unbroken) return form
  const isDigit = numberingAt(depth, style).startsWith('digit')
  return hasHeadingsBelow || isDigit ? 'alone' : form
}

export function numberingAt(depth: number, style: Style): NumberingName {
  return depth === 1 ? style.top : depth === 2 ? style.second : style.third
}
