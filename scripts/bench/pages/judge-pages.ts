/**
 * What Lighthouse thinks of pages, as it judges them for desktops: points from 0 to 100.
 *
 * It is given a browser of its own, by a port of this machine, which it turns to its measures. Each
 * page is judged several times: the points for speed come out differently.
 */
import lighthouse from 'lighthouse'
import desktop from 'lighthouse/core/config/desktop-config.js'
import { freePort } from '../free-port.ts'
import { openChromium } from '../search/chromium.ts'
import { percentile } from '../search/percentile.ts'

/** In the order in which they are told. */
export const CATEGORIES = [
  { id: 'performance', name: '性能' },
  { id: 'accessibility', name: '无障碍' },
  { id: 'best-practices', name: '最佳实践' },
  { id: 'seo', name: 'SEO' },
] as const

export interface Judged {
  /** Medians, in the order of CATEGORIES. */
  points: number[]
  /** What was not as it should be at least once. */
  faults: string[]
}

export async function judgePages(
  executable: string,
  addresses: readonly string[],
  runs: number,
  onProgress: (done: number, total: number) => void,
): Promise<Judged[]> {
  const port = await freePort()
  const browser = await openChromium(executable, [`--remote-debugging-port=${port}`])
  try {
    const judged: Judged[] = []
    for (const address of addresses) {
      judged.push(await judgePage(address, port, runs))
      onProgress(judged.length, addresses.length)
    }
    return judged
  } finally {
    await browser.close()
  }
}

async function judgePage(address: string, port: number, runs: number): Promise<Judged> {
  const rounds: number[][] = []
  const faults = new Set<string>()
  for (let run = 0; run < runs; run++) {
    const { points, faults: found } = await judgeOnce(address, port)
    rounds.push(points)
    for (const fault of found) faults.add(fault)
  }
  const points = CATEGORIES.map((_, at) =>
    percentile(
      rounds.map((round) => round[at] ?? 0),
      50,
    ),
  )
  return { points, faults: [...faults] }
}

async function judgeOnce(address: string, port: number): Promise<Judged> {
  const onlyCategories = CATEGORIES.map(({ id }) => id)
  const result = await lighthouse(
    address,
    { port, onlyCategories, logLevel: 'silent', disableFullPageScreenshot: true },
    desktop,
  )
  if (result === undefined) throw new Error(`Lighthouse has no result for ${address}`)
  const { categories, audits, runtimeError } = result.lhr
  if (runtimeError !== undefined) throw new Error(runtimeError.message)
  const points = CATEGORIES.map(({ id }) => Math.round((categories[id]?.score ?? 0) * 100))
  const faults = CATEGORIES.flatMap(({ id }) => categories[id]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0)
    .flatMap(({ id }) => audits[id] ?? [])
    .filter(({ score }) => score !== null && score < FAULTLESS)
    .map(({ id, displayValue }) => (displayValue ? `${id} ${displayValue}` : id))
  return { points, faults }
}

/** Lighthouse's own border between good and middling. */
const FAULTLESS = 0.9
