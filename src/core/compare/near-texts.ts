/**
 * Which texts of a collection are highly similar to a text of another report (与…高度相似).
 *
 *     findNearTexts(reports)[0] → { report, section, block, likeness: 0.93, other: { report, section, block } }
 *
 * Compared are whole blocks: measures, problems, paragraphs; set phrases and numbers count little
 * (similarity.ts). Why two texts are alike (a copy, a common model, the same township a year later)
 * is not for a program to say.
 */
import type { Block, Report, Section } from '../report.ts'
import { norm } from '../text/norm.ts'
import { findAlikeProfiles } from './alike-profiles.ts'
import { profileOf } from './similarity.ts'

export interface PlacedBlock {
  report: Report
  section: Section
  block: Block
}

/** Told from both sides: the other text has an entry of its own. */
export interface NearText extends PlacedBlock {
  /** 0.8…1 (similarity.ts). */
  likeness: number
  other: PlacedBlock
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
  places: PlacedBlock[]
  /** At first itself: its places are each other’s nearest. */
  near: { text: SameText; likeness: number }[]
}

/** In the order of the reports and their blocks; of one text, the most alike first. */
export function findNearTexts(
  reports: readonly Report[],
  { isOwn = () => false, most = MOST }: NearTextOptions = {},
): NearText[] {
  const blocks = reports.flatMap(blocksOf)
  const texts = groupSame(blocks)
  const all = [...new Set(texts.values())]
  const profiles = all.map(({ places }) => profileOf(places[0]?.block.text ?? ''))
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
  return blocks.flatMap((placed) => {
    const text = texts.get(placed)
    return text === undefined ? [] : nearestOf(placed, text, isOwn, most)
  })
}

function blocksOf(report: Report): PlacedBlock[] {
  return report.sections.flatMap((section) =>
    section.blocks.map((block) => ({ report, section, block })),
  )
}

function groupSame(blocks: readonly PlacedBlock[]): Map<PlacedBlock, SameText> {
  const byText = new Map<string, SameText>()
  const texts = new Map<PlacedBlock, SameText>()
  for (const placed of blocks) {
    const normed = norm(placed.block.text)
    if (normed.length < SHORTEST) continue
    let text = byText.get(normed)
    if (text === undefined) {
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
  placed: PlacedBlock,
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
