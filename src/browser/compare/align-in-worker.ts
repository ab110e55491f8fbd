/**
 * Aligns two texts in a worker, one for each asking; where none can be had, or none answers, in the
 * page itself, which takes as long but holds up whoever reads.
 */
import type { AlignedTexts } from '../../core/compare/align-texts.ts'
import type { ReportText } from '../../core/compare/text-difference.ts'

export type TwoTexts = readonly [before: ReportText, after: ReportText]

/** Long enough to fetch the worker over a slow office network. */
const PATIENCE_MS = 15_000

export async function alignInWorker(texts: TwoTexts): Promise<AlignedTexts> {
  const found = await askWorker(texts)
  if (found !== null) return found
  const { alignTexts } = await import('../../core/compare/align-texts.ts')
  return alignTexts(...texts)
}

/** Null where there is no answer. */
async function askWorker([before, after]: TwoTexts): Promise<AlignedTexts | null> {
  let worker: Worker
  try {
    worker = new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    // Some browsers have workers and allow none: on file://, or by a policy.
    return null
  }
  const answer = await new Promise<AlignedTexts | null>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<AlignedTexts>) => resolve(data))
    worker.addEventListener('error', () => resolve(null))
    setTimeout(() => resolve(null), PATIENCE_MS)
    const texts: TwoTexts = [{ sections: before.sections }, { sections: after.sections }]
    worker.postMessage(texts)
  })
  worker.terminate()
  return answer
}
