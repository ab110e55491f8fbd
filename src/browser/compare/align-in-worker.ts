/**
 * Aligns two texts in a worker, one for each asking, which ends when nobody waits for it any more;
 * where none can be had, in the page itself, which takes as long but holds up whoever reads.
 */
import { alignTexts } from '../../core/compare/align-texts.ts'
import type { AlignedTexts } from '../../core/compare/align-texts.ts'
import type { ReportText } from '../../core/compare/text-difference.ts'

export type TwoTexts = readonly [before: ReportText, after: ReportText]

export async function alignInWorker(texts: TwoTexts, signal: AbortSignal): Promise<AlignedTexts> {
  return (await askWorker(texts, signal)) ?? alignTexts(...texts)
}

/** Null where there is no worker that could answer. */
async function askWorker(
  [before, after]: TwoTexts,
  signal: AbortSignal,
): Promise<AlignedTexts | null> {
  let worker: Worker
  try {
    worker = new Worker(new URL('./text-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    // Some browsers have workers and allow none: on file://, or by a policy.
    return null
  }
  try {
    return await new Promise<AlignedTexts | null>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<AlignedTexts>) => resolve(data))
      worker.addEventListener('error', () => resolve(null))
      signal.addEventListener('abort', () => reject(new Error('nobody waits any more')))
      const texts: TwoTexts = [{ sections: before.sections }, { sections: after.sections }]
      worker.postMessage(texts)
    })
  } finally {
    worker.terminate()
  }
}
