/**
 * Lets the development server follow the content folder: pages read it from disk, outside the
 * module graph, so an edit of a report, the taxonomy or the site's settings must start them afresh.
 * Sources are scripts/dev.ts's, which converts them; what it noted about them is followed.
 * Also serves the search index that scripts/dev.ts makes, and shows pages again when it is another.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import sirv from 'sirv'
import { contentPaths, contentRoot } from '../../src/collection/content-paths.ts'
import { NOTES_FILE } from '../../src/collection/conversion-notes.ts'
import { ENTRY_FILE } from '../../src/core/search/index-files.ts'

export function liveContent(): AstroIntegration {
  return {
    name: 'xiangjian:live-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const root = contentRoot()
        const { sources, cache } = contentPaths(root)
        const content = join(root, 'content')
        const notes = join(cache, NOTES_FILE)
        const served = join(cache, 'dev')
        const entry = join(served, 'pagefind', ENTRY_FILE)
        const reload = (): void => server.environments.client.hot.send({ type: 'full-reload' })

        /** The names in it are those of contents: an index that is made again may be the same. */
        let index = ''
        const followIndex = async (): Promise<void> => {
          const now = await readFile(entry, 'utf8').catch(() => index)
          if (now !== index && index !== '') reload()
          index = now
        }
        void followIndex()

        server.watcher.add([content, notes, served])
        server.watcher.on('all', (_event, path) => {
          if (path === entry) void followIndex()
          if (path.startsWith(sources) || !(path.startsWith(content) || path === notes)) return
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll()
          }
          reload()
        })
        server.middlewares.use(sirv(served, { dev: true }))
      },
    },
  }
}
