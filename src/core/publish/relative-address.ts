/**
 * The address of one file of a site as seen from another: it holds wherever the site is served.
 *
 *     relativeAddress('tags/pufa/index.html', 'reports/maying-2023/#kpufa')
 *       → '../../reports/maying-2023/#kpufa'
 *     relativeAddress('search/index.html', 'search/?kind=practice') → './?kind=practice'
 *
 * Both are given from the root of the site, without a slash in front.
 */
export function relativeAddress(page: string, target: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(target) ?? []
  const from = page.split('/').slice(0, -1)
  const to = path.split('/')
  const folders = to.slice(0, -1)
  let shared = 0
  while (shared < from.length && from[shared] === folders[shared]) shared++
  const up = '../'.repeat(from.length - shared)
  const down = to.slice(shared).join('/')
  // An empty address is the page with its query; one that begins with a slash or holds a colon in
  // its first part would lead to another place.
  const needsStart = up === '' && (down === '' || /^(?:\/|[^/]*:)/u.test(down))
  return `${up}${needsStart ? './' : ''}${down}${rest}`
}
