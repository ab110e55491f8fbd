/**
 * The element that holds the main text of a page.
 *
 * Publishing systems of government sites mark it (TRS_Editor, UCAP-CONTENT, zoom); elsewhere it is
 * found by weight: from the body downward as long as one child has nearly all the running text.
 * Running text is known by its commas and stops: menus and footers have none. Links do not count.
 *
 * To add a system: the word in its class or id, in CONTAINERS.
 */
import { allText, attribute, descendants, elementsIn, isHidden, isSilent } from './page-tree.ts'
import type { Element } from './page-tree.ts'

const CONTAINERS =
  /(?:^|[\s])(?:trs_editor|trs_ueditor|view|ucap-content|article[-_]?(?:content|con|body|text|main|detail)|articlecon|art[-_]?con(?:tent)?|content[-_]?(?:text|txt|body|main|detail)|zoom|zoomcon|zwzoom|pages[-_]content|news[-_]?(?:content|con|text|body)|text[-_]?(?:content|con)|con[-_]?text|detail[-_]?(?:content|con|text|body)|xxgk[-_]?(?:content|con|detail)|bt[-_]content|wz[-_]?(?:content|con|article)|wenzhang|main[-_]?(?:text|content)|zw[-_]?(?:content|con)|j-fontcontent|vsb_content\w*|show[-_]?content|info[-_]?content|nei[-_]?rong|rich_media_content|js_content)(?=$|\s)/iu

/** A container holds at least this much of the text of the page, or it is another's (an abstract). */
const CONTAINER_SHARE = 0.3
const DOMINANT_SHARE = 0.75

export function findMain(body: Element): Element {
  const weights = new Map<Element, number>()
  const whole = weigh(body, false, weights)
  const weightOf = (element: Element): number => weights.get(element) ?? 0
  const named = [...descendants(body)].filter(
    (element) =>
      CONTAINERS.test(`${attribute(element, 'class')} ${attribute(element, 'id')}`) &&
      weightOf(element) >= whole * CONTAINER_SHARE,
  )
  const [best] = named.sort((a, b) => weightOf(b) - weightOf(a))
  return best ?? findHeaviest(body, weightOf)
}

function findHeaviest(body: Element, weightOf: (element: Element) => number): Element {
  let main = body
  for (;;) {
    const least = weightOf(main) * DOMINANT_SHARE
    const next = elementsIn(main).find((child) => weightOf(child) >= least && isContainer(child))
    if (next === undefined || weightOf(next) === 0) return main
    main = next
  }
}

/** A paragraph alone is not the main text, however long: its title stands beside it. */
function isContainer({ tagName }: Element): boolean {
  return /^(?:div|main|article|section|table|tbody|tr|td|center|form|span|font|body|dl|dd)$/u.test(
    tagName,
  )
}

/** Punctuation of running text; also noted for every element below. */
function weigh(element: Element, inLink: boolean, weights: Map<Element, number>): number {
  if (isSilent(element) || isHidden(element)) return 0
  const linked = inLink || element.tagName === 'a'
  let weight = linked ? 0 : ownText(element)
  for (const child of elementsIn(element)) weight += weigh(child, linked, weights)
  weights.set(element, weight)
  return weight
}

function ownText(element: Element): number {
  const elements = new Set<unknown>(elementsIn(element))
  const own = { ...element, childNodes: element.childNodes.filter((node) => !elements.has(node)) }
  return allText(own).match(/[，。；、]/gu)?.length ?? 0
}
