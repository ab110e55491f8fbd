/**
 * “复制引用”: a block's text, where it stands and its address, ready for a document.
 *
 *     一是确保责任到位。成立以党委书记为组长……
 *     ——马营镇2023年报告 第一部分
 *     http://…/reports/maying-2023/#k3f9a2
 */
import { copyText } from './copy-text.ts'

const SHOWN_MS = 2000

export function offerCitations(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const label = button.textContent
    let timer: ReturnType<typeof setTimeout> | undefined
    button.addEventListener('click', () => {
      const citation = citationAt(button)
      if (citation === null) return
      void copyText(citation).then((copied) => {
        button.textContent = copied ? '已复制' : '复制不了，请手工选取'
        clearTimeout(timer)
        timer = setTimeout(() => (button.textContent = label), SHOWN_MS)
      })
    })
  }
}

function citationAt(button: HTMLButtonElement): string | null {
  const block = button.closest('.block')
  const section = button.closest<HTMLElement>('[data-citation]')
  if (block === null || section === null) return null
  const paragraphs = [...block.querySelectorAll('[data-text] p')].map((p) => p.textContent)
  const address = new URL(`${location.pathname}#${block.id}`, location.href)
  return [...paragraphs, section.dataset.citation ?? '', address.href].join('\n')
}
