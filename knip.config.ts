/** Finds files, exports and dependencies that nothing uses. */
import type { KnipConfig } from 'knip'
import { codeOf } from './tests/house/source-files.ts'

const config: KnipConfig = {
  // A process of its own of the bench; what portable releases are bundled from.
  entry: [
    'scripts/bench/search/build-index.ts',
    'src/browser/portable/main.ts',
    'scripts/publish/portable/server/main.ts',
  ],
  project: ['src/**', '!src/public/**', 'scripts/**', 'tests/**', '!tests/fixtures/**'],
  // Types that a function of the same file takes or gives are exported with it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  // Called by its command, `astro check`.
  ignoreDependencies: ['@astrojs/check'],
  compilers: { astro: allCode, mdx: allCode },
}

export default config

function allCode(text: string, path: string): string {
  const { server, browser } = codeOf(path, text)
  return `${server}\n${browser}`
}
