/**
 * The head of a report's MDX: its facts as YAML that an officer can correct.
 *
 * Absent means unknown; nothing is guessed. Every mistake is told with its line.
 *
 * To add a fact: one line in FIELDS and its place in Facts.
 */
import type { VFile } from 'vfile'
import { LineCounter, isMap, isScalar, parseDocument, stringify } from 'yaml'
import type { Pair } from 'yaml'
import { fail } from '../messages.ts'
import { LEVELS } from '../report.ts'
import type { Facts, Inferred, Level } from '../report.ts'

interface Field {
  /** What a value must be, in the words of the message. */
  expected: string
  accepts: (value: unknown) => boolean
  /** It has to be there where the other one is. */
  requiredBeside?: string
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
const isYear = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 1949 && Number(value) <= 2200
const TEXT = { expected: '文字', accepts: isText }
const LEVEL = {
  expected: LEVELS.join('、'),
  accepts: (value: unknown) => LEVELS.some((level) => level === value),
}
const YEAR = { expected: '四位年份，如 2023', accepts: isYear }
const YES_NO = { expected: 'true 或 false', accepts: (v: unknown) => typeof v === 'boolean' }

/** Facts that may be inferred; a year may stand in quotation marks. */
const INFERRED: Readonly<Record<keyof Inferred, (value: unknown) => boolean>> = {
  body: isText,
  level: LEVEL.accepts,
  county: isText,
  city: isText,
  province: isText,
  year: (value) => isYear(typeof value === 'string' ? Number(value) : value),
}

const FIELDS: Readonly<Record<string, Field>> = {
  title: TEXT,
  body: TEXT,
  level: LEVEL,
  county: TEXT,
  city: TEXT,
  province: TEXT,
  year: YEAR,
  inferred: {
    expected: `推断的 ${Object.keys(INFERRED).join('、')}，每项一行`,
    accepts: (v) =>
      typeof v === 'object' &&
      v !== null &&
      Object.entries(v).every(([key, value]) => isInferred(key) && INFERRED[key](value)),
  },
  // A report that was begun here has neither.
  source: { ...TEXT, requiredBeside: 'sha256' },
  sha256: {
    expected: '64 位的十六进制校验码',
    accepts: (v) => typeof v === 'string' && /^[0-9a-f]{64}$/u.test(v),
    requiredBeside: 'source',
  },
  reviewed: YES_NO,
  published: YES_NO,
  /** What the conversion wrote last, as a hash: tells whether a person has edited the file since. */
  converted: TEXT,
}

function isInferred(key: string): key is keyof Inferred {
  return Object.hasOwn(INFERRED, key)
}

export function printFacts(facts: Facts): string {
  const stored: Record<string, unknown> = {
    title: facts.title,
    body: facts.body,
    level: facts.level,
    county: facts.county,
    city: facts.city,
    province: facts.province,
    year: facts.year,
    inferred: printInferred(facts.inferred),
    source: facts.source === '' ? null : facts.source,
    sha256: facts.sha256 === '' ? null : facts.sha256,
    reviewed: facts.reviewed,
    // Only the exception is worth a line.
    published: facts.published ? null : false,
  }
  const known = Object.entries(stored).filter(([, value]) => value !== null)
  return stringify(Object.fromEntries(known), { lineWidth: 0 }).trimEnd()
}

/** Written so that an officer who has confirmed a line needs only to move it to the left. */
function printInferred({ year, ...names }: Inferred): object | null {
  const stored = year === undefined ? names : { ...names, year: Number(year) }
  return Object.keys(stored).length === 0 ? null : stored
}

/** `firstLine` is the line of the file on which the YAML begins. */
export function readFacts(yaml: string, firstLine: number, file: VFile): Facts | null {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines })
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  const isWrong = document.errors.length > 0 || !isMap(document.contents)
  if (isWrong && tellWideColons(yaml, firstLine, file)) return null
  for (const { code, pos } of document.errors) {
    const [name = ''] = /^[^\s:]*/u.exec(yaml.slice(pos[0])) ?? []
    fail(
      file,
      'frontmatter-syntax',
      code === 'DUPLICATE_KEY'
        ? `${name} 应只写一行，实为两行；请删去其中一行`
        : '文件开头两条 --- 之间应为“名称: 内容”，每项一行，此处无法读懂；请检查冒号后的空格和引号',
      placeAt(pos[0]),
    )
  }
  if (document.errors.length > 0) return null
  if (!isMap(document.contents)) {
    fail(
      file,
      'frontmatter-missing',
      '文件开头应有两条 --- 和其间的 title、source 等各行，实为空；请从备份恢复或重新转换',
      { line: firstLine, column: 1 },
    )
    return null
  }
  const values: Record<string, unknown> = {}
  for (const pair of document.contents.items) readField(pair, values, placeAt, file)
  for (const [name, field] of Object.entries(FIELDS)) {
    if (field.requiredBeside === undefined || name in values) continue
    if (!(field.requiredBeside in values)) continue
    fail(file, 'frontmatter-field', `应有 ${name} 一行（${field.expected}），没有找到；请补上`, {
      line: firstLine,
      column: 1,
    })
  }
  return toFacts(values)
}

/** `title：报告`: to YAML it is no line of its own, and its error points elsewhere. */
function tellWideColons(yaml: string, firstLine: number, file: VFile): boolean {
  const lines = yaml.split(/\r?\n/u)
  const wide = lines.flatMap((line, index) => {
    const [, name] = /^\s*([a-z0-9]+)\s*：/u.exec(line) ?? []
    return name === undefined ? [] : { name, line: firstLine + index }
  })
  for (const { name, line } of wide) {
    fail(
      file,
      'frontmatter-syntax',
      `${name} 后应为半角冒号和一个空格，实为全角冒号“：”；请改为“${name}: ”`,
      { line, column: 1 },
    )
  }
  return wide.length > 0
}

function readField(
  pair: Pair,
  values: Record<string, unknown>,
  placeAt: (offset: number) => { line: number; column: number },
  file: VFile,
): void {
  const name = isScalar(pair.key) ? String(pair.key.value) : ''
  const offset = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0
  const field = FIELDS[name]
  if (!Object.hasOwn(FIELDS, name) || field === undefined) {
    fail(
      file,
      'frontmatter-field',
      `应为 ${Object.keys(FIELDS).join('、')} 之一，实为“${name}”；请更正名称或删去此行`,
      placeAt(offset),
    )
    return
  }
  const value: unknown = toPlain(pair.value)
  if (value === null || value === undefined || value === '') return
  if (!field.accepts(value)) {
    fail(
      file,
      'frontmatter-field',
      field === TEXT && isScalar(pair.value)
        ? `${name} 应为文字，实为数字或 true、false；请加上引号，写成 ${name}: "${show(value)}"`
        : `${name} 应为${field.expected}，实为“${show(value)}”；请更正`,
      placeAt(offset),
    )
    return
  }
  values[name] = value
}

function toPlain(node: unknown): unknown {
  if (isScalar(node)) return node.value
  if (isMap(node)) return node.toJSON() as unknown
  return node === null ? null : ['—']
}

function show(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '一组内容'
}

function toFacts(values: Record<string, unknown>): Facts {
  const text = (name: string): string | null => (values[name] as string | undefined) ?? null
  return {
    title: text('title'),
    body: text('body'),
    level: text('level') as Level | null,
    county: text('county'),
    city: text('city'),
    province: text('province'),
    year: (values.year as number | undefined) ?? null,
    inferred: readInferred((values.inferred ?? {}) as Record<string, unknown>),
    source: text('source') ?? '',
    sha256: text('sha256') ?? '',
    reviewed: values.reviewed === true,
    published: values.published !== false,
  }
}

function readInferred({ year, ...names }: Record<string, unknown>): Inferred {
  return { ...names, ...(year !== undefined && { year: String(Number(year)) }) }
}
