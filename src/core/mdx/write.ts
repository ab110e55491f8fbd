/**
 * A report as MDX that an officer can correct with a text editor.
 *
 *     ### （三）加强普法宣传教育工作
 *
 *     <Measure id="k3f9a2" status="done" tags="普法 宪法民法典宣传">
 *     一是深化宪法学习宣传和贯彻实施。……
 *     </Measure>
 *
 * A tree is built and printed; escaping is the printer's work, so that `{`, `<` or `*` in a report
 * stay what they are. What can be derived (lead, path, category) is not stored.
 */
import type { Heading, Paragraph, Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import type { Block, Report } from '../report.ts'
import type { ElementName } from './elements.ts'
import { printFacts } from './frontmatter.ts'
import { mdxProcessor } from './syntax.ts'

export function writeReport(report: Report): string {
  const children: RootContent[] = [{ type: 'yaml', value: printFacts(report) }]
  for (const section of report.sections) {
    if (section.level > 0) children.push(heading(section.level, section.heading))
    children.push(...section.blocks.flatMap(printBlock))
  }
  const root: Root = { type: 'root', children }
  return mdxProcessor().stringify(root)
}

function printBlock(block: Block): RootContent[] {
  switch (block.type) {
    case 'measure': {
      const { id, status, tags, text } = block
      return [
        element('Measure', { id, status, ...(tags.length > 0 && { tags: tags.join(' ') }) }, text),
      ]
    }
    case 'problem':
      return [element('Problem', { id: block.id, kind: block.kind }, block.text)]
    case 'other':
      return [paragraph(block.text)]
  }
}

function element(
  name: ElementName,
  attributes: Record<string, string>,
  text: string,
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      type: 'mdxJsxAttribute',
      name: key,
      value,
    })),
    children: text.split('\n').map(paragraph),
  }
}

function paragraph(text: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] }
}

function heading(level: number, text: string): Heading {
  const depth = Math.min(level + 1, 6) as Heading['depth']
  return { type: 'heading', depth, children: [{ type: 'text', value: text }] }
}
