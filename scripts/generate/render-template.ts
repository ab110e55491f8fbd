/**
 * Templates become text: [this|that] is a choice, {纠纷} a word, <labels@件@3~20> a figure.
 *
 * Words are chosen by one stream of chance and numbers by another, so that next year's report can
 * say the same with new numbers.
 */
import { writeFigure } from './figure-phrase.ts'
import type { FigurePhrase } from './figure-phrase.ts'
import type { Random } from './random.ts'

/** {name} → what may stand there; itself a template. */
export type Lookup = (name: string) => readonly string[]

export interface Rendered {
  text: string
  figures: (FigurePhrase & { label: string })[]
}

export interface Chance {
  words: Random
  numbers: Random
}

type Node =
  | { kind: 'text'; text: string }
  | { kind: 'choice'; options: Node[][] }
  | { kind: 'word'; name: string }
  | { kind: 'figure'; label: Node[]; unit: string; low: number; high: number }

const parsed = new Map<string, Node[]>()

export function renderTemplate(template: string, lookup: Lookup, chance: Chance): Rendered {
  const result: Rendered = { text: '', figures: [] }
  renderNodes(parse(template), lookup, chance, result)
  return result
}

function renderNodes(
  nodes: readonly Node[],
  lookup: Lookup,
  chance: Chance,
  result: Rendered,
): void {
  for (const node of nodes) {
    if (node.kind === 'text') result.text += node.text
    else if (node.kind === 'choice')
      renderNodes(chance.words.pick(node.options), lookup, chance, result)
    else if (node.kind === 'word')
      renderNodes(parse(chance.words.pick(lookup(node.name))), lookup, chance, result)
    else renderFigure(node, lookup, chance, result)
  }
}

function renderFigure(
  { label, unit, low, high }: Extract<Node, { kind: 'figure' }>,
  lookup: Lookup,
  chance: Chance,
  result: Rendered,
): void {
  const before = result.text.length
  renderNodes(label, lookup, chance, result)
  const words = result.text.slice(before)
  const figure = writeFigure(unit, low, high, chance.numbers)
  result.text += figure.raw
  result.figures.push({ ...figure, raw: figure.raw.trim(), label: words })
}

function parse(template: string): Node[] {
  const known = parsed.get(template)
  if (known !== undefined) return known
  const nodes = parseNodes({ template, at: 0 }, '')
  parsed.set(template, nodes)
  return nodes
}

interface Cursor {
  template: string
  at: number
}

/** Reads up to one of `ends`, which is left unread. */
function parseNodes(cursor: Cursor, ends: string): Node[] {
  const nodes: Node[] = []
  while (cursor.at < cursor.template.length) {
    const character = cursor.template.charAt(cursor.at)
    if (ends.includes(character)) return nodes
    if (character === '[') nodes.push(parseChoice(cursor))
    else if (character === '{') nodes.push({ kind: 'word', name: readTo(cursor, '}') })
    else if (character === '<') nodes.push(parseFigure(cursor))
    else nodes.push({ kind: 'text', text: readText(cursor) })
  }
  if (ends !== '') throw new Error(`unclosed template: ${cursor.template}`)
  return nodes
}

function parseChoice(cursor: Cursor): Node {
  const options: Node[][] = []
  do {
    cursor.at++
    options.push(parseNodes(cursor, '|]'))
  } while (cursor.template.charAt(cursor.at) === '|')
  cursor.at++
  return { kind: 'choice', options }
}

function parseFigure(cursor: Cursor): Node {
  cursor.at++
  const label = parseNodes(cursor, '@')
  const [unit = '', range = ''] = readTo(cursor, '>').split('@')
  const [low = Number.NaN, high = Number.NaN] = range.split('~').map(Number)
  if (!(low <= high)) throw new Error(`bad figure in template: ${cursor.template}`)
  return { kind: 'figure', label, unit, low, high }
}

function readText(cursor: Cursor): string {
  const start = cursor.at
  while (
    cursor.at < cursor.template.length &&
    !'[]{}<>|@'.includes(cursor.template.charAt(cursor.at))
  )
    cursor.at++
  if (cursor.at === start) throw new Error(`stray sign in template: ${cursor.template}`)
  return cursor.template.slice(start, cursor.at)
}

/** What stands between here (one character is skipped) and `end`, which is skipped too. */
function readTo(cursor: Cursor, end: string): string {
  const close = cursor.template.indexOf(end, cursor.at)
  if (close < 0) throw new Error(`unclosed template: ${cursor.template}`)
  const text = cursor.template.slice(cursor.at + 1, close)
  cursor.at = close + 1
  return text
}
