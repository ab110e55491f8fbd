/** Saves what a page has made as a file of the reader's: downloadText('检索结果.csv', csv, 'text/csv') */

/** Longer than any browser takes to begin reading what it saves. */
const KEPT_MS = 60_000

export function downloadText(name: string, text: string, type: 'text/csv' | 'text/plain'): void {
  download(name, new Blob([text], { type: `${type};charset=utf-8` }))
}

export function downloadBytes(name: string, bytes: Uint8Array<ArrayBuffer>, type: string): void {
  download(name, new Blob([bytes], { type }))
}

function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  // Firefox follows only links that are part of the page.
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS)
}
