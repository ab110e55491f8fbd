/**
 * How pages are built: static files only, nothing inlined, so that the site runs under the strict
 * content policy of an office intranet (script-src 'self'; style-src 'self') and under any path.
 */
import mdx from '@astrojs/mdx'
import { defineConfig } from 'astro/config'
import { bundledPackages } from './scripts/site/bundled-packages.ts'
import { liveContent } from './scripts/site/live-content.ts'
import { logicalShorthands } from './scripts/site/logical-shorthands.ts'
import { OLDEST_BROWSER } from './scripts/site/oldest-browser.ts'

export default defineConfig({
  output: 'static',
  publicDir: './src/public',
  outDir: './dist',
  trailingSlash: 'always',
  // White space of a template never becomes white space of a report's text.
  compressHTML: 'jsx',
  prefetch: false,
  devToolbar: { enabled: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  server: { host: '127.0.0.1' },
  // The highlighter would write style attributes, which the policy forbids.
  markdown: { syntaxHighlight: false },
  integrations: [mdx(), liveContent(), bundledPackages()],
  vite: {
    build: { assetsInlineLimit: 0, target: OLDEST_BROWSER },
    css: { postcss: { plugins: [logicalShorthands] } },
    // Scripts and styles find each other from where they lie: a release is moved without a build.
    experimental: {
      renderBuiltUrl: (_file, { hostType }) => ({ relative: hostType !== 'html' }),
    },
  },
})
