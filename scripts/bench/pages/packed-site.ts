/**
 * A built site served on this machine as a release's nginx does it: packed as src/core/publish says,
 * with its headers and caching. What npm run preview serves is not packed, and pages of a large
 * collection would be judged by bytes that no reader waits for.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import sirv from 'sirv'
import { fileHeaders } from '../../../src/core/publish/file-headers.ts'
import { SECURITY_HEADERS, endingsOf } from '../../../src/core/publish/serving-rules.ts'
import { listFiles } from '../../disk/list-files.ts'

/** gzip_comp_level and gzip_min_length of nginx-config.ts. */
const LEVEL = 5
const LEAST_BYTES = 1000

export interface PackedSite {
  /** With a slash at its end. */
  address: string
  close(): Promise<void>
}

/** Packed files are laid beside the others of `folder`, where sirv finds them. */
export async function servePacked(folder: string): Promise<PackedSite> {
  await packFiles(folder)
  const files = sirv(folder, {
    gzip: true,
    etag: true,
    setHeaders: (response, path) =>
      response.setHeader('cache-control', fileHeaders(basename(path))['Cache-Control'] ?? ''),
  })
  const server = createServer((request, response) => {
    for (const [name, value] of SECURITY_HEADERS) response.setHeader(name, value)
    files(request, response, () => {
      response.writeHead(404).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function packFiles(folder: string): Promise<void> {
  for (const path of await listFiles(folder)) {
    if (!endsWithAny(path, endingsOf('isPackable'))) continue
    const file = join(folder, path)
    const content = await readFile(file)
    if (content.length >= LEAST_BYTES) {
      await writeFile(`${file}.gz`, gzipSync(content, { level: LEVEL }))
    }
  }
}

function endsWithAny(path: string, endings: readonly string[]): boolean {
  return endings.some((ending) => path.endsWith(`.${ending}`))
}
