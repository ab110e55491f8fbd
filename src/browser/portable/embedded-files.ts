/**
 * Files for pages that are opened from a disk, where browsers neither fetch nor start workers but do
 * load classic scripts: each file is one that calls with its content (core/publish/embedded-file.ts).
 *
 *     data/reports.5be2c01f9a34.json → data/reports.5be2c01f9a34.json.js: xiangjianFile("…")
 *
 * Loaded when it is wanted, by the element that is taken out again.
 */
import { FILE_CALLBACK, embeddedName, isEmbeddedAsText } from '../../core/publish/embedded-file.ts'
import { answerFilesBy } from '../read-file.ts'

const given = new WeakMap<Element, string>()

Object.defineProperty(globalThis, FILE_CALLBACK, {
  value: (content: string) => {
    if (document.currentScript) given.set(document.currentScript, content)
  },
})

/** Whoever opens the page inside the archive, or takes it along alone, has no other files. */
const ADVICE = '请解压整个压缩包，让网页和“便携版”文件夹在一起'

answerFilesBy(async (address) => {
  const content = await load(embeddedName(address))
  return new Response(isEmbeddedAsText(address) ? content : bytesOf(content))
}, ADVICE)

function load(address: string): Promise<string> {
  const script = document.createElement('script')
  script.src = address
  return new Promise<string>((resolve, reject) => {
    script.addEventListener('load', () => {
      const content = given.get(script)
      if (content === undefined) reject(new Error(`nothing in ${address}`))
      else resolve(content)
    })
    script.addEventListener('error', () => reject(new Error(`no file ${address}`)))
    document.head.append(script)
  }).finally(() => script.remove())
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  return bytes
}
