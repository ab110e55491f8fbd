/**
 * The address of a page of this site, wherever the site is mounted.
 *
 *     sitePath('/tags/pufa/') → '/tags/pufa/' at the root, '/fazhi/tags/pufa/' below /fazhi/
 *
 * Every link goes through here; nothing else reads the base path. It comes from the configuration,
 * because `import.meta.env.BASE_URL` can be changed by a variable of the machine's environment.
 */
import { base } from 'astro:config/client'

const root = base.replace(/\/$/, '')

export function sitePath(path: `/${string}`): string {
  return root + path
}
