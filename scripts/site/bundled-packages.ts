/**
 * Tells whose code is in the scripts that a build makes for the browser: a release carries the
 * licences of these packages, and of no others.
 *
 * Asked for by a variable that names the file to write, a package a line. Taken from what the bundler
 * has put into each script, after all that is not used has been left out.
 */
import { appendFileSync } from 'node:fs'
import type { AstroIntegration, AstroUserConfig } from 'astro'

export const PACKAGES_VARIABLE = 'XIANGJIAN_PACKAGES_FILE'

type PluginOption = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number]
type Plugin = Extract<PluginOption, { name: string }>

export function bundledPackages(): AstroIntegration {
  return {
    name: 'xiangjian:bundled-packages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const file = process.env[PACKAGES_VARIABLE]
        if (file === undefined || file === '') return
        updateConfig({
          vite: {
            plugins: [listing(file, 'client')],
            worker: { plugins: () => [listing(file, 'any')] },
          },
        })
      },
    },
  }
}

function listing(file: string, environment: 'client' | 'any'): Plugin {
  return {
    name: 'xiangjian:bundled-packages',
    generateBundle(_options, bundle) {
      // Pages are made by a bundle, too, of which nothing is shipped but what it writes.
      if (environment === 'client' && this.environment.name !== 'client') return
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(output.modules)) {
          const name = packageOf(id)
          if (name !== null && renderedLength > 0) appendFileSync(file, `${name}\n`)
        }
      }
    },
  }
}

/**
 * `…/node_modules/fflate/esm/browser.js` → fflate. What a bundler adds of its own has no file:
 * `\0vite/preload-helper.js` → vite.
 */
export function packageOf(id: string): string | null {
  const path = id.replaceAll('\\', '/')
  const [, added] = /^\0((?:vite|rolldown)\/)/u.exec(path) ?? []
  const within = added ?? path.split('/node_modules/').slice(1).at(-1)
  if (within === undefined) return null
  return within.split('/', within.startsWith('@') ? 2 : 1).join('/')
}
