/**
 * The button that saves the whole list as a CSV file, not only the page that is shown. Thousands of
 * hits take seconds: meanwhile the button says how far it is.
 */
import type { SearchRecord } from '../../core/search/records.ts'
import { hitsCsv } from '../../core/search/hits-csv.ts'
import type { FoundHits } from '../../core/search/hits-csv.ts'
import { downloadText } from '../download.ts'
import { element } from './element.ts'

/** A list that is read piece by piece. */
export interface HitSource {
  found: FoundHits['found']
  read: (from: number, count: number) => Promise<{ total: number; hits: readonly SearchRecord[] }>
}

const AT_ONCE = 500

export function saveButton(
  name: string,
  sources: () => readonly HitSource[],
  site: string,
): HTMLElement[] {
  const status = element('span', { class: 'visually-hidden', role: 'status' })
  const button = element(
    'button',
    { class: 'quiet', type: 'button', 'data-key': 'save' },
    '下载 CSV',
  )
  button.addEventListener('click', () => {
    button.disabled = true
    status.textContent = '正在准备下载'
    const tell = (done: number, total: number): void => {
      button.textContent = `正在准备 ${done}/${total}…`
    }
    readAll(sources(), tell)
      .then((lists) => {
        downloadText(`${fileName(name)}.csv`, hitsCsv(lists, site), 'text/csv')
        button.textContent = '下载 CSV'
        status.textContent = '已下载'
      })
      .catch(() => {
        button.textContent = '没有下载成功，再试一次'
        status.textContent = button.textContent
      })
      .finally(() => {
        button.disabled = false
      })
  })
  return [button, status]
}

async function readAll(
  sources: readonly HitSource[],
  tell: (done: number, total: number) => void,
): Promise<FoundHits[]> {
  const lists: FoundHits[] = []
  for (const { found, read } of sources) {
    const hits: SearchRecord[] = []
    for (let total = 1; hits.length < total;) {
      const piece = await read(hits.length, AT_ONCE)
      if (piece.hits.length === 0) break
      total = piece.total
      hits.push(...piece.hits)
      tell(hits.length, total)
    }
    lists.push({ hits, found })
  }
  return lists
}

const LONGEST = 40

/** Without what Windows does not allow in a name. */
function fileName(words: string): string {
  const plain = words.replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  return Array.from(plain).slice(0, LONGEST).join('').trim() || '检索结果'
}
