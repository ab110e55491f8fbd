/**
 * A list of hits as a CSV file: a row for each, with all that is known of it and where to read it.
 *
 *     hitsCsv([{ hits, found: '原词' }, { hits: more, found: '同义词' }], 'https://fazhi.example/')
 *
 * Figures stand as the report writes them (4万余份), several in one cell.
 */
import { BLOCK_MARKS } from '../block-marks.ts'
import { writeCsv } from '../csv.ts'
import type { Cell } from '../csv.ts'
import { figuresIn } from '../extract/figures.ts'
import { pageAddress } from '../page-address.ts'
import type { SearchRecord } from './records.ts'

export interface FoundHits {
  hits: readonly SearchRecord[]
  /** Whether they hold the words looked for or words that mean the same. */
  found: '原词' | '同义词'
}

const HEAD = ['序号', '查到的词', '报告', '县区', '单位', '年份', '推断', '部分', '状态', '位置', '小标题', '首句', '原文', '标签', '数据', '网址'] // prettier-ignore

/** `site` is the full address of the site, with a slash at its end. */
export function hitsCsv(lists: readonly FoundHits[], site: string): string {
  const rows = lists.flatMap(({ hits, found }) => hits.map((hit) => [found, ...cellsOf(hit, site)]))
  return writeCsv([HEAD, ...rows.map((cells, at) => [at + 1, ...cells])])
}

function cellsOf(record: SearchRecord, site: string): Cell[] {
  const state = record.status ?? record.problem
  return [
    record.reportName,
    record.county ?? '',
    record.body ?? '',
    record.year ?? '',
    record.inferred === null ? '' : `单位或年份据${record.inferred}推断`,
    record.category,
    state === null ? '' : BLOCK_MARKS[state].name,
    record.part,
    record.headings.join('／'),
    record.lead ?? '',
    record.text,
    record.tags.join('、'),
    figuresIn(record.text)
      .map(({ raw }) => raw)
      .join('；'),
    pageAddress(site, record.url.slice(1)),
  ]
}
