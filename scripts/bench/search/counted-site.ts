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
  /** Bytes sent since it was asked last, up to a moment (`Date.now()`). */
  bytes(until?: number): number
  close(): Promise<void>
}

export async function serveCounted(folder: string): Promise<CountedSite> {
  const { address, server } = await serveSite(folder, FIRST_PORT, HEADERS)
  let sent: { at: number; bytes: number }[] = []
  server.on('request', (_, response) => {
    response.on('finish', () => {
      if (response.statusCode !== 200) return
      sent.push({ at: Date.now(), bytes: Number(response.getHeader('content-length') ?? 0) })
    })
  })
  return {
    address,
    bytes: (until = Infinity) => {
      const counted = sent.filter(({ at }) => at <= until)
      sent = sent.filter(({ at }) => at > until)
      return counted.reduce((sum, { bytes }) => sum + bytes, 0)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
