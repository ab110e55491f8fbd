/**
 * Numbers that skip one: （一） then （三）, 一是 then 三是, or the same number twice.
 *
 * Compared are headings under one heading, and the items of a section, each kind of number by
 * itself. A list may begin anew (一是 again) or run on across headings. Where the number that seems to
 * be missing stands anywhere in between in a like form, it was only not seen as a number, and nothing
 * is said.
 */
import type { Report, Section } from '../../report.ts'
import { readMark } from '../../text/number-mark.ts'
import type { MarkKind } from '../../text/number-mark.ts'
import type { Found, Place, Rule } from '../finding.ts'
import { placeIn } from '../passages.ts'

export const numberJumps: Rule = {
  id: 'number-jumps',
  name: '不连续的编号',
  find: (report) => [...jumpsOf(headingMarks(report), report), ...itemJumps(report)],
}

interface Mark {
  kind: MarkKind
  value: number
  /** As the text has it: （三）, 三是. */
  words: string
  place: Place
  /** Marks are compared with those of the same list only. */
  list: string
}

/** Headings of one kind of number under the same heading. */
function headingMarks({ sections }: Report): Mark[] {
  const above: Section[] = []
  return sections.flatMap((section) => {
    while (above.length > 0 && (above.at(-1)?.level ?? 0) >= section.level) above.pop()
    const parent = above.at(-1)
    if (section.level > 0) above.push(section)
    return markAt(section.id, section.heading, 0, parent?.id ?? '')
  })
}

function itemJumps(report: Report): Found[] {
  return report.sections.flatMap((section) => {
    const marks = section.blocks.flatMap(({ id, text }) =>
      text.includes('\t')
        ? []
        : Array.from(text.matchAll(CLAUSE), ({ index }) => index).flatMap((start) =>
            markAt(id, text, start, section.id).filter(
              // Within a paragraph only 一是 is sure to be a number.
              ({ kind }) => kind === 'item' || start === 0,
            ),
          ),
    )
    return jumpsOf(marks, report)
  })
}

/** Where a clause begins. */
const CLAUSE = /(?<=^|[。；;：:，,\n]\s*)\S/gu

function markAt(id: string, text: string, start: number, list: string): Mark[] {
  const mark = readMark(text.slice(start, start + 12))
  if (mark === null || mark.bare === true || /^[再最]/u.test(mark.label)) return []
  const words = text.slice(start, start + mark.length).trim()
  const place = placeIn({ id }, start, start + words.length)
  return [{ kind: mark.kind, value: mark.value, words, place, list }]
}

function jumpsOf(marks: readonly Mark[], report: Report): Found[] {
  const last = new Map<string, Mark>()
  return marks.flatMap((mark) => {
    const list = `${mark.list} ${mark.kind}`
    const before = last.get(list)
    last.set(list, mark)
    if (before === undefined || mark.value === 1 || mark.value === before.value + 1) return []
    const isRepeated = mark.value === before.value
    if (mark.value < before.value) return []
    // A list that began anew without being seen has a 一是 in between.
    if (standsBetween(isRepeated ? 1 : before.value + 1, before, mark, report)) return []
    return {
      words: isRepeated
        ? `编号应逐一递增，“${mark.words}”前面已有一个“${before.words}”；请核对`
        : `“${before.words}”之后应为第${before.value + 1}项，实为“${mark.words}”；请核对是否漏写或编号有误`,
      place: mark.place,
      other: null,
    }
  })
}

const NUMERALS = '〇一二三四五六七八九十'

/** A number of its own kind, that is: 三是 under （二） is not the third of （一）（二）（四）. */
function standsBetween(wanted: number, before: Mark, mark: Mark, report: Report): boolean {
  const text = textBetween(before.place, mark.place, report)
  return ways(mark.kind, wanted).test(text)
}

/** How a number of a kind may be written, by slips of the pen as well. */
function ways(kind: MarkKind, wanted: number): RegExp {
  const han = wanted <= 10 ? NUMERALS[wanted] : `十${NUMERALS[wanted - 10] ?? ''}`
  if (kind === 'item')
    return new RegExp(`${han}[是要、．.）)]|第${han}|其次|再次|最后|首先|${digits(wanted)}`, 'u')
  if (kind === 'part' || kind === 'han' || kind === 'han-paren')
    return new RegExp(
      `${han}\\s*[、．.：:）)]|[（(]\\s*${han}|第${han}部分|^\\s*${han}(?![是要])`,
      'mu',
    )
  return new RegExp(
    `${digits(wanted)}|[（(]\\s*${wanted}|^\\s*${wanted}(?!\\d)|${circled(wanted)}`,
    'mu',
  )
}

function digits(wanted: number): string {
  return `(?<!\\d)${wanted}\\s*[、．.）)]`
}

/** ①, ② … */
function circled(wanted: number): string {
  return String.fromCodePoint(0x2460 + wanted - 1)
}

function textBetween(from: Place, to: Place, { sections }: Report): string {
  const texts = sections.flatMap(({ id, heading, blocks }) => [{ id, text: heading }, ...blocks])
  const first = texts.findIndex(({ id }) => id === from.block)
  const last = texts.findIndex(({ id }) => id === to.block)
  if (first === last) return texts[first]?.text.slice(from.end, to.start) ?? ''
  return [
    texts[first]?.text.slice(from.end),
    ...texts.slice(first + 1, last).map(({ text }) => text),
    texts[last]?.text.slice(0, to.start),
  ].join('\n')
}
