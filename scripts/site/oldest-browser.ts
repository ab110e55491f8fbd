/**
 * The oldest kernel that everything works in; the build lowers syntax and styles to it. What that
 * kernel lacks besides is in src/browser/older-kernels.ts.
 */
export const OLDEST_BROWSER = 'chrome86'
