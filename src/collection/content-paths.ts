/** Where things lie below the project's root. One truth for conversion, pages and index. */
import { join, resolve } from 'node:path'

export interface ContentPaths {
  sources: string
  reports: string
  taxonomy: string
  /** Optional: counties, other and former names of townships. */
  places: string
  /** Optional: words that mean the same. */
  synonyms: string
  /** Optional: names to mask and to keep when publishing. */
  names: string
  site: string
  /** What the last conversion knew, and last good files: can be deleted while nothing is faulty. */
  cache: string
}

/** Tests and publishing build from another folder by this variable. */
export const ROOT_VARIABLE = 'XIANGJIAN_ROOT'

/** Has the pages of a build masked, by what `readMaskWhat` reads. */
export const MASK_VARIABLE = 'XIANGJIAN_MASK'

/** Has every page tell what there is to say about the content: while somebody works on it. */
export const MESSAGES_VARIABLE = 'XIANGJIAN_MESSAGES'

export function showsMessages(): boolean {
  return process.env[MESSAGES_VARIABLE] === 'shown'
}

export function contentRoot(): string {
  return resolve(process.env[ROOT_VARIABLE] ?? '.')
}

export function contentPaths(root = contentRoot()): ContentPaths {
  return {
    sources: join(root, 'content', 'sources'),
    reports: join(root, 'content', 'reports'),
    taxonomy: join(root, 'content', 'taxonomy.yaml'),
    places: join(root, 'content', 'places.yaml'),
    synonyms: join(root, 'content', 'synonyms.yaml'),
    names: join(root, 'content', 'names.yaml'),
    site: join(root, 'content', 'site.yaml'),
    cache: join(root, '.cache'),
  }
}
