/** Planned practices in words: sentences with starts, tails and leads, and numbered as items. */
import type { Status } from '../../src/core/report.ts'
import { hanNumeral } from './han-numerals.ts'
import type { PlannedMeasure } from './plan-report.ts'
import { newRandom } from './random.ts'
import type { Random } from './random.ts'
import { renderTemplate } from './render-template.ts'
import type { Lookup } from './render-template.ts'
import type { Practice, ReportBuilder } from './report-builder.ts'
import type { ItemForm, Style } from './style.ts'
import { DONE_STARTS, FILLERS, PLANNED_STARTS, TAILS } from './words/frames.ts'

export interface Writing {
  lookup: Lookup
  /** Chance of numbers: another one each year. */
  numbers: Random
  /** Leads are told by this town more or less often. */
  leadChance: number
  plannedVerb: Style['planned']
}

/** The practice without any item number. */
export function writePractice(
  planned: PlannedMeasure,
  status: Status,
  isItem: boolean,
  { lookup, numbers, leadChance }: Writing,
): Practice {
  const words = newRandom(planned.seed)
  const chance = { words, numbers: numbers.fork(planned.seed) }
  const practice: Practice = {
    ...{ text: '', status, lead: null, tags: [], optionalTags: [], figures: [] },
  }
  const add = (template: string): void => {
    const { text, figures } = renderTemplate(template, lookup, chance)
    practice.text += text
    for (const { raw, value, max, unit, label, approx } of figures) {
      practice.figures.push({
        ...{ value, unit, label, approx, raw },
        ...(max !== null && { max }),
      })
    }
  }
  const hasLead = words.chance(leadChance)
  if (isItem && hasLead && planned.leads.length > 0) {
    const lead = words.pick(planned.leads)
    const end = words.weigh({ '。': 80, '，': 12, '：': 8 })
    practice.text = lead + end
    if (end !== '，') practice.lead = lead
  }
  planned.sentences.forEach(([tags, template], index) => {
    if (index > 0) practice.text += words.weigh({ '。': 70, '；': 30 })
    const mayStart = practice.lead !== null || practice.text === ''
    if (index === 0 && mayStart && planned.startsItself !== true)
      add(words.pick(status === 'planned' ? PLANNED_STARTS : DONE_STARTS))
    add(template)
    if (status !== 'planned' && words.chance(0.25)) add(`，${words.pick(TAILS)}`)
    for (const tag of tags.split(' ')) addTag(practice, tag)
  })
  for (const detail of planned.details) add(`。${detail}`)
  if (words.chance(0.1)) add(`。${words.pick(FILLERS)}`)
  practice.text += '。'
  practice.optionalTags = practice.optionalTags.filter((tag) => !practice.tags.includes(tag))
  return practice
}

function addTag(practice: Practice, tag: string): void {
  const tags = tag.startsWith('?') ? practice.optionalTags : practice.tags
  const name = tag.replace('?', '')
  if (!tags.includes(name)) tags.push(name)
}

/** Writes practices as paragraphs and items of the given form. */
export function writeItems(
  builder: ReportBuilder,
  planned: readonly PlannedMeasure[],
  status: Status,
  form: ItemForm,
  writing: Writing,
): void {
  const isItem = form !== 'paragraphs' && planned.length > 1
  const practices = planned.map((measure, index): Practice => {
    const practice = writePractice(measure, status, isItem && mayLead(form), writing)
    const verb = status === 'planned' ? writing.plannedVerb : '是'
    const number = isItem ? itemNumber(form, index, planned.length, verb) : ''
    // 一是 is the number, so 要 belongs to what follows.
    const lead =
      practice.lead !== null && number.endsWith('是要') ? `要${practice.lead}` : practice.lead
    return { ...practice, lead, text: number + practice.text }
  })
  if (isItem && !standsOnLines(form)) builder.practices(practices)
  else for (const practice of practices) builder.practices([practice])
}

/** 1.题。正文 would be a heading with text, not an item. */
function mayLead(form: ItemForm): boolean {
  return form !== 'digit-lines' && form !== 'paren-lines'
}

export function standsOnLines(form: ItemForm): boolean {
  return form === 'paragraphs' || form === 'digit-lines' || form.endsWith('lines')
}

export function itemNumber(form: ItemForm, index: number, count: number, verb = '是'): string {
  const han = hanNumeral(index + 1)
  switch (form) {
    case 'one-by-one':
    case 'one-by-one-lines':
      return han + verb
    case 'first-last':
      if (index === 0) return '首先，'
      return index === count - 1 ? '最后，' : (['其次，', '再次，'][index - 1] ?? '同时，')
    case 'ordinal':
      return `第${han}，`
    case 'paren-lines':
      return `（${index + 1}）`
    case 'digit-lines':
      return `${index + 1}.`
    case 'circle':
    case 'circle-lines':
      return String.fromCodePoint(0x2460 + index)
    case 'paragraphs':
      return ''
  }
}
