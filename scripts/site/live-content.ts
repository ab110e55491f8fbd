/**
 * Lets the development server follow the content folder: pages read it from disk, outside the
 * module graph, so an edit of a report, the taxonomy or the site's settings must start them afresh.
 * Also serves the search index that scripts/dev.ts has made.
 */
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import sirv from 'sirv'
import { contentPaths, contentRoot } from '../../src/collection/content-paths.ts'

export function liveContent(): AstroIntegration {
  return {
    name: 'xiangjian:live-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const root = contentRoot()
        const content = join(root, 'content')
        server.watcher.add(content)
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(content)) return
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll()
          }
          server.environments.client.hot.send({ type: 'full-reload' })
        })
        server.middlewares.use(sirv(join(contentPaths(root).cache, 'dev'), { dev: true }))
      },
    },
  }
}
