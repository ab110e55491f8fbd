/** What a reader is told when a search fails: what happened, what to do about it, and to try again. */
import { SearchFailure } from '../../core/search/engine.ts'
import type { FailureReason } from '../../core/search/engine.ts'
import { adviceIfUnread } from '../read-file.ts'
import { element } from './element.ts'

interface FailureWords {
  title: string
  advice: string
}

const WORDS: Record<FailureReason, (advice: string) => FailureWords> = {
  missing: (advice) => ({
    title: '没有读到检索索引',
    advice: `${advice}后重试。仍然不行，说明网站发布得不完整，请告诉网站的维护人员。`,
  }),
  version: () => ({
    title: '检索索引与页面不是同一个版本',
    advice: '请刷新页面后重试。仍然不行，请网站的维护人员把整个网站重新发布一次。',
  }),
  broken: (advice) => ({
    title: '检索索引有文件没有读到',
    advice: `结果可能不全，所以没有显示。${advice}后重试；仍然不行，请告诉网站的维护人员。`,
  }),
  unsupported: () => ({
    title: '检索程序没能启动',
    advice: '请刷新页面后重试。仍然不行，请换用较新的浏览器（Chromium 内核 86 以上）。',
  }),
  silent: (advice) => ({
    title: '检索没有回应',
    advice: `可能是网络或电脑太慢。${advice}后重试。`,
  }),
}

export function failureNotice(error: unknown, retry: () => void): Node[] {
  const reason = error instanceof SearchFailure ? error.reason : 'unsupported'
  const { title, advice } = WORDS[reason](adviceIfUnread())
  const button = element('button', { class: 'button', type: 'button' }, '重试')
  button.addEventListener('click', retry)
  return [element('p', { role: 'alert' }, element('strong', {}, title), ' ', advice), button]
}
