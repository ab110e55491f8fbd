/**
 * Cuts a paragraph at its items: 一是… 二是… (also 首先 / 第一， / 1. / （1） / ①).
 *
 *     splitItems('做到三到位。一是确保…。二是确保…。') → ['做到三到位。', '一是确保…。', '二是确保…。']
 *
 * An item begins the text or follows a stop, and the numbers must run on from 1: “一是” in the
 * middle of a sentence and a lone “第一，” divide nothing. Space at a cut is layout.
 */
import { readMark } from '../text/number-mark.ts'
import type { MarkKind } from '../text/number-mark.ts'

const ITEM_START =
  /(?:^|(?<=[。；：！？;:!?，,”）)]))\s*(?=[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，,、：:]|首先[，,、]|其次[，,、]|再次[，,、]|最后[，,、]|[0-9０-９]{1,2}[.．、](?![0-9０-９])|[（(][0-9０-９]{1,2}[）)]|[①-⑳⑴-⒇])/gu

const SHORTEST_ITEM = 12

export function splitItems(text: string): string[] {
  const starts = [...text.matchAll(ITEM_START)].flatMap(({ index }) => {
    const mark = readMark(text.slice(index).trimStart())
    return mark === null ? [] : [{ index, kind: mark.kind, value: mark.value }]
  })
  const cuts = runFromOne(starts)
  const edges = [...new Set([0, ...cuts, text.length])]
  const pieces = edges
    .slice(0, -1)
    .map((edge, index) => text.slice(edge, edges[index + 1]).trim())
    .filter((piece) => piece !== '')
  // 一是抓学习，二是抓执法，三是抓普法。 is one sentence, not three practices.
  const tellsNothing =
    text.slice(0, -1).search(/[。；;]/u) < 0 &&
    pieces.every((piece) => piece.length < SHORTEST_ITEM)
  return tellsNothing ? [text] : pieces
}

interface Start {
  index: number
  kind: MarkKind
  value: number
}

/** Positions of the marks that belong to a run 1, 2, 3 …; a run of one divides nothing. */
function runFromOne(starts: readonly Start[]): number[] {
  const kinds = new Set(starts.map(({ kind }) => kind))
  return [...kinds]
    .flatMap((kind) => runsOf(starts.filter((start) => start.kind === kind)))
    .filter((run) => run.length > 1)
    .flatMap((run) => run.map(({ index }) => index))
    .sort((a, b) => a - b)
}

function runsOf(marks: readonly Start[]): Start[][] {
  const runs: Start[][] = []
  for (const mark of marks) {
    const run = runs.at(-1)
    if (mark.value === 1) runs.push([mark])
    else if (run !== undefined && mark.value === (run.at(-1)?.value ?? 0) + 1) run.push(mark)
  }
  return runs
}
