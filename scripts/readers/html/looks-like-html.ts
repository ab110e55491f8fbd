/**
 * Is a text a web page? Asked of its tags, since pages come as .doc, .txt or without extension.
 *
 * A report that merely quotes a tag (<script>) stays a text: a page begins with the tags that
 * begin pages, or is full of closing tags.
 */
const BEGINNING =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu
const FRAGMENT =
  /^\s*<(?:meta|title|link|style|script|div|p|table|article|section|center|font|span|h[1-6])[\s>]/iu
const CLOSING = /<\/(?:p|div|td|tr|span|li|a|article|section|body|h[1-6])>/giu

const LOOKED_AT = 64 * 1024
const ENOUGH = 5

export function looksLikeHtml(file: Buffer): boolean {
  // Latin letters and signs look the same in all encodings in use, but for the zeros of UTF-16.
  const text = file
    .toString('latin1', 0, LOOKED_AT)
    .replace(/\0|^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/gu, '')
  if (BEGINNING.test(text)) return true
  const closing = text.match(CLOSING)?.length ?? 0
  return closing >= (FRAGMENT.test(text) ? 2 : ENOUGH)
}
