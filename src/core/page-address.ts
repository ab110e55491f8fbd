/**
 * The full address of a page, wherever the site is: servers answer for a folder with the page in it,
 * a disk with a list of files.
 *
 *     pageAddress('http://host/', 'search/?q=普法')   → http://host/search/?q=普法
 *     pageAddress('file:///D:/库/', 'search/?q=普法') → file:///D:/库/search/index.html?q=普法
 *
 * Files that are no pages have one address everywhere, and need none of this.
 */

/** `site` is the full address of the site, with a slash at its end; `path` leads to a page from there. */
export function pageAddress(site: string, path: string): string {
  return site + (isOnDisk(site) ? pageFile(path) : path)
}

export function isOnDisk(address: string): boolean {
  return address.startsWith('file:')
}

/** tags/pufa/#k3f9a2 → tags/pufa/index.html#k3f9a2; what does not lead to a folder stays. */
export function pageFile(path: string): string {
  return path.replace(/^((?:[^?#]*\/)?)(?=[?#]|$)/u, '$1index.html')
}
