/** The worker that aligns two texts word for word, so that long ones do not hold up the page. */
import '../older-kernels.ts'
import { alignTexts } from '../../core/compare/align-texts.ts'
import type { TwoTexts } from './align-in-worker.ts'

self.addEventListener('message', ({ data: [before, after] }: MessageEvent<TwoTexts>) => {
  self.postMessage(alignTexts(before, after))
})
