/** What filters, their values and kinds are called: tag 标签, status done 已做, year 2023 2023年. */
import { BLOCK_MARKS } from '../block-marks.ts'
import type { Status } from '../report.ts'
import type { FacetValue, FilterName, Kind } from './request.ts'

export const FILTER_NAMES: Readonly<Record<FilterName, string>> = {
  tag: '标签',
  year: '年份',
  county: '县区',
  body: '乡镇',
  category: '部分',
  status: '状态',
  report: '报告',
}

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  practice: '做法',
  planned: '计划',
  problem: '问题',
  other: '其他',
}

export const FIGURES_NAME = '有数据'

export function valueName(filter: FilterName, { value, name }: Pick<FacetValue, 'value' | 'name'>) {
  if (filter === 'status' && isStatus(value)) return BLOCK_MARKS[value].name
  return filter === 'year' && /^\d+$/u.test(value) ? `${value}年` : (name ?? value)
}

function isStatus(value: string): value is Status {
  return value === 'done' || value === 'rectify' || value === 'planned'
}
