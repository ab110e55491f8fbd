/** The conversion as a step of start, build and dev: whatever happens in it, the site goes on. */
import { contentPaths } from '../../src/collection/content-paths.ts'
import { Failure } from '../terminal/failure.ts'
import { USUAL_MODE, convertContent } from './convert-content.ts'
import { describeSummary } from './describe-summary.ts'

export interface ToldConversion {
  lines: string[]
  failed: boolean
}

export async function convertUsual(root: string): Promise<ToldConversion> {
  const { sources: from, reports: to } = contentPaths(root)
  try {
    const summary = await convertContent({ root, from, to, ...USUAL_MODE })
    // Whoever shows the collection next tells the mistakes in its own files.
    const messages = summary.messages.filter(({ path }) => path !== 'content/places.yaml')
    return { lines: describeSummary({ ...summary, messages }), failed: summary.counts.failed > 0 }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { lines: [error.message], failed: true }
  }
}
