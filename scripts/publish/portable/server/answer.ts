/**
 * Answers one request: a file of the site or nothing.
 *
 * A page of some other site may make the reader's browser ask this machine, under a name that leads
 * here (DNS rebinding): only who asks for this machine by its own name is answered.
 */
import { createReadStream } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { HEADER_POLICY } from '../../../../src/core/publish/content-policy.ts'
import { rangeIn } from './byte-range.ts'
import { findFile } from './find-file.ts'
import { typeOf } from './media-types.ts'

const OWN_HOST = /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/iu

const HEADERS = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': HEADER_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}

export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  root: string,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
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
  { path, size }: { path: string; size: number },
): Promise<void> {
  response.setHeader('Accept-Ranges', 'bytes')
  const range = rangeIn(headers.range, size)
  if (range === 'none') {
    response.setHeader('Content-Range', `bytes */${size}`)
    tell(response, 416, '没有这一段')
    return
  }
  const { start, end } = range ?? { start: 0, end: size - 1 }
  response.setHeader('Content-Type', typeOf(path))
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
  const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${words}</title><h1>${words}</h1><p><a href="/">回到首页</a></p></html>\n`
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
}
