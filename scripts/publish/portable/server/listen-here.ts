/**
 * Listens on this machine alone, and lets nobody hold it up: who is slow to ask or to read is cut
 * off, and what asks at length is refused.
 *
 * The port is the usual one, so that bookmarks hold, or, where that is taken, any free one.
 */
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer } from './answer.ts'

const HOST = '127.0.0.1'
const HEADER_BYTES = 8_192
/** A browser opens six. */
const MOST_CONNECTIONS = 64

/** How long others may take, in milliseconds. */
export interface Patience {
  asking: number
  /** Without taking anything of an answer: whoever is asked where to save a file takes a while. */
  reading: number
}

const PATIENCE: Patience = { asking: 5_000, reading: 30_000 }

/** `root` is the folder to be shown, links resolved. */
export async function listenHere(
  root: string,
  wished: number,
  { asking, reading }: Patience = PATIENCE,
): Promise<{ port: number; server: Server }> {
  const limits = { maxHeaderSize: HEADER_BYTES, connectionsCheckingInterval: asking / 5 }
  const server = createServer(limits, (request, response) => {
    answer(request, response, root).catch(() => response.destroy())
  })
  server.headersTimeout = asking
  server.requestTimeout = asking
  server.keepAliveTimeout = asking
  server.maxConnections = MOST_CONNECTIONS
  server.setTimeout(reading)
  if (!(await listen(server, wished))) await listen(server, 0)
  const { port } = server.address() as AddressInfo
  return { port, server }
}

/** False where the port is not to be had. */
function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (port !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) resolve(false)
      else reject(error)
    }
    server.once('error', onError)
    server.listen(port, HOST, () => {
      server.off('error', onError)
      resolve(true)
    })
  })
}
