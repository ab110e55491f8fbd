/**
 * Lets the development server follow the content folder: pages read it from disk, outside the
 * module graph, so an edit of a report, the taxonomy or the site's settings must start them afresh.
 * Sources are scripts/dev.ts's, which converts them; what it noted about them is followed.
 * Also serves the search index that scripts/dev.ts makes.
 */
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import sirv from 'sirv'
import { contentPaths, contentRoot } from '../../src/collection/content-paths.ts'
import { NOTES_FILE } from '../../src/collection/conversion-notes.ts'

export function liveContent(): AstroIntegration {
  return {
    name: 'xiangjian:live-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const root = contentRoot()
        const { sources, cache } = contentPaths(root)
        const content = join(root, 'content')
        const notes = join(cache, NOTES_FILE)
        server.watcher.add([content, notes])
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(sources) || !(path.startsWith(content) || path === notes)) return
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll()
          }
          server.environments.client.hot.send({ type: 'full-reload' })
        })
        server.middlewares.use(sirv(join(cache, 'dev'), { dev: true }))
      },
    },
  }
}
