/**
 * Takes away what a site puts around a report (src/core/parse/site-chrome.ts knows it), and tells it.
 *
 * Within the main text only lines before its first paragraph and behind its last are looked at: a
 * report may well speak of 来源. Outside, every line goes; what fits no name is told by its words.
 *
 * It does not take away sentences and numbered lines of the main text, not even as links.
 */
import type { VFile } from 'vfile'
import { inform, warn } from '../../../src/core/messages.ts'
import { isSentence, siteChromeName } from '../../../src/core/parse/site-chrome.ts'
import { quote } from '../dropped.ts'
import type { PageLine } from './blocks.ts'

/** A paragraph of a report; what a site adds stands before the first and behind the last. */
const RUNNING = /^(?=.{50}).*[，。；]/su
const LONGEST = 160

/** 来源：… is no sentence by its form, but this long it may be one by its meaning. */
const LIKE_SENTENCE = /^(?=.{30})[^\t]*[，；]/su

/** At the end of a report its own date may stand alone. */
const DATE_ALONE = '发布时间'
const ATTACHMENT = /附件|\.(?:docx?|pdf|xlsx?|wps|zip|rar)$/iu

export interface Chrome {
  /** Lines taken away, by name, in the order of the page. */
  named: Map<string, string[]>
  /** Lines taken out of the main text that read like sentences of the report. */
  doubtful: string[]
  /** Menus and lists of links around the text. */
  links: number
  /** Lines around the main text that fit no name. */
  other: string[]
}

export function withoutChrome(lines: readonly PageLine[]): {
  lines: Pick<PageLine, 'text' | 'heading' | 'kind'>[]
  chrome: Chrome
} {
  const chrome: Chrome = { named: new Map(), doubtful: [], links: 0, other: [] }
  const main = lines.filter(({ inMain }) => inMain)
  const { first, last } = findText(main)
  const removed = new Set(
    main.filter(
      (line, index) =>
        isChromeInside(line, index < first || first < 0, index > last) || isRepeated(line, main),
    ),
  )
  for (const line of lines) {
    if (removed.has(line) && LIKE_SENTENCE.test(line.text)) chrome.doubtful.push(line.text)
    else if (!line.inMain || removed.has(line)) note(line, chrome)
  }
  const kept = main
    .filter((line) => !removed.has(line))
    .map(({ text, heading, kind }) => ({
      text,
      ...(heading !== undefined && { heading }),
      ...(kind !== undefined && { kind }),
    }))
  return { lines: kept, chrome }
}

/** Where the report begins and ends: with paragraphs, else with sentences and numbered lines. */
function findText(main: readonly PageLine[]): { first: number; last: number } {
  const isText = main.some(({ text }) => RUNNING.test(text))
    ? ({ text }: PageLine) => RUNNING.test(text)
    : ({ text }: PageLine) => isSentence(text)
  return { first: main.findIndex(isText), last: main.findLastIndex(isText) }
}

/** A link to a heading that stands in the text. */
function isRepeated({ text, isLink }: PageLine, main: readonly PageLine[]): boolean {
  return isLink && main.some((other) => !other.isLink && other.text === text)
}

const ISSUER =
  /(?:发布机构|发布单位|公开主体)[】\]\s]*[：:\t][\s：:]*(?<issuer>[\p{sc=Han}]{2,40})/u

/** 发布机构：金溪县马营镇人民政府 → 金溪县马营镇人民政府 */
export function issuerIn({ named }: Chrome): string | null {
  const texts = [...named.values()].flat()
  return texts.flatMap((text) => ISSUER.exec(text)?.groups?.issuer ?? []).at(0) ?? null
}

function isChromeInside({ text, isLink }: PageLine, atStart: boolean, atEnd: boolean): boolean {
  if (!(atStart || atEnd) || text.length > LONGEST) return false
  if (isLink) return !ATTACHMENT.test(text) && !isSentence(text)
  const name = siteChromeName(text)
  return name !== undefined && (name !== DATE_ALONE || atStart)
}

function note({ text, isLink }: PageLine, chrome: Chrome): void {
  const name = siteChromeName(text)
  if (name !== undefined) chrome.named.set(name, [...(chrome.named.get(name) ?? []), text])
  else if (isLink) chrome.links++
  else chrome.other.push(text)
}

/** More running text than this around the main text may belong to the report. */
const DOUBTFUL = 200

export function tellChrome({ named, doubtful, links, other }: Chrome, file: VFile): void {
  for (const [name, texts] of named) {
    const shown = texts.map((text) => text.replace(/\s+/gu, ' ').trim()).join('；')
    const short = shown.length > 120 ? `${shown.slice(0, 120)}…` : shown
    inform(file, 'removed-site-chrome', `已去除网页上的${name} ${texts.length} 行：${short}`)
  }
  if (doubtful.length > 0) {
    warn(
      file,
      'removed-site-chrome',
      `应只去除网页自带的文字，实有 ${doubtful.length} 行像是报告的句子，也已去除：${doubtful.map(quote).join('、')}；请对照原件检查，是报告内容的请在转换结果中补上`,
    )
  }
  if (links > 0) {
    inform(file, 'removed-site-chrome', `已去除网页上的栏目和链接 ${links} 行`)
  }
  if (other.length === 0) return
  const length = other.reduce((sum, text) => sum + text.length, 0)
  const longest = other.toSorted((a, b) => b.length - a.length)[0] ?? ''
  const reason = `正文以外的网页文字 ${other.length} 行（${length} 字）未读入，如${quote(longest)}`
  if (length > DOUBTFUL && longest.length > 60) {
    warn(file, 'dropped-page-text', `${reason}；其中可能有报告内容，请对照原件检查`)
  } else inform(file, 'dropped-page-text', reason)
}
