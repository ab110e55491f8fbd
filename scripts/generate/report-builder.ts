/**
 * Puts a report together line by line and keeps the gold beside it: what is written down and what
 * it means can never drift apart.
 */
import type { Category, Status } from '../../src/core/report.ts'
import type { GoldMeasure, GoldReport } from '../evaluate/gold.ts'
import { hanNumeral } from './han-numerals.ts'
import { NUMBERINGS } from './style.ts'
import type { HeadingForm, NumberingName, Style } from './style.ts'

/** One paragraph of the report. A number that Word could count by itself is kept apart. */
export interface ReportLine {
  number: { text: string; depth: number } | null
  text: string
  role: 'title' | 'body' | 'end'
}

export interface Practice {
  text: string
  status: Status
  lead: string | null
  tags: string[]
  optionalTags: string[]
  figures: GoldMeasure['figures']
}

export interface ReportBuilder {
  line: (text: string, role?: ReportLine['role']) => void
  /** Text that is neither practice nor problem. */
  other: (text: string) => void
  heading: (heading: HeadingToWrite) => void
  /** Practices of one paragraph, in order; texts hold their numbers. */
  practices: (practices: readonly Practice[]) => void
  problems: (texts: readonly string[], kind: '存在问题' | '原因') => void
  /** Problems behind a number of their own, which is no part of them. */
  numberedProblem: (number: string, text: string) => void
  result: () => Built
}

export type Built = Pick<GoldReport, 'sections' | 'measures' | 'problems' | 'other_spans'> & {
  lines: ReportLine[]
}

export interface HeadingToWrite {
  depth: number
  name: string
  category: Category
  form: HeadingForm
  numbering: NumberingName | 'colon'
}

export function newReportBuilder(style: Style): ReportBuilder {
  const built: Built = { lines: [], sections: [], measures: [], problems: [], other_spans: [] }
  const counters: number[] = []
  const labels: string[] = []
  /** A heading that waits for the text it runs into. */
  let open: ReportLine | null = null

  const path = (): string => labels.join('/')
  const line = (text: string, role: ReportLine['role'] = 'body'): void => {
    if (open !== null && role === 'body') {
      built.lines.push({ ...open, text: open.text + text })
    } else {
      if (open !== null) built.lines.push(open)
      built.lines.push({ number: null, text, role })
    }
    open = null
  }

  return {
    line,
    other(text) {
      line(text)
      built.other_spans.push({ text })
    },
    heading({ depth, name, category, form, numbering }) {
      if (open !== null) built.lines.push(open)
      labels.length = depth - 1
      counters.length = depth
      const count = (counters[depth - 1] ?? 0) + (numbering === 'colon' ? 0 : 1)
      counters[depth - 1] = count
      const { write, label } = NUMBERINGS[numbering === 'colon' ? 'han' : numbering]
      const number = numbering === 'colon' ? '' : write(hanNumeral(count), count)
      labels.push(numbering === 'colon' ? name : label(hanNumeral(count), count))
      const closing = numbering === 'colon' ? '：' : closingOf(form, style)
      built.sections.push({
        ...{ path: path(), level: depth, heading: name, raw: number + name + closing, category },
      })
      const written: ReportLine = {
        number: number === '' ? null : { text: number, depth },
        text: name + closing,
        role: 'body',
      }
      open = form === 'run-in' || form === 'glued' ? written : null
      if (open === null) built.lines.push(written)
    },
    practices(practices) {
      line(practices.map(({ text }) => text).join(''))
      for (const { text, status, lead, tags, optionalTags, figures } of practices) {
        const id = `M${String(built.measures.length + 1).padStart(2, '0')}`
        built.measures.push({
          ...{ id, section: path(), status, text, tags, figures },
          ...(lead !== null && { lead }),
          ...(optionalTags.length > 0 && { tags_optional: optionalTags }),
        })
      }
    },
    problems(texts, kind) {
      line(texts.join(''))
      for (const text of texts) built.problems.push({ section: path(), kind, text })
    },
    numberedProblem(number, text) {
      line(number + text)
      built.other_spans.push({ text: number })
      built.problems.push({ section: path(), kind: '存在问题', text })
    },
    result() {
      if (open !== null) built.lines.push(open)
      open = null
      return built
    },
  }
}

function closingOf(form: HeadingForm, { closing }: Style): string {
  if (form === 'run-in') return closing === '：' ? '。' : closing
  return form === 'alone-closed' ? closing : ''
}
