/**
 * A query as a reader would type it: the way back from query.ts.
 *
 *     writeQuery(parseQuery('普法 NOT (宪法|民法典)').query) → 普法 -(宪法 OR 民法典)
 *
 * What is written is read as the same query again. A phrase is quoted only where its words would
 * mean something else without. One that holds marks of every kind of quotation loses them: they are
 * punctuation, and nothing else is found for it.
 */
import { parseQuery } from './query.ts'
import type { Query, Scope } from './query.ts'

const SCOPES: Readonly<Record<Scope, string>> = { anywhere: '', title: '标题:', heading: '小标题:' }

const QUOTATIONS = ['“”', '「」', '『』', '《》', '‘’', '""'] as const

/** Each kind of quotation is ended, or begun anew, by these. */
const MARKS: Readonly<Record<(typeof QUOTATIONS)[number], RegExp>> = {
  '“”': /[“”]/u,
  '「」': /[「」]/u,
  '『』': /[『』]/u,
  '《》': /[《》]/u,
  '‘’': /[‘’]/u,
  '""': /["＂]/u,
}

/** Alone at the beginning of a query some of these are text, behind another word they are not. */
const DASH_FIRST = /^[-－−–—]/u

export function writeQuery(query: Query): string {
  switch (query.type) {
    case 'phrase':
      return SCOPES[query.scope] + writePhrase(query.text)
    case 'not':
      return `-${writeOperand(query.of)}`
    case 'sentence':
      return `同句(${query.of.map(({ text }) => writePhrase(text)).join(' ')})`
    case 'all':
      return query.of.map(writeOperand).join(' ')
    case 'any':
      return query.of.map(writeQuery).join(' OR ')
  }
}

function writeOperand(query: Query): string {
  const text = writeQuery(query)
  return query.type === 'all' || query.type === 'any' ? `(${text})` : text
}

function writePhrase(text: string): string {
  if (isPlain(text)) return text
  const quotation = QUOTATIONS.find((marks) => !MARKS[marks].test(text))
  if (quotation !== undefined) return quotation.charAt(0) + text + quotation.charAt(1)
  return `“${text.replace(/[“”]/gu, '')}”`
}

/** Whether the text is one phrase by itself, with quotation marks and brackets in pairs. */
function isPlain(text: string): boolean {
  if (DASH_FIRST.test(text)) return false
  const { query, hints } = parseQuery(text)
  return (
    query?.type === 'phrase' &&
    query.scope === 'anywhere' &&
    query.text === text &&
    hints.length === 0
  )
}
