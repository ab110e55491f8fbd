// @ts-check
/**
 * What really lies in node_modules, told by content: copied folders and fresh checkouts carry
 * arbitrary file times, so times say nothing.
 *
 * A package is there if its own package.json names the version that the lockfile asks for. One
 * case this cannot see: an installation cut short (window closed, power cut) leaves packages with
 * a package.json but only some of their files. So the packages about to be installed are noted
 * beforehand in .cache/installing.json; a note found later tells of such a case.
 */
import {
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, sep } from 'node:path'

/** A process that installs touches its note this often; one it has not touched for long is dead. */
const TOUCH_MS = 2000
const DEAD_MS = 5 * TOUCH_MS

/**
 * Those of the wanted packages that are not there in their wanted version.
 *
 * @param {string} root
 * @param {import('./lockfile.mjs').Entries} entries
 * @param {readonly string[]} wanted
 */
export function missingPackages(root, entries, wanted) {
  return wanted.filter((path) => {
    const manifest = /** @type {{ version?: string } | undefined} */ (
      readJson(join(root, path, 'package.json'))
    )
    return manifest === undefined || manifest.version !== entries[path]?.version
  })
}

/**
 * @param {string} root
 * @param {string[]} packages paths of what is about to be installed
 * @returns {() => void} to be called when that has come to its end, well or not
 */
export function noteInstallation(root, packages) {
  const note = notePath(root)
  mkdirSync(dirname(note), { recursive: true })
  writeFileSync(note, JSON.stringify(packages))
  const timer = setInterval(() => utimesSync(note, new Date(), new Date()), TOUCH_MS)
  return () => {
    clearInterval(timer)
    rmSync(note, { force: true })
  }
}

/**
 * The packages of an installation that has not come to its end, and whether it still goes on.
 *
 * @param {string} root
 */
export function unfinishedInstallation(root) {
  const touched = statSync(notePath(root), { throwIfNoEntry: false })?.mtimeMs
  if (touched === undefined) return undefined
  const packages = /** @type {string[] | undefined} */ (readJson(notePath(root))) ?? []
  return { packages, running: Date.now() - touched < DEAD_MS }
}

/**
 * Removes what may be half written, and the note about it. The package of the Node that runs this stays: it evidently
 * works, and Windows would not let it go.
 *
 * @param {string} root
 * @param {readonly string[]} packages
 */
export function removeUnfinished(root, packages) {
  const running = realpathSync(process.execPath)
  for (const path of packages) {
    const folder = join(realpathSync(root), path)
    if (!running.startsWith(folder + sep)) rmSync(folder, { recursive: true, force: true })
  }
  rmSync(notePath(root), { force: true })
}

/** @param {string} root */
function notePath(root) {
  return join(root, '.cache', 'installing.json')
}

/**
 * @param {string} path
 * @returns {unknown} undefined for a file that is missing or cut off
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
