/**
 * The gold: what people (or the generator) say a conversion has to find in a source.
 *
 * Only what is judged is listed; a gold file may hold more (places in the text, notes). Its `rules`
 * say how measures are cut and tagged. `*_optional` things are right either way.
 */
import { readFile } from 'node:fs/promises'
import type { Status } from '../../src/core/report.ts'
import { Failure } from '../terminal/failure.ts'

export interface Gold {
  rules: string[]
  docs: GoldReport[]
}

export interface GoldReport {
  file: string
  title: string | null
  title_lines: string[]
  body: string | null
  level: string | null
  county: string | null
  city: string | null
  province: string | null
  year: number | null
  sections: GoldSection[]
  measures: GoldMeasure[]
  problems: { section: string; kind: string; text: string }[]
  /** The rest of the text: opening, lead-ins, sign-off. */
  other_spans: { text: string }[]
}

export interface GoldSection {
  path: string
  level: number
  heading: string
  /** As it stands in the text, number and punctuation included. */
  raw: string
  category: string
  category_optional?: boolean
}

export interface GoldMeasure {
  id: string
  section: string
  status: Status
  text: string
  lead?: string
  tags: string[]
  tags_optional?: string[]
  figures: GoldFigure[]
}

export interface GoldFigure {
  value: number
  max?: number | null
  unit: string
  label: string
  approx: string | null
  raw: string
  optional?: boolean
}

export async function readGold(path: string): Promise<Gold> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Failure(`应有标准答案文件 ${path}，没有找到；请检查 --gold 后的路径`)
  })
  try {
    return JSON.parse(text) as Gold
  } catch (error) {
    throw new Failure(
      `${path} 应为 JSON 文件，实为其他内容（${(error as Error).message}）；请检查 --gold 后的路径`,
    )
  }
}
