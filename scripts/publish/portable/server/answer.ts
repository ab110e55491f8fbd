/**
 * Answers one request: a file of the site or nothing, as all servers of a release do
 * (core/publish/serving-rules.ts). Nothing is packed: it does not leave this machine.
 *
 * A page of some other site may make the reader's browser ask this machine, under a name that leads
 * here (DNS rebinding): only who asks for this machine by its own name is answered. What there is to
 * say instead of a file is plain text.
 */
import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileHeaders } from '../../../../src/core/publish/file-headers.ts'
import {
  BARE_TYPE,
  CACHING,
  CHARSET,
  SECURITY_HEADERS,
} from '../../../../src/core/publish/serving-rules.ts'
import { rangeIn } from './byte-range.ts'
import { findFile } from './find-file.ts'
import type { SiteFile } from './find-file.ts'

const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/iu

const HEADERS = [
  ...SECURITY_HEADERS,
  ['Cache-Control', CACHING.asked.header],
  // Other sites in the reader's browser have nothing to embed from this machine.
  ['Cross-Origin-Resource-Policy', 'same-origin'],
] as const

export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
): Promise<void> {
  for (const [name, value] of HEADERS) response.setHeader(name, value)
  if (!OWN_HOST.test(request.headers.host ?? '')) {
    tell(response, 403, '只能用 127.0.0.1 或 localhost 访问')
    return
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    tell(response, 405, '只能读取')
    return
  }
  const found = await findFile(root, request.url ?? '')
  if (found === null) tell(response, 404, '找不到这个页面')
  else if ('folder' in found) {
    response.setHeader('Location', found.folder)
    tell(response, 301, '这是一个文件夹')
  } else await send(request, response, found)
}

async function send(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { path, size, modified }: SiteFile,
): Promise<void> {
  const tag = `"${size.toString(16)}-${modified.toString(16)}"`
  response.setHeader('Accept-Ranges', 'bytes')
  response.setHeader('ETag', tag)
  for (const [name, value] of Object.entries(fileHeaders(basename(path)))) {
    response.setHeader(name, value)
  }
  if (headers['if-none-match']?.split(/\s*,\s*/u).includes(tag)) {
    response.writeHead(304).end()
    return
  }
  // Who has a part of another version gets the whole of this one.
  const isOther = headers['if-range'] !== undefined && headers['if-range'] !== tag
  const range = isOther ? null : rangeIn(headers.range, size)
  if (range === 'none') {
    response.removeHeader('Content-Disposition')
    response.setHeader('Cache-Control', CACHING.asked.header)
    response.setHeader('Content-Range', `bytes */${size}`)
    tell(response, 416, '没有这一段')
    return
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  response.setHeader('Content-Length', end - start + 1)
  if (range !== null) {
    response.statusCode = 206
    response.setHeader('Content-Range', `bytes ${start}-${end}/${size}`)
  }
  if (method === 'HEAD' || size === 0) response.end()
  else await pipeline(createReadStream(path, { start, end }), response)
}

/** Node leaves the text out where HEAD was asked. */
function tell(response: ServerResponse, status: number, words: string): void {
  const text = `${words}。请按浏览器的“后退”，或在网址中删去 127.0.0.1 和端口后面的部分，回到首页。\n`
  response.writeHead(status, { 'Content-Type': `${BARE_TYPE}; charset=${CHARSET}` }).end(text)
}
