/**
 * How a report's MDX is parsed and printed: remark with everything switched off that a report
 * does not use.
 *
 * Only headings, paragraphs, our elements and the front matter are syntax. Lists, emphasis, code,
 * links and rules are not: `1. 加强` or `*次` that an officer types stays the text it looks like.
 * The printer still escapes such signs, so that any other MDX tool reads the same text.
 */
import type { Handle, Options } from 'mdast-util-to-markdown'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import type { Processor } from 'unified'

const SWITCHED_OFF = [
  'attention',
  'autolink',
  'blockQuote',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
]

/** `<Measure id="…">`, the text, `</Measure>`: lines of their own and nothing indented. */
const printElement: Handle = (node: MdxJsxFlowElement, _parent, state, info) => {
  const attributes = node.attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      throw new TypeError(`<${node.name ?? ''}> holds an attribute that is not a plain string`)
    }
    return ` ${attribute.name}="${attribute.value.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;')}"`
  })
  const tag = `<${node.name ?? ''}${attributes.join('')}>`
  return `${tag}\n${state.containerFlow(node, info)}\n</${node.name ?? ''}>`
}

const PRINTING: Options = {
  handlers: { mdxJsxFlowElement: printElement },
  // A paragraph that begins with these words would be read as JavaScript.
  unsafe: [
    { atBreak: true, character: 'i', after: 'mport[ \\t\\r\\n{*\'"]' },
    { atBreak: true, character: 'e', after: 'xport[ \\t\\r\\n{*]' },
  ],
}

export function mdxProcessor() {
  return remark()
    .use(remarkFrontmatter)
    .use(remarkMdx)
    .use(switchOff)
    .data('settings', PRINTING)
    .freeze()
}

function switchOff(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    { disable: { null: SWITCHED_OFF } },
  ]
}
