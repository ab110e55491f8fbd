import { expect, test } from 'vitest'
import { packageOf } from '../../../scripts/site/bundled-packages.ts'

test.each([
  ['/x/node_modules/fflate/esm/browser.js', 'fflate'],
  ['C:\\x\\node_modules\\@scope\\name\\a.js', '@scope/name'],
  ['/x/node_modules/a/node_modules/b/c.js?used', 'b'],
  ['\0vite/preload-helper.js', 'vite'],
  ['/x/src/core/text/norm.ts', null],
  ['\0virtual:astro:config/client', null],
])('%j is of the package %s', (id, name) => {
  expect(packageOf(id)).toBe(name)
})
