/**
 * Adds what the oldest kernel we serve (Chromium 86) lacks and our scripts use; it comes before all
 * others, in pages (page.ts is the first script of each) and in workers.
 *
 *     [1, 2, 3].at(-1)   3
 *
 * Where it is there already, the browser's own stays. Syntax is lowered by the build (build.target),
 * and src/browser/tsconfig.json refuses what is newer than both. A worker is no matter of this file:
 * where none can be had, search/fallback-engine.ts searches in the page.
 */
const LISTS: readonly object[] = [
  Array.prototype,
  String.prototype,
  Object.getPrototypeOf(Uint8Array.prototype) as object,
]

for (const list of LISTS) {
  if ('at' in list) continue
  Object.defineProperty(list, 'at', { value: at, writable: true, configurable: true })
}

function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}
