/** Serves a built site on this machine only, at the first free port from the one wished for. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { Failure } from '../terminal/failure.ts'

const HOST = '127.0.0.1'
const PORTS_TRIED = 20

export interface ServedSite {
  address: string
  /** Why the port is not the one wished for; null where it is. */
  portNote: string | null
  server: Server
}

/** `headers` go out with every answer. */
export async function serveSite(
  folder: string,
  wishedPort: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<ServedSite> {
  // `dev` looks at the disk on each request: a site that is built anew appears by itself.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => response.setHeader('cache-control', cachingOf(path)),
  })
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    files(request, response, () => {
      void readFile(join(folder, '404.html')).then(
        (page) => response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page),
        () => response.writeHead(404).end(),
      )
    })
  })
  for (let port = wishedPort; port < wishedPort + PORTS_TRIED; port++) {
    if (!(await listen(server, port))) continue
    const portNote = port === wishedPort ? null : `端口 ${wishedPort} 已被占用，改用 ${port}`
    return { address: `http://${HOST}:${port}/`, portNote, server }
  }
  throw new Failure(
    `端口 ${wishedPort} 至 ${wishedPort + PORTS_TRIED - 1} 都被占用；请关闭占用的程序，或用 npm start -- --port 端口号 另选一个`,
  )
}

/** A file whose name changes with its content is asked for once; any other is asked after. */
function cachingOf(path: string): string {
  const isNamedByContent = path.startsWith('/_astro/') || /-[0-9a-f]{8}\.\w+$/u.test(path)
  if (isNamedByContent) return 'public, max-age=31536000, immutable'
  // Browsers ask for it with every change of the address.
  return path === '/favicon.svg' ? 'public, max-age=86400' : 'no-cache'
}

async function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      server.off('listening', onListening)
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    const onListening = (): void => {
      server.off('error', onError)
      resolve(true)
    }
    server.once('error', onError)
    server.once('listening', onListening)
    server.listen(port, HOST)
  })
}
