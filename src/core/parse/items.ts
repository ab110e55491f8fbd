/**
 * Cuts a paragraph at its items: 一是… 二是… (also 首先 / 第一， / 1. / （1） / ①).
 *
 *     splitItems('做到三到位。一是确保…。二是确保…。') → ['做到三到位。', '一是确保…。', '二是确保…。']
 *
 * An item begins the text or follows a stop, and the numbers must run on from 1: “一是” in the
 * middle of a sentence and a lone “第一，” divide nothing. Space at a cut is layout.
 */
import { readMark } from '../text/number-mark.ts'
import type { NumberMark } from '../text/number-mark.ts'

const ITEM_START =
  /(?:^|(?<=[。；：！？;:!?，,”）)]))\s*(?=[一二三四五六七八九十]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，,、：:是要]|其[一二三四五六七八九十][，,、：:是]|(?:首先|其次|再次|最后)[，,、：:是]|[0-9０-９]{1,2}[.．、](?:(?![0-9０-９])|(?=20\d\d年))|[（(][0-9０-９]{1,2}[）)]|[①-⑳⑴-⒇])/gu

const SHORTEST_ITEM = 12

export function splitItems(text: string): string[] {
  const starts = [...text.matchAll(ITEM_START)].flatMap(({ index }) => {
    const mark = readMark(text.slice(index).trimStart())
    return mark === null ? [] : [{ index, mark }]
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
  mark: NumberMark
}

/** Positions of the marks that belong to a run 1, 2, 3 …; a run of one divides nothing. */
function runFromOne(starts: readonly Start[]): number[] {
  const kinds = new Set(starts.map(({ mark }) => mark.kind))
  return [...kinds]
    .flatMap((kind) => runsOf(starts.filter(({ mark }) => mark.kind === kind)))
    .filter((run) => run.length > 1)
    .flatMap((run) => run.map(({ index }) => index))
    .sort((a, b) => a - b)
}

function runsOf(starts: readonly Start[]): Start[][] {
  const runs: Start[][] = []
  for (const start of starts) {
    const run = runs.at(-1)
    const last = run?.at(-1)?.mark
    if (start.mark.value === 1) runs.push([start])
    else if (run !== undefined && last !== undefined && follows(start.mark, last)) run.push(start)
  }
  return runs
}

/** 首先 … 其次 … 最后: spoken numbers leave some out, so 最后 follows any of them. */
function follows(mark: NumberMark, last: NumberMark): boolean {
  if (mark.value === last.value + 1) return true
  return isSpoken(last) && isSpoken(mark) && mark.value > last.value
}

function isSpoken({ label }: NumberMark): boolean {
  return /^(?:首先|其次|再次|最后|第)/u.test(label)
}
