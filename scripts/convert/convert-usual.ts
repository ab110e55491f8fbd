/** The conversion as a step of start, build and dev: whatever happens in it, the site goes on. */
import { contentPaths } from '../../src/collection/content-paths.ts'
import type { FileMessages } from '../../src/core/collection.ts'
import { Failure } from '../terminal/failure.ts'
import { USUAL_MODE, convertContent } from './convert-content.ts'
import { describeSummary } from './describe-summary.ts'

export interface ToldConversion {
  /** All that there is to say. */
  lines: string[]
  /** By file; null where nothing was converted at all, and `lines` say why. */
  messages: FileMessages[] | null
  failed: boolean
}

/** `paths`: only these files below the root; all where it is null. */
export async function convertUsual(
  root: string,
  paths: ReadonlySet<string> | null = null,
): Promise<ToldConversion> {
  const { sources: from, reports: to } = contentPaths(root)
  try {
    const only = paths && namesOfSources(paths)
    const summary = await convertContent({ root, from, to, ...USUAL_MODE, only })
    // Whoever shows the collection next tells the mistakes in its own files.
    const messages = summary.messages.filter(({ path }) => path !== 'content/places.yaml')
    const failed = summary.counts.failed > 0
    return { lines: describeSummary({ ...summary, messages }), messages, failed }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return { lines: [error.message], messages: null, failed: true }
  }
}

const SOURCES = 'content/sources/'

function namesOfSources(paths: ReadonlySet<string>): Set<string> {
  const sources = [...paths].filter((path) => path.startsWith(SOURCES))
  return new Set(sources.map((path) => path.slice(SOURCES.length)))
}
