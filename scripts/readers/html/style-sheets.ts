/**
 * Marks elements as hidden that the style sheets within a page hide by class or id.
 *
 *     <style>.tip, #qr { display: none }</style>   <p class="tip">…</p>   →   <p class="tip" hidden>
 *
 * It does not read linked sheets, selectors of several parts or rules for certain screens. A rule
 * that hides most of the page is left alone: a script would have shown it.
 */
import { allText, attribute, descendants } from './page-tree.ts'
import type { Element, Page } from './page-tree.ts'

const LONGEST_SHEET = 500_000
const COMMENT = /\/\*[\s\S]*?\*\//gu
const AT_RULE = /@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/gu
const RULE = /([^{}]+)\{([^{}]*)\}/gu
const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu
const SIMPLE = /^(?<tag>[a-z][a-z\d]*)?(?<sign>[.#])(?<name>[\w-]+)$/iu

const MOST = 0.5

export function markHidden({ head, body }: Page): void {
  const all = [...descendants(body)]
  const sheets = [...descendants(head), ...all].filter(({ tagName }) => tagName === 'style')
  const selectors = sheets.flatMap((sheet) => hidingSelectors(rawText(sheet)))
  if (selectors.length === 0) return
  const whole = allText(body).length
  for (const element of all) {
    if (!selectors.some((selector) => matches(element, selector))) continue
    if (allText(element).length > whole * MOST) continue
    element.attrs.push({ name: 'hidden', value: '' })
  }
}

interface Selector {
  tag: string | undefined
  attribute: 'class' | 'id'
  name: string
}

function hidingSelectors(sheet: string): Selector[] {
  if (sheet.length > LONGEST_SHEET) return []
  const plain = sheet.replace(COMMENT, '').replace(AT_RULE, '')
  return [...plain.matchAll(RULE)]
    .filter(([, , declarations = '']) => HIDES.test(declarations))
    .flatMap(([, selectors = '']) => selectors.split(','))
    .flatMap((selector): Selector[] => {
      const { tag, sign, name } = SIMPLE.exec(selector.trim())?.groups ?? {}
      if (name === undefined) return []
      return [{ tag: tag?.toLowerCase(), attribute: sign === '.' ? 'class' : 'id', name }]
    })
}

function matches(element: Element, { tag, attribute: key, name }: Selector): boolean {
  if (tag !== undefined && element.tagName !== tag) return false
  return attribute(element, key).split(/\s+/u).includes(name)
}

/** The text of a style element, which allText passes over. */
function rawText({ childNodes }: Element): string {
  return childNodes.map((node) => ('value' in node ? node.value : '')).join('')
}
