/**
 * Lets the development server follow the content folder: pages read it from disk, outside the
 * module graph, so after an edit of a report, the taxonomy or the site's settings they read it anew.
 * Sources are scripts/dev.ts's, which converts them; what it noted about them is followed.
 * Also serves the search index that scripts/dev.ts makes, and shows pages again when it is another.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AstroIntegration } from 'astro'
import sirv from 'sirv'
import { normalizePath } from 'vite'
import { contentPaths, contentRoot } from '../../src/collection/content-paths.ts'
import { NOTES_FILE } from '../../src/collection/conversion-notes.ts'
import { ENTRY_FILE } from '../../src/core/search/index-files.ts'
import { projectRoot } from '../project-root.ts'

/** What reads the content folder; whatever shows it is invalidated together with them. */
const READERS = normalizePath(join(projectRoot, 'src', 'collection', '/'))

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

        /** To start every module afresh would take the server a second for each page. */
        const readAnew = (): void => {
          for (const { moduleGraph } of Object.values(server.environments)) {
            for (const [file, modules] of moduleGraph.fileToModulesMap) {
              if (!file.startsWith(READERS)) continue
              for (const module of modules) moduleGraph.invalidateModule(module)
            }
          }
        }

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
          readAnew()
          reload()
        })
        server.middlewares.use(sirv(served, { dev: true }))
      },
    },
  }
}
