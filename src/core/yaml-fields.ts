/**
 * Reading YAML that an officer wrote: each value checked, each mistake told with line and column.
 *
 * Every scalar is text here (the file is parsed with the schema “failsafe”), so that `- 12.4` is
 * the words 12.4 and not a number. A value that is not what it should be gives a message and null;
 * what to do without it is decided by the caller.
 */
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { LineCounter, isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type { ErrorCode, Node, YAMLError } from 'yaml'
import { fail } from './messages.ts'

/** What a file is, in the words of its messages. */
export interface YamlKind {
  /** 标签表 */
  name: string
  /** Its first key: groups */
  start: string
  /** What its rules begin with: taxonomy */
  rules: string
}

export interface YamlFile {
  kind: YamlKind
  file: VFile
  lines: LineCounter
}

export interface Field {
  /** Where the name of the field stands. */
  key: Node
  value: Node | null
}

export type Fields = ReadonlyMap<string, Field>

/** The outermost value; null after a `fail` if the file is no YAML, or no mapping. */
export function parseYaml(file: VFile, kind: YamlKind): { yaml: YamlFile; root: Node } | null {
  const lines = new LineCounter()
  const document = parseDocument(String(file), {
    schema: 'failsafe',
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  })
  const yaml = { kind, file, lines }
  const [error, ...others] = document.errors
  if (error !== undefined) {
    tellSyntaxError(error, others.length > 0, yaml)
    return null
  }
  if (isMap(document.contents)) return { yaml, root: document.contents }
  // 标签： without the narrow colon the whole file is one text.
  const wide = String(file).split(/\r?\n/u).findIndex(hasWideColon)
  if (wide >= 0) {
    fail(file, `${kind.rules}-yaml`, WIDE_COLON, { line: wide + 1, column: 1 })
    return null
  }
  const found = document.contents === null ? '空文件' : kindOf(document.contents)
  const reason = `${kind.name}应为“${kind.start}:”开头的 YAML，实为${found}；请对照说明改正或从备份中恢复`
  fail(file, `${kind.rules}-yaml`, reason, { line: 1, column: 1 })
  return null
}

/** Only the first: those below it mostly come of it. What is wrong often stands a line above. */
function tellSyntaxError(error: YAMLError, isFirst: boolean, yaml: YamlFile): void {
  const { kind, file, lines } = yaml
  const rule = `${kind.rules}-yaml`
  const further = isFirst ? '；后面可能还有因此产生的错误，改好这一处再看' : ''
  const { line } = lines.linePos(error.pos[0])
  const slip = findSlip(String(file).split(/\r?\n/u), line)
  if (slip === null)
    fail(file, rule, syntaxMessage(error, kind) + further, placeOf(error.pos, yaml))
  else fail(file, rule, slip.reason + further, { line: slip.line, column: 1 })
}

const LINES_ABOVE = 3

/** What a Chinese input method does to YAML, and a bracket without its partner. */
function findSlip(lines: readonly string[], line: number): { line: number; reason: string } | null {
  for (let at = line; at >= Math.max(1, line - LINES_ABOVE); at--) {
    const text = (lines[at - 1] ?? '').replace(/(?:^|\s)#.*$/u, '').replace(/'[^']*'|"[^"]*"/gu, '')
    const reason = SLIPS.find(({ test }) => test(text))?.reason
    if (reason !== undefined) return { line: at, reason }
  }
  // “mask：” makes a text of all that follows, up to the next name.
  const wide = lines.findIndex((text, at) => at < line && /^\w+：/u.test(text))
  return wide < 0 ? null : { line: wide + 1, reason: WIDE_COLON }
}

const WIDE_COLON = '冒号应为半角“:”，后面留一个空格，实为全角冒号“：”；请改为半角'

function hasWideColon(text: string): boolean {
  return /^\s*(?:- +)?[\w\p{sc=Han}]+：/u.test(text)
}

const SLIPS: readonly { test: (text: string) => boolean; reason: string }[] = [
  { test: hasWideColon, reason: WIDE_COLON },
  {
    test: (text) => /^[ ]*\u3000/u.test(text),
    reason: '行首应为半角空格，实为全角空格；请改为半角',
  },
  {
    test: (text) => text.split('[').length !== text.split(']').length,
    reason: '方括号应成对，实为缺少“[”或“]”；请补上',
  },
  {
    test: (text) => text.split('{').length !== text.split('}').length,
    reason: '花括号应成对，实为缺少“{”或“}”；请补上',
  },
]

const SYNTAX: Partial<Record<ErrorCode, string>> = {
  TAB_AS_INDENT: '应为用空格缩进，实为用了 Tab 键；请把行首的 Tab 换成空格',
  BAD_INDENT: '应为与同级各行对齐，实为缩进不一致；请检查这一行和上一行行首的空格',
  MISSING_CHAR: '应为成对的引号、括号或带冒号的项目，实为缺少其中一个；请检查这一行和上一行',
  BLOCK_AS_IMPLICIT_KEY: '应为一行一个“名称: 值”，实为一行里有两个冒号；请给值加上单引号',
  MULTILINE_IMPLICIT_KEY: '应为带冒号的项目，实为没有冒号；请在名称后加半角冒号和一个空格',
  BAD_ALIAS: '应为文字，实为以“*”开头；请给它加上单引号',
  BAD_SCALAR_START: '应为文字，实为以特殊符号开头；请给它加上单引号',
}

function syntaxMessage({ code }: YAMLError, { name }: YamlKind): string {
  if (code === 'MULTIPLE_DOCS') return `应为一个${name}，实为被“---”隔成几个；请删去“---”`
  return SYNTAX[code] ?? '应为正确的 YAML 写法，实为无法识别；请检查这一行的缩进、冒号、引号和括号'
}

export function problem(yaml: YamlFile, rule: string, reason: string, node: Node): void {
  const [start, end] = node.range ?? [0, 0]
  fail(yaml.file, rule, reason, placeOf([start, end], yaml))
}

function placeOf([start, end]: readonly [number, number], { lines }: YamlFile): Position {
  const from = lines.linePos(start)
  const to = lines.linePos(end)
  return { start: { line: from.line, column: from.col }, end: { line: to.line, column: to.col } }
}

export function lineOf(node: Node, { lines }: YamlFile): number {
  return lines.linePos(node.range?.[0] ?? 0).line
}

/** `what` is how messages call it: 标签, 分组, 触发词. */
export function readFields(
  node: Node | null,
  what: string,
  known: readonly string[],
  owner: Node,
  yaml: YamlFile,
): Fields | null {
  if (!isMap(node)) {
    tellType(`${shouldBe(what)}“名称: 值”的形式`, node, owner, yaml)
    return null
  }
  const fields = new Map<string, Field>()
  for (const { key, value } of node.items) {
    if (!isScalar(key)) {
      problem(
        yaml,
        `${yaml.kind.rules}-key`,
        `${what}的项目应为${known.join('、')}，实为${kindOf(key as Node)}；请改正`,
        node,
      )
      continue
    }
    const name = String(key.value)
    if (!known.includes(name)) {
      problem(
        yaml,
        `${yaml.kind.rules}-key`,
        `${what}的项目应为${known.join('、')}之一，实为“${name}”；请改正或删去`,
        key,
      )
    } else if (fields.has(name)) {
      problem(
        yaml,
        `${yaml.kind.rules}-key`,
        `${what}的“${name}”应为只写一次，实为写了两次；请合并或删去这一处`,
        key,
      )
    } else fields.set(name, { key, value: (value as Node | null) ?? null })
  }
  return fields
}

/** The items of a list; none after a message if it is no list. */
export function readList(node: Node | null, what: string, owner: Node, yaml: YamlFile): Node[] {
  if (isSeq(node)) return node.items.filter((item): item is Node => item !== null)
  tellType(`${shouldBe(what)}列表，每行以“- ”开头`, node, owner, yaml)
  return []
}

export function readText(
  node: Node | null,
  what: string,
  owner: Node,
  yaml: YamlFile,
): string | null {
  const text = isScalar(node) ? String(node.value).trim() : ''
  if (text !== '') return text
  tellType(`${shouldBe(what)}文字`, node, owner, yaml)
  return null
}

export function readNumber(
  { key, value }: Field,
  what: string,
  [least, most]: readonly [number, number],
  yaml: YamlFile,
): number | null {
  const text = isScalar(value) ? String(value.value) : ''
  const number = /^\d+(?:\.\d+)?$/u.test(text) ? Number(text) : NaN
  if (number >= least && number <= most) return number
  tellType(`${shouldBe(what)} ${least} 到 ${most} 的数字`, value, key, yaml)
  return null
}

/** 标签应为…, but name 应为…. */
export function shouldBe(what: string): string {
  return /[a-z]$/u.test(what) ? `${what} 应为` : `${what}应为`
}

function tellType(expected: string, node: Node | null, owner: Node, yaml: YamlFile): void {
  const wide = isScalar(node) && /^[\w-]+：/u.test(String(node.value))
  const advice = wide ? '请把全角冒号换成半角冒号，后面留一个空格' : '请改正'
  const empty = node === null || (isScalar(node) && node.value === '')
  problem(
    yaml,
    `${yaml.kind.rules}-type`,
    `${expected}，实为${kindOf(node)}；${advice}`,
    empty ? owner : node,
  )
}

function kindOf(node: Node | null): string {
  if (isMap(node)) return '“名称: 值”的形式'
  if (isSeq(node)) return '列表'
  if (isAlias(node)) return `引用“*${node.source}”`
  const text = isScalar(node) ? String(node.value) : ''
  return text === '' ? '空白' : `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}”`
}
