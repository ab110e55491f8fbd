/**
 * What an officer sets in content/site.yaml: the words around the reports.
 *
 * A missing or mistaken line is told with its place and replaced by the default.
 */
import type { VFile } from 'vfile'
import { LineCounter, isMap, isScalar, parseDocument } from 'yaml'
import { warn } from './messages.ts'

export interface SiteSettings {
  /** Name in the header and in the title of every page. */
  name: string
  /** The office that runs the site: 某县司法局. */
  unit: string
  /** A line at the foot of every page. */
  footer: string
  /** Whom to ask: a telephone number, a room, a name. */
  contact: string
  /** Whether readers may download the original files. */
  originals: boolean
}

const DEFAULTS: SiteSettings = {
  name: '乡鉴',
  unit: '乡镇法治政府建设报告知识库',
  footer: '',
  contact: '',
  originals: false,
}

export function readSite(file: VFile): SiteSettings {
  const lines = new LineCounter()
  const document = parseDocument(String(file), { lineCounter: lines, schema: 'failsafe' })
  const placeAt = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const site = { ...DEFAULTS }
  const [error] = document.errors
  if (error !== undefined) {
    warn(
      file,
      'site-syntax',
      '应为“名称: 内容”，每项一行，此处无法读懂，已改用默认名称；请检查冒号后的空格和引号',
      placeAt(error.pos[0]),
    )
    return site
  }
  if (!isMap(document.contents)) {
    if (document.contents !== null) {
      warn(
        file,
        'site-syntax',
        '应为“名称: 内容”，每项一行，此处缺少冒号，已改用默认名称；请补上半角冒号和空格',
        { line: 1, column: 1 },
      )
    }
    return site
  }
  for (const { key, value } of document.contents.items) {
    const name = isScalar(key) ? String(key.value) : ''
    const place = placeAt(isScalar(key) ? key.range[0] : 0)
    if (!isSetting(name)) {
      warn(
        file,
        'site-setting',
        `应为 ${Object.keys(DEFAULTS).join('、')} 之一，实为“${name}”，未采用；请更正名称或删去此行`,
        place,
      )
    } else if (isScalar(value) && isPlain(value.value) && value.value !== '') {
      const text = String(value.value)
      if (name !== 'originals') site[name] = text
      else if (text === 'true' || text === 'false') site.originals = text === 'true'
      else {
        const reason = `originals 应为 true（提供）或 false（不提供），实为“${text}”，未采用；请改正`
        warn(file, 'site-setting', reason, place)
      }
    } else if (!isScalar(value) || (value.value !== null && value.value !== '')) {
      warn(
        file,
        'site-setting',
        `${name} 应为一行文字，实为一组内容，未采用；请改为一行文字`,
        place,
      )
    }
  }
  return site
}

function isSetting(name: string): name is keyof SiteSettings {
  return Object.keys(DEFAULTS).includes(name)
}

function isPlain(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value)
}
