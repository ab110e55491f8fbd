/**
 * Which texts of a collection are highly similar to a text of another report (与…高度相似).
 *
 *     findNearTexts(reports)[0] → { report, section, block, start: 0, end: 42, likeness: 0.93, other: { … } }
 *
 * Compared are blocks (measures, problems, paragraphs) and the sentences in them: of a block that is
 * like another one as a whole nothing more is told, of any other its sentences that are. Set phrases
 * and numbers count little (similarity.ts), and what is hardly more than set phrases is left out, even
 * if it is equal. Why two texts are alike (a copy, a common model, the same township a year later) is
 * not for a program to say.
 */
import type { Block, Report, Section } from '../report.ts'
import { norm } from '../text/norm.ts'
import { sentencesOf } from '../text/sentences.ts'
import { findAlikeProfiles } from './alike-profiles.ts'
import { isMostlySetPhrases } from './set-phrases.ts'
import { profileOf } from './similarity.ts'

/** A block or a sentence of it. */
export interface PlacedText {
  report: Report
  section: Section
  block: Block
  start: number
  end: number
}

/** Told from both sides: the other text has an entry of its own. */
export interface NearText extends PlacedText {
  /** 0.8…1 (similarity.ts). */
  likeness: number
  other: PlacedText
}

export interface NearTextOptions {
  /** Whether two reports are not to be compared: those of one township repeat themselves. */
  isOwn?: (a: Report, b: Report) => boolean
  /** How many others are told of one text. */
  most?: number
}

const NEAR = 0.8
const MOST = 5
/** Shorter ones (同上。) are alike by chance. */
const SHORTEST = 20

/** All places of one text, to be compared only once however often it was copied. */
interface SameText {
  places: PlacedText[]
  /** At first itself: its places are each other’s nearest. */
  near: { text: SameText; likeness: number }[]
}

/** In the order of the reports and their texts; of one text, the most alike first. */
export function findNearTexts(
  reports: readonly Report[],
  { isOwn = () => false, most = MOST }: NearTextOptions = {},
): NearText[] {
  const blocks = reports.flatMap(blocksOf)
  const sentences = new Map(blocks.map((placed) => [placed, sentencesIn(placed)]))
  const texts = groupSame([...blocks, ...[...sentences.values()].flat()])
  const all = [...new Set(texts.values())]
  const profiles = all.map(({ places: [first] }) => profileOf(first ? wordsOf(first) : ''))
  findAlikeProfiles(profiles, NEAR, (a, b, likeness) => {
    const [left, right] = [all[a], all[b]]
    if (left === undefined || right === undefined) return
    left.near.push({ text: right, likeness })
    right.near.push({ text: left, likeness })
  })
  const order = new Map(all.map((text, at) => [text, at]))
  for (const { near } of all) {
    near.sort(
      (a, b) => b.likeness - a.likeness || (order.get(a.text) ?? 0) - (order.get(b.text) ?? 0),
    )
  }
  const nearestTo = (placed: PlacedText): NearText[] => {
    const text = texts.get(placed)
    return text === undefined ? [] : nearestOf(placed, text, isOwn, most)
  }
  return blocks.flatMap((block) => {
    const near = nearestTo(block)
    return near.length > 0 ? near : (sentences.get(block) ?? []).flatMap(nearestTo)
  })
}

function blocksOf(report: Report): PlacedText[] {
  return report.sections.flatMap((section) =>
    section.blocks.map((block) => ({ report, section, block, start: 0, end: block.text.length })),
  )
}

/** None where the block is a single one. */
function sentencesIn(placed: PlacedText): PlacedText[] {
  const sentences = sentencesOf(placed.block.text)
  if (sentences.length < 2) return []
  return sentences.map(({ text, start }) => ({ ...placed, start, end: start + text.length }))
}

function wordsOf({ block, start, end }: PlacedText): string {
  return block.text.slice(start, end)
}

function groupSame(all: readonly PlacedText[]): Map<PlacedText, SameText> {
  const byText = new Map<string, SameText>()
  const texts = new Map<PlacedText, SameText>()
  for (const placed of all) {
    const normed = norm(wordsOf(placed))
    if (normed.length < SHORTEST) continue
    let text = byText.get(normed)
    if (text === undefined) {
      if (isMostlySetPhrases(normed)) continue
      text = { places: [], near: [] }
      text.near.push({ text, likeness: 1 })
      byText.set(normed, text)
    }
    text.places.push(placed)
    texts.set(placed, text)
  }
  return texts
}

function nearestOf(
  placed: PlacedText,
  { near }: SameText,
  isOwn: (a: Report, b: Report) => boolean,
  most: number,
): NearText[] {
  const found: NearText[] = []
  for (const { text, likeness } of near) {
    for (const other of text.places) {
      if (found.length === most) return found
      if (other.report.id === placed.report.id || isOwn(placed.report, other.report)) continue
      found.push({ ...placed, likeness, other })
    }
  }
  return found
}
