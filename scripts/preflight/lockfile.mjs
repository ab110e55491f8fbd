// @ts-check
/**
 * What package-lock.json asks for: its packages, and which of them a given machine needs.
 *
 * The lockfile lists the packages of all systems, by the path each is installed at:
 * `node_modules/a` and, where another version of a is in the way, `node_modules/b/node_modules/a`.
 * What one machine needs is found by walking from the project along the dependencies, stopping at
 * optional packages made for other systems: what only they need is not installed either.
 */
import { suits } from './machine.mjs'

/**
 * One package of the lockfile; the entry under the empty path is the project itself.
 *
 * @typedef {object} Entry
 * @property {string} version
 * @property {string} [integrity]
 * @property {boolean} [dev] only development needs it
 * @property {boolean} [devOptional] development needs it, and perhaps an optional dependency
 * @property {boolean} [optional] only optional dependencies lead to it
 * @property {string | string[]} [os]
 * @property {string | string[]} [cpu]
 * @property {string | string[]} [libc]
 * @property {{ node?: string }} [engines]
 * @property {Record<string, string>} [bin]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [devDependencies]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 */

/** @typedef {Record<string, Entry>} Entries */

/**
 * Paths of the packages that belong into node_modules of a machine.
 *
 * @param {Entries} entries
 * @param {import('./machine.mjs').Machine} machine
 * @param {{ dev: boolean }} options with or without what only development needs
 */
export function neededPackages(entries, machine, { dev }) {
  const reached = new Set([''])
  for (const path of reached) {
    const entry = entries[path] ?? {}
    for (const name of dependencyNames(entry, dev && path === '')) {
      const found = findDependency(entries, path, name)
      if (found !== undefined && (!entries[found]?.optional || suits(entries[found], machine))) {
        reached.add(found)
      }
    }
  }
  reached.delete('')
  return [...reached]
}

/**
 * Where a package finds a dependency: in its own node_modules or the nearest above it, like Node.
 *
 * @param {Entries} entries
 * @param {string} from path of the package that asks
 * @param {string} name
 */
export function findDependency(entries, from, name) {
  for (let folder = from; ; folder = parentOf(folder)) {
    const path = placeIn(folder, name)
    if (entries[path] !== undefined) return path
    if (folder === '') return undefined
  }
}

/**
 * @param {string} folder path of a package; empty for the project
 * @param {string} name
 */
export function placeIn(folder, name) {
  return folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`
}

/** @param {string} path */
function parentOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/')))
}

/**
 * @param {Partial<Entry>} entry
 * @param {boolean} dev
 */
function dependencyNames(entry, dev) {
  const optionalPeers = entry.peerDependenciesMeta ?? {}
  return [
    ...Object.keys(entry.dependencies ?? {}),
    ...Object.keys(entry.optionalDependencies ?? {}),
    ...Object.keys(entry.peerDependencies ?? {}).filter((name) => !optionalPeers[name]?.optional),
    ...(dev ? Object.keys(entry.devDependencies ?? {}) : []),
  ]
}
