/**
 * A report from its MDX: the one function that pages, search, compare and exports read through.
 *
 * Parsing only, nothing is ever executed: expressions, import, export and unknown elements are
 * mistakes with a place. All mistakes of a file are told at once; a file with one that is `fatal`
 * gives no report, and the site keeps the last good page of it.
 */
import { toString } from 'mdast-util-to-string'
import type { Heading, Nodes, Paragraph, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { StoredBlock } from '../complete-blocks.ts'
import { completeReport } from '../complete-report.ts'
import type { StoredSection } from '../complete-report.ts'
import { fail, hasFailed, warn } from '../messages.ts'
import type { Facts, ProblemKind, Report, Status } from '../report.ts'
import { BLOCK_ID, ELEMENTS, PROBLEM_KINDS, STATUSES, TAKEN_ID } from './elements.ts'
import type { ElementName } from './elements.ts'
import { readFacts } from './frontmatter.ts'
import { tellSyntaxError } from './syntax-error.ts'
import { mdxProcessor } from './syntax.ts'

const ELEMENT_NAMES = Object.keys(ELEMENTS)
  .map((name) => `<${name}>`)
  .join(' 或 ')

type Element = MdxJsxFlowElement | MdxJsxTextElement

/**
 * `tagNames` are the tags that exist; null where that is not known, and any name is let pass. The id
 * of a report is the name of its file.
 */
export function readReport(
  id: string,
  file: VFile,
  tagNames: ReadonlySet<string> | null,
): Report | null {
  const root = parse(file)
  if (root === null) return null
  const [head, ...rest] = root.children
  let facts: Facts | null = null
  if (head?.type === 'yaml') {
    facts = readFacts(head.value, (head.position?.start.line ?? 1) + 1, file)
  } else {
    fail(
      file,
      'frontmatter-missing',
      /^---\s/u.test(textOf(file))
        ? '文件开头应有两条 ---，title、source 等各行在其间，实为只有第一条；请在这些行之后补上一行 ---'
        : '文件第一行应为 ---，其后是 title、source 等各行；请从备份恢复或重新转换',
      { line: 1, column: 1 },
    )
  }
  const sections = readSections(head?.type === 'yaml' ? rest : root.children, file, tagNames)
  return facts === null || hasFailed(file) ? null : completeReport(id, facts, sections)
}

function parse(file: VFile): Root | null {
  try {
    return mdxProcessor().parse(file)
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    tellSyntaxError(error, file)
    return null
  }
}

function readSections(
  nodes: readonly RootContent[],
  file: VFile,
  tagNames: ReadonlySet<string> | null,
): StoredSection[] {
  const opening: StoredSection = { level: 0, heading: '', blocks: [] }
  const sections = [opening]
  const ids = new Map<string, number>()
  for (const node of nodes) {
    const current = sections.at(-1) ?? opening
    if (node.type === 'heading') sections.push(readHeading(node, file))
    else if (isElement(node)) current.blocks.push(...readElement(node, file, tagNames, ids))
    else if (node.type === 'paragraph') {
      const elements = elementsAlone(node)
      if (elements.length === 0) current.blocks.push({ type: 'other', text: readText(node, file) })
      for (const each of elements) current.blocks.push(...readElement(each, file, tagNames, ids))
    } else tellUnknown(node, file)
  }
  return sections
}

function readHeading(node: Heading, file: VFile): StoredSection {
  if (node.depth === 1) {
    fail(
      file,
      'heading-depth',
      '小标题应以两个到六个 # 开头（## 为一级），实为一个 #；请改为 ##',
      node.position,
    )
  }
  const heading = readText(node, file)
  if (heading === '') {
    fail(file, 'empty-heading', '# 后应有小标题的文字，实为空；请补上文字或删去此行', node.position)
  }
  return { level: node.depth - 1, heading, blocks: [] }
}

function readElement(
  node: Element,
  file: VFile,
  tagNames: ReadonlySet<string> | null,
  ids: Map<string, number>,
): StoredBlock[] {
  const name = node.name ?? ''
  if (!isElementName(name)) {
    tellUnknown(node, file)
    return []
  }
  const attributes = readAttributes(node, name, file)
  const text =
    node.type === 'mdxJsxTextElement'
      ? readText(node, file)
      : node.children.map((child) => readChild(child, file)).join('\n')
  if (text.trim() === '') {
    fail(
      file,
      'empty-block',
      `<${name}> 与 </${name}> 之间应有文字，实为空；请补上文字或删去这两行`,
      node.position,
    )
  }
  const id = readId(attributes.id ?? '', node, file, ids)
  if (name === 'Problem') {
    const kind = oneOf(attributes.kind, PROBLEM_KINDS, 'kind', node, file)
    return [{ type: 'problem', id, kind: kind as ProblemKind, text }]
  }
  const status = oneOf(attributes.status, STATUSES, 'status', node, file) as Status
  const tags = (attributes.tags ?? '').split(/\s+/u).filter((tag) => tag !== '')
  for (const tag of tags) {
    if (tagNames === null || tagNames.has(tag)) continue
    fail(
      file,
      'unknown-tag',
      `标签应为 content/taxonomy.yaml 中已有的名称，实为“${tag}”；请更正，或先在 taxonomy.yaml 中添加`,
      node.position,
    )
  }
  return [{ type: 'measure', id, status, tags: [...new Set(tags)], text }]
}

function readAttributes(node: Element, name: ElementName, file: VFile): Record<string, string> {
  const allowed: readonly string[] = [...ELEMENTS[name].required, ...ELEMENTS[name].optional]
  const found: Record<string, string> = {}
  const named = new Set<string>()
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute') named.add(attribute.name)
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      fail(
        file,
        'attribute-value',
        `<${name}> 中应为 名称="文字"，实为大括号或缺少引号；请改为带双引号的文字`,
        node.position,
      )
    } else if (!allowed.includes(attribute.name)) {
      fail(
        file,
        'unknown-attribute',
        `<${name}> 中应为 ${allowed.join('、')}，实为“${attribute.name}”；请更正或删去`,
        node.position,
      )
    } else if (Object.hasOwn(found, attribute.name)) {
      fail(
        file,
        'repeated-attribute',
        `<${name}> 中 ${attribute.name} 应只写一次，实为两次；请删去一个`,
        node.position,
      )
    } else found[attribute.name] = attribute.value
  }
  for (const required of ELEMENTS[name].required) {
    if (named.has(required)) continue
    fail(
      file,
      `missing-${required}`,
      `<${name}> 中应有 ${required}="…"，没有找到；请补上`,
      node.position,
    )
  }
  return found
}

function readId(id: string, node: Element, file: VFile, ids: Map<string, number>): string {
  const line = node.position?.start.line ?? 1
  const first = ids.get(id)
  if (id !== '' && !BLOCK_ID.test(id)) {
    fail(
      file,
      'bad-id',
      `id 应为小写字母开头的 3 到 16 个字母或数字，实为“${id}”；请更正（已公布的 id 不宜改动）`,
      node.position,
    )
  } else if (TAKEN_ID.test(id)) {
    fail(
      file,
      'taken-id',
      `id 应为网页别处没有用到的名称，实为“${id}”（main、opening、title 和 s 加五个字符的都已占用）；请换一个`,
      node.position,
    )
  } else if (first !== undefined && id !== '') {
    fail(
      file,
      'repeated-id',
      `id 在一份报告中应只出现一次，“${id}”已在第 ${first} 行用过；请为其中新增的一处换一个 id`,
      node.position,
    )
  }
  ids.set(id, line)
  return id
}

function oneOf<T extends string>(
  value: string | undefined,
  allowed: readonly T[],
  name: string,
  node: Element,
  file: VFile,
): T | undefined {
  const found = allowed.find((item) => item === value)
  if (found === undefined && value !== undefined) {
    fail(
      file,
      `unknown-${name}`,
      `${name} 应为 ${allowed.join('、')} 之一，实为“${value}”；请更正`,
      node.position,
    )
  }
  return found ?? allowed[0]
}

/** What stands inside an element of several lines: paragraphs. */
function readChild(node: Nodes, file: VFile): string {
  if (node.type === 'paragraph') return readText(node, file)
  tellUnknown(node, file)
  return ''
}

/** Anything but text is told. Two spaces that nobody sees at the end of a line make a `break`. */
function readText(node: Heading | Paragraph | MdxJsxTextElement, file: VFile): string {
  if (node.type === 'paragraph') tellNearMisses(node, file)
  return node.children
    .map((child) => {
      if (child.type === 'break') return '\n'
      if (child.type !== 'text') tellUnknown(child, file)
      return toString(child)
    })
    .join('')
}

/** Lines that are text but look as if they were meant to be a heading or an element. */
function tellNearMisses({ position }: Paragraph, file: VFile): void {
  if (position === undefined) return
  const { start, end } = position
  const lines = textOf(file).slice(start.offset, end.offset).split('\n')
  for (const [index, line] of lines.entries()) {
    const place = { line: start.line + index, column: 1 }
    const [, heading] = /^\s*(#+|＃[#＃]+)/u.exec(line) ?? []
    const [, element] = /^\s*(＜[/／]?\s*(?:Measure|Problem))/u.exec(line) ?? []
    if (heading !== undefined) {
      warn(
        file,
        'almost-heading',
        `小标题应以顶格的两个到六个半角 # 开头，后空一格再写文字，实为“${heading}”，已当作正文；请更正，若本是正文可不理会`,
        place,
      )
    } else if (element !== undefined) {
      warn(
        file,
        'almost-element',
        `应为半角的 < 和 >，实为“${element}”，已当作正文；请在英文输入状态下重新输入`,
        place,
      )
    }
  }
}

function tellUnknown(node: Nodes, file: VFile): void {
  if (isElement(node) && !isElementName(node.name ?? '')) {
    fail(
      file,
      'unknown-element',
      `应为 ${ELEMENT_NAMES}，实为 <${node.name ?? ''}>；若 < 是正文里的符号，请写成 \\<`,
      node.position,
    )
  } else if (isElement(node)) {
    fail(
      file,
      'nested-element',
      `<${node.name ?? ''}> 应独占一行，不能写在句子或另一项之中；请移到单独一行，前后各空一行`,
      node.position,
    )
  } else if (node.type === 'mdxjsEsm') {
    fail(
      file,
      'no-code',
      '应为报告文字，实为 import 或 export 语句；报告中不能有程序，请删去，若是正文请在行首加反斜杠 \\',
      node.position,
    )
  } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    fail(
      file,
      'no-code',
      '应为报告文字，实为大括号 { } 中的表达式；若 { 是正文里的符号，请写成 \\{',
      node.position,
    )
  } else {
    fail(
      file,
      'unknown-markup',
      `应为小标题、文字、${ELEMENT_NAMES}，此处无法识别；请改为普通文字`,
      node.position,
    )
  }
}

/**
 * <Measure …>text</Measure> written on one line is parsed as part of a paragraph, and so are several
 * on lines below each other. Empty where there is anything else beside them.
 */
function elementsAlone({ children }: Paragraph): MdxJsxTextElement[] {
  const elements = children.filter((child) => child.type === 'mdxJsxTextElement')
  const isAlone = children.every(
    (child) =>
      child.type === 'mdxJsxTextElement' ||
      child.type === 'break' ||
      (child.type === 'text' && child.value.trim() === ''),
  )
  return isAlone ? elements : []
}

/** As the parser counts it: without the mark that Windows editors put at the beginning. */
function textOf(file: VFile): string {
  return String(file).replace(/^\ufeff/u, '')
}

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

function isElementName(name: string): name is ElementName {
  return Object.hasOwn(ELEMENTS, name)
}
