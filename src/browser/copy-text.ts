/**
 * Puts text on the clipboard, on intranets too.
 *
 * `navigator.clipboard` exists only on https and localhost. Offices serve over plain http, where a
 * copy event that we fill ourselves is the one way left.
 */
export async function copyText(text: string): Promise<boolean> {
  if (window.isSecureContext) {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      // Permission refused: the older way needs none.
    }
  }
  return copyByEvent(text)
}

function copyByEvent(text: string): boolean {
  let copied = false
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    copied = true
  }
  document.addEventListener('copy', fill)
  // The standard calls it deprecated and offers nothing else outside secure contexts.
  const legacy: { execCommand(command: 'copy'): boolean } = document
  legacy.execCommand('copy')
  document.removeEventListener('copy', fill)
  return copied
}
