/**
 * The title of the report as the page tells it: a meta tag of the publishing system, the heading
 * above the text, or the title of the window without the name of the site.
 */
import { allText, attribute, descendants } from './page-tree.ts'
import type { Element, Page } from './page-tree.ts'

const META = /^(?:articletitle|article_title|dc\.title|og:title)$/iu

/** 报告_通知公告_某某县人民政府: the names of column and site stand behind. */
const BETWEEN_NAMES = /\s*[_|｜]+\s*|\s+[-–—]+\s+/u
const SITE = /\s*[-–—]+[^-–—]*(?:政府|网|门户|公开|首页|官网|站)$/u

/** Words that a title of a report has, and the name of a site or a column has not. */
const REPORT = /报告|总结|述职|述法|情况|汇报/u

export function pageTitle({ head, body }: Page): string | null {
  const all = [...descendants(head), ...descendants(body)]
  const byMeta = all.filter(({ tagName }) => tagName === 'meta').filter(namesTitle)
  const windows = [...descendants(head)].filter(({ tagName }) => tagName === 'title')
  const candidates = [
    ...byMeta.map((meta) => attribute(meta, 'content')),
    ...all.filter(({ tagName }) => tagName === 'h1').map(allText),
    ...windows.flatMap((title) => allText(title).split(BETWEEN_NAMES)),
  ]
  const title = candidates.map(tidy).find((candidate) => REPORT.test(candidate))
  return title?.replace(SITE, '') ?? null
}

function namesTitle(meta: Element): boolean {
  return META.test(attribute(meta, 'name') || attribute(meta, 'property'))
}

function tidy(title: string): string {
  return title.replace(/\s+/gu, ' ').trim()
}
