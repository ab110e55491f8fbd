/**
 * The conversion, from left to right: the text of a source becomes a report.
 *
 * Each step is one file; none changes the words (parse/noise.ts takes away what is not text and
 * says so). What is doubtful is told to `file`. Disk, formats and addresses of pages are the
 * affair of scripts/.
 */
import type { VFile } from 'vfile'
import { BlockIds } from './complete-blocks.ts'
import type { StoredBlock } from './complete-blocks.ts'
import { measureText } from './measure-text.ts'
import { fail, inform, warn } from './messages.ts'
import { cutBlocks } from './parse/cut-blocks.ts'
import type { DraftBlock } from './parse/cut-blocks.ts'
import { cutUnheaded } from './parse/cut-unheaded.ts'
import { describeTold, inferFacts, inferredOf } from './parse/infer-facts.ts'
import { findPlace } from './parse/place.ts'
import type { PlaceFacts } from './parse/place.ts'
import { findYear } from './parse/year.ts'
import { isReport } from './parse/is-report.ts'
import { removeNoise } from './parse/noise.ts'
import { openingOf, readOutline } from './parse/outline.ts'
import type { OutlineSection } from './parse/outline.ts'
import { divideLines, divideTitle } from './parse/run-on.ts'
import { takeTitle } from './parse/title.ts'
import type { StoredSection } from './complete-report.ts'
import { NO_PLACES } from './places.ts'
import type { Places } from './places.ts'
import { bodyName, yearOf } from './report-names.ts'
import type { Facts } from './report.ts'
import { frameSections } from './frame-sections.ts'
import type { HeadingAt } from './frame-sections.ts'
import type { Line, Source } from './source.ts'
import { matchTags } from './tags/match-tags.ts'
import type { Taxonomy } from './tags/taxonomy.ts'

/** A report that has no address yet. */
export interface Draft {
  facts: Facts
  sections: StoredSection[]
}

/** Null where the text is no report; `file` says why. */
export function convert(
  source: Source,
  taxonomy: Taxonomy,
  file: VFile,
  places: Places = NO_PLACES,
): Draft | null {
  const lines = removeNoise(source.lines, file)
  if (!checkReport(lines, file)) return null
  const { title, rest: whole } = takeTitle(divideTitle(lines))
  const rest = divideLines(whole)
  const place = findPlace(
    title.map(({ text }) => text),
    openingOf(rest),
    lines.map(({ text }) => text).join('\n'),
  )
  const outline = readOutline(rest, place.body)
  const facts = findFacts(source, title, outline, place, places, file)
  const cut = cutSections(outline, yearOf(facts))
  const ids = new BlockIds()
  const sections = cut.map(({ level, heading, blocks }, index) => ({
    level,
    heading,
    blocks: blocks.map((block, at): StoredBlock => {
      if (block.type === 'other') return block
      const id = ids.make(block.type, block.text)
      if (block.type === 'problem') return { ...block, id }
      const tags = matchTags(measureText(cut, index, at), taxonomy).map(({ tag }) => tag)
      return { ...block, id, tags }
    }),
  }))
  return { facts, sections }
}

interface CutSection extends HeadingAt {
  blocks: DraftBlock[]
}

function cutSections(outline: readonly OutlineSection[], year: number | null): CutSection[] {
  const isUnheaded = outline.length === 1
  const frames = frameSections(outline, year)
  return outline.map(({ level, heading, paragraphs }, index) => {
    const category = frames[index]?.category ?? '其他'
    const blocks = isUnheaded
      ? cutUnheaded(paragraphs)
      : cutBlocks(category, paragraphs, index === outline.length - 1)
    return { level, heading, blocks }
  })
}

function checkReport(lines: readonly Line[], file: VFile): boolean {
  if (lines.length === 0) {
    fail(file, 'empty', '应有报告正文，实为空文件；请换上有内容的文件，或移出 content/sources')
    return false
  }
  if (isReport(lines)) return true
  fail(
    file,
    'not-a-report',
    '应为法治政府建设报告，文中未见有关内容；若放错了文件，请移出 content/sources',
  )
  return false
}

function findFacts(
  source: Source,
  title: readonly Line[],
  outline: readonly OutlineSection[],
  place: PlaceFacts,
  places: Places,
  file: VFile,
): Facts {
  const titleLines = title.map(({ text }) => text)
  const opening = (outline[0]?.paragraphs ?? []).map(({ text }) => text)
  const headings = outline.map(({ heading }) => heading)
  const year = findYear(titleLines.join(''), opening, headings)
  const told = inferFacts({ ...place, year }, source, places)
  const facts: Facts = {
    title: titleLines.length === 0 ? null : titleLines.join(''),
    ...place,
    year,
    inferred: inferredOf(told),
    source: source.path,
    sha256: source.sha256,
    reviewed: false,
    published: true,
  }
  tellDoubts(facts, outline, file)
  tellInferred(describeTold(told), file)
  return facts
}

function tellInferred(told: string, file: VFile): void {
  if (told === '') return
  inform(
    file,
    'inferred',
    `正文没有写明的，已作推断：${told}；网页上注明“推断”，核对无误后，请在转换结果开头把它们从 inferred 之下移到行首`,
    { line: 1, column: 1 },
  )
}

/** Of the report as a whole; there is no line where something missing stands. */
function tellDoubts(facts: Facts, outline: readonly OutlineSection[], file: VFile): void {
  if (facts.title === null) {
    warn(
      file,
      'no-title',
      '应有标题，正文开头没有找到；请在转换结果开头的 --- 下面加一行，如 title: 马营镇2023年法治政府建设情况报告',
    )
  }
  if (bodyName(facts) === null) {
    warn(
      file,
      'no-body',
      '应写明是哪个乡镇，正文、文件名和文件夹名中都没有；请把原件改名（如 双河镇2023年报告）或放进以乡镇命名的文件夹，也可在转换结果开头的 --- 下面加一行，如 body: 双河镇',
    )
  }
  if (yearOf(facts) === null) {
    warn(
      file,
      'no-year',
      '应写明是哪一年度的报告，正文和文件名中都没有，未作猜测；请在原件的文件名中写上年度，或在转换结果开头的 --- 下面加一行，如 year: 2023',
    )
  }
  if (outline.length === 1) {
    warn(
      file,
      'no-structure',
      '应有“一、”“（一）”等小标题，一个也没有找到；全文已保留，请在转换结果中补上小标题',
    )
  }
}
