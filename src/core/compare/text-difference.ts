/**
 * How the texts of two reports differ, told part by part and paragraph by paragraph.
 *
 *     differTexts(2022, 2023).parts[0].paragraphs[0]
 *       → { kind: 'changed', pieces: [开展宣传 (same), 36 (removed), 41 (added), 次。 (same)], … }
 *
 * First what belongs together is found: parts by category, whatever their number and order, then
 * paragraphs by likeness; only between those are single words compared. Paragraphs without a
 * partner are told whole. So unrelated texts stay readable, and are quickly compared.
 *
 * Each paragraph and heading of both reports is told exactly once. The same both ways round, with
 * removed and added changed over; only the order follows `after`.
 */
import type { Block, Category, Section } from '../report.ts'
import { MOST_COMPARISONS, alignInOrder } from './align-in-order.ts'
import { compareWords } from './changed-words.ts'
import type { WordPiece } from './changed-words.ts'
import { pairBestFirst } from './pair-best-first.ts'
import type { Candidate } from './pair-best-first.ts'
import { isMostlySetPhrases } from './set-phrases.ts'
import type { ReportData } from './report-entry.ts'
import { likenessOf, likenessesTo, profileOf } from './similarity.ts'
import type { Profile } from './similarity.ts'

/** All that is compared of a report. */
export type ReportText = Pick<ReportData, 'sections'>

export interface TextDifference {
  /** Too long or too different to look for single words everywhere: to be told to the reader. */
  isCoarse: boolean
  /** Next to nothing belongs together: side by side they would be told whole. */
  areUnrelated: boolean
  /** In the order of `after`; a part that only `before` has stands behind the one it follows there. */
  parts: PartDifference[]
}

export interface PartDifference {
  /** Null for the opening, which has no heading. */
  category: Category | null
  paragraphs: ParagraphDifference[]
}

export interface ParagraphDifference {
  /** same: character for character. removed: only `before` has it; added: only `after`. */
  kind: 'same' | 'changed' | 'removed' | 'added'
  /** What is same and removed is the text before, what is same and added the text after. */
  pieces: WordPiece[]
  /** 0…1 (similarity.ts); 0 where one side is missing. */
  likeness: number
  /** Hardly more than set phrases on both sides: may be folded. */
  isSetPhrase: boolean
  /** It stands elsewhere in `before`: in another order, or another part. */
  isMoved: boolean
  before: PlacedParagraph | null
  after: PlacedParagraph | null
}

/** A line of a block, or a heading. */
export interface PlacedParagraph {
  section: Section
  /** Null where the paragraph is the heading of its section. */
  block: Block | null
  text: string
}

interface Paragraph extends PlacedParagraph {
  profile: Profile
}

interface Part {
  category: Category | null
  paragraphs: Paragraph[]
}

/** Two paragraphs that belong together. */
interface Pair {
  before: Paragraph
  after: Paragraph
  isMoved: boolean
}

type Partners = ReadonlyMap<Paragraph, Pair>

const ALIKE = 0.4
/** Without its neighbours to speak for it a paragraph has to be more alike. */
const MOVED_ALIKE = 0.6
/** Reports that share less than this are told whole. */
const LITTLE_IN_COMMON = 0.1

export function differTexts(before: ReportText, after: ReportText): TextDifference {
  const old = textsByPart(before)
  const young = textsByPart(after)
  const { pairs, isCoarse } = pairParagraphs(old, young)
  const partners: Partners = new Map(
    pairs.flatMap((pair) => [
      [pair.before, pair],
      [pair.after, pair],
    ]),
  )
  let haveCoarseWords = false
  const tellPair = (pair: Pair): ParagraphDifference => {
    const words = compareWords(pair.before.text, pair.after.text)
    if (words.isCoarse) haveCoarseWords = true
    return paragraphOf(pair, words.pieces)
  }
  const parts = mergeParts(old, young).map(({ category, before: a, after: b }) => ({
    category,
    paragraphs: mergeParagraphs(a, b, partners).map((line) =>
      line.isMoved === undefined ? tellAlone(line) : tellPair(line),
    ),
  }))
  return {
    isCoarse: isCoarse || haveCoarseWords,
    areUnrelated: haveLittleInCommon(pairs, old, young),
    parts,
  }
}

/** A category is one part, wherever its sections stand; the opening is one of its own. */
function textsByPart(report: ReportText): Part[] {
  const parts = new Map<Category | null, Part>()
  for (const section of report.sections) {
    const category = section.level === 0 ? null : section.category
    const part = parts.get(category) ?? { category, paragraphs: [] }
    parts.set(category, part)
    part.paragraphs.push(...paragraphsOf(section))
  }
  return [...parts.values()]
}

function paragraphsOf(section: Section): Paragraph[] {
  const lines: PlacedParagraph[] = [
    { section, block: null, text: section.heading },
    ...section.blocks.flatMap((block) =>
      block.text.split('\n').map((text) => ({ section, block, text })),
    ),
  ]
  return lines
    .filter(({ text }) => text.trim() !== '')
    .map((line) => ({ ...line, profile: profileOf(line.text) }))
}

function pairParagraphs(
  old: readonly Part[],
  young: readonly Part[],
): { pairs: Pair[]; isCoarse: boolean } {
  const pairs: Pair[] = []
  let isCoarse = false
  for (const { before, after } of mergeParts(old, young)) {
    const aligned = alignInOrder(before, after, ALIKE)
    if (aligned.isCoarse) isCoarse = true
    for (const [i, j] of aligned.pairs) {
      const [a, b] = [before[i], after[j]]
      if (a !== undefined && b !== undefined) pairs.push({ before: a, after: b, isMoved: false })
    }
  }
  const paired = new Set(pairs.flatMap(({ before, after }) => [before, after]))
  const alone = [old, young].map((parts) =>
    parts.flatMap(({ paragraphs }) => paragraphs.filter((line) => !paired.has(line))),
  )
  const [removed = [], added = []] = alone
  if (removed.length * added.length > MOST_COMPARISONS) return { pairs, isCoarse: true }
  return { pairs: [...pairs, ...pairMoved(removed, added)], isCoarse }
}

function pairMoved(removed: readonly Paragraph[], added: readonly Paragraph[]): Pair[] {
  const likenessesOf = likenessesTo(added.map(({ profile }) => profile))
  const candidates: Candidate[] = []
  for (const [i, a] of removed.entries()) {
    for (const [j, likeness] of likenessesOf(a.profile).entries()) {
      const b = added[j]
      if (b === undefined || likeness < MOVED_ALIKE || isHeading(a) !== isHeading(b)) continue
      candidates.push({ i, j, likeness, isFitting: a.section.category === b.section.category })
    }
  }
  const found = pairBestFirst(removed.length, added.length, candidates)
  return [...found].flatMap(([j, { i }]) => {
    const [before, after] = [removed[i], added[j]]
    return before === undefined || after === undefined ? [] : [{ before, after, isMoved: true }]
  })
}

function isHeading({ block }: PlacedParagraph): boolean {
  return block === null
}

interface MergedPart {
  category: Category | null
  before: Paragraph[]
  after: Paragraph[]
}

function mergeParts(old: readonly Part[], young: readonly Part[]): MergedPart[] {
  const merged = young.map(({ category, paragraphs }) => ({
    category,
    before: old.find((part) => part.category === category)?.paragraphs ?? [],
    after: paragraphs,
  }))
  for (const [index, { category, paragraphs }] of old.entries()) {
    if (young.some((part) => part.category === category)) continue
    const last = old[index - 1]
    const place = merged.findIndex((part) => part.category === last?.category)
    merged.splice(place + 1, 0, { category, before: paragraphs, after: [] })
  }
  return merged
}

interface Alone {
  kind: 'removed' | 'added'
  paragraph: Paragraph
  isMoved?: undefined
}

/** In the order of `after`; what was removed stands where it stood, before what came instead. */
function mergeParagraphs(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
  partners: Partners,
): (Pair | Alone)[] {
  const lines: (Pair | Alone)[] = []
  let next = 0
  const tellRemoved = (): void => {
    for (; next < before.length; next++) {
      const paragraph = before[next]
      if (paragraph === undefined) break
      const pair = partners.get(paragraph)
      if (pair?.isMoved === false) break
      if (pair === undefined) lines.push({ kind: 'removed', paragraph })
    }
  }
  for (const paragraph of after) {
    tellRemoved()
    const pair = partners.get(paragraph)
    lines.push(pair ?? { kind: 'added', paragraph })
    if (pair?.isMoved === false) next++
  }
  tellRemoved()
  return lines
}

function paragraphOf({ before, after, isMoved }: Pair, pieces: WordPiece[]): ParagraphDifference {
  return {
    kind: before.text === after.text ? 'same' : 'changed',
    pieces,
    likeness: likenessOf(before.profile, after.profile),
    isSetPhrase: [before, after].every(({ text }) => isMostlySetPhrases(text)),
    isMoved,
    before: placeOf(before),
    after: placeOf(after),
  }
}

function tellAlone({ kind, paragraph }: Alone): ParagraphDifference {
  return {
    kind,
    pieces: [{ text: paragraph.text, change: kind }],
    likeness: 0,
    isSetPhrase: isMostlySetPhrases(paragraph.text),
    isMoved: false,
    before: kind === 'removed' ? placeOf(paragraph) : null,
    after: kind === 'added' ? placeOf(paragraph) : null,
  }
}

function placeOf({ section, block, text }: Paragraph): PlacedParagraph {
  return { section, block, text }
}

function haveLittleInCommon(
  pairs: readonly Pair[],
  old: readonly Part[],
  young: readonly Part[],
): boolean {
  const all = lengthOf([...old, ...young].flatMap(({ paragraphs }) => paragraphs))
  const paired = lengthOf(pairs.flatMap(({ before, after }) => [before, after]))
  return paired < all * LITTLE_IN_COMMON
}

function lengthOf(paragraphs: readonly PlacedParagraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0)
}
