/**
 * A folder served on this machine, with every byte of content counted that goes out. Nothing is
 * packed on the way, so a site behind a server that does so sends less.
 */
import { serveSite } from '../../site/serve-site.ts'

const FIRST_PORT = 45_600

/** As strict as an office may publish the site. */
const HEADERS = { 'content-security-policy': "default-src 'self'" }

export interface CountedSite {
  /** With a slash at its end. */
  address: string
  /** Bytes sent since it was asked last. */
  bytes(): number
  close(): Promise<void>
}

export async function serveCounted(folder: string): Promise<CountedSite> {
  const { address, server } = await serveSite(folder, FIRST_PORT, HEADERS)
  let sent = 0
  server.on('request', (_, response) => {
    response.on('finish', () => {
      if (response.statusCode === 200) sent += Number(response.getHeader('content-length') ?? 0)
    })
  })
  return {
    address,
    bytes: () => {
      const bytes = sent
      sent = 0
      return bytes
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
