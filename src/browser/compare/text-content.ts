/**
 * One paragraph of two reports, as one side shows it or both in one: words that changed are marked, a
 * paragraph without a partner is labelled as a whole. Set phrases may stand behind a mark that says
 * how many characters it holds.
 */
import { foldSetPhrases } from '../../core/compare/fold-set-phrases.ts'
import type { FoldedPiece } from '../../core/compare/fold-set-phrases.ts'
import type { WordPiece } from '../../core/compare/changed-words.ts'
import type { ParagraphDifference, PlacedParagraph } from '../../core/compare/text-difference.ts'
import { element } from '../search/element.ts'
import { piecesOn, wordPieces } from './word-pieces.ts'
import type { TextSide } from './word-pieces.ts'

export interface TextLook {
  /** The addresses of the reports’ pages. */
  pages: Readonly<Record<'before' | 'after', string>>
  isFolding: boolean
  /** What the reader has unfolded, by side and place, so that it stays so in another shape. */
  unfolded: Set<string>
}

export function textContent(
  paragraph: ParagraphDifference,
  side: TextSide,
  look: TextLook,
): Node[] {
  const places = placesOf(paragraph, side, look)
  const main = places.at(-1)
  if (main === undefined) return []
  const labels = labelsOf(paragraph, side)
  if (main.placed.block === null) {
    const { level } = main.placed.section
    const link = element('a', { href: main.href }, ...drawn(paragraph, paragraph.pieces, side))
    return [
      element(
        'p',
        { class: level === 1 ? 'compare-heading' : 'compare-heading compare-lower' },
        link,
        ...labels.flatMap((label) => [' ', label]),
      ),
    ]
  }
  const isAlone = paragraph.before === null || paragraph.after === null
  const links = places.flatMap(({ href, placed, words }) => [
    ' ',
    element(
      'a',
      { class: 'quiet', href },
      words,
      element('span', { class: 'visually-hidden' }, `：${startOf(placed.text)}`),
    ),
  ])
  return [
    element(
      'div',
      { class: isAlone ? 'compare-block text-alone' : 'compare-block' },
      element('p', { class: 'compare-text text-words' }, ...wordsOf(paragraph, side, look)),
      element('p', { class: 'compare-notes' }, ...labels, ...links),
    ),
  ]
}

const PLACE_WORDS = { before: '前份原处', after: '后份原处' }

interface LinkedPlace {
  placed: PlacedParagraph
  href: string
  words: string
}

/** Where both are shown in one, the last is the one whose words lead. */
function placesOf(paragraph: ParagraphDifference, side: TextSide, look: TextLook): LinkedPlace[] {
  const sides = side === 'both' ? (['before', 'after'] as const) : [side]
  return sides.flatMap((one) => {
    const placed = paragraph[one]
    if (placed === null) return []
    const href = `${look.pages[one]}#${(placed.block ?? placed.section).id}`
    const words = side === 'both' ? PLACE_WORDS[one] : '原处'
    return [{ placed, href, words }]
  })
}

function labelsOf({ kind, isMoved }: ParagraphDifference, side: TextSide): HTMLElement[] {
  const words: string[] = []
  if (kind === 'removed' || kind === 'added') {
    const which = kind === 'removed' ? '仅前份' : '仅后份'
    words.push(side === 'both' ? which : '仅此份')
  }
  if (isMoved) words.push('位置有变')
  return words.map((label) => element('span', { class: 'text-label' }, label))
}

function wordsOf(paragraph: ParagraphDifference, side: TextSide, look: TextLook): Node[] {
  if (!look.isFolding) return drawn(paragraph, paragraph.pieces, side)
  const pieces = piecesOn(foldSetPhrases(paragraph), side)
  return joinFolded(pieces).flatMap((run, at) =>
    run[0]?.isFolded === true
      ? foldMark(
          drawn(paragraph, run, side),
          run,
          `${side} ${at} ${keyOf(paragraph)}`,
          look.unfolded,
        )
      : drawn(paragraph, run, side),
  )
}

function keyOf({ before, after }: ParagraphDifference): string {
  return [before, after]
    .map((placed) => `${placed?.block?.id ?? ''} ${placed?.text ?? ''}`)
    .join(' ')
}

/** The words of a paragraph that stands alone are not marked one by one. */
function drawn(
  { kind }: ParagraphDifference,
  pieces: readonly WordPiece[],
  side: TextSide,
): Node[] {
  if (kind === 'changed') return wordPieces(pieces, side)
  return piecesOn(pieces, side).map(({ text }) => document.createTextNode(text))
}

function joinFolded(pieces: readonly FoldedPiece[]): FoldedPiece[][] {
  const runs: FoldedPiece[][] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.[0]?.isFolded === piece.isFolded) last.push(piece)
    else runs.push([piece])
  }
  return runs
}

function foldMark(
  content: readonly Node[],
  pieces: readonly WordPiece[],
  key: string,
  unfolded: Set<string>,
): Node[] {
  const characters = Array.from(pieces.map(({ text }) => text).join('')).length
  const isChanged = pieces.some(({ change }) => change !== 'same') && pieces.length > 1
  const held = element('span', {}, ...content)
  const button = element('button', { class: 'text-fold', type: 'button' })
  const show = (): void => {
    const isOpen = unfolded.has(key)
    held.hidden = !isOpen
    button.setAttribute('aria-expanded', String(isOpen))
    button.textContent = isOpen
      ? `收起 ${characters} 字`
      : `已折叠 ${characters} 字${isChanged ? '，有改动' : ''}`
  }
  button.addEventListener('click', () => {
    if (!unfolded.delete(key)) unfolded.add(key)
    show()
  })
  show()
  return [button, held]
}

const ENOUGH = 12

function startOf(text: string): string {
  return Array.from(text).slice(0, ENOUGH).join('')
}
