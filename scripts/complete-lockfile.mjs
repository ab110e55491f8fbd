// @ts-check
/**
 * Adds to package-lock.json what npm left out of it. Run by hand after changing dependencies:
 *
 *     npm run lockfile
 *
 * If the registry at hand lacks the native programs of other systems, npm drops them from the
 * lockfile without a word, and `npm ci` then fails wherever they exist (“Missing: … from lock
 * file”). For the systems we promise, checksums are asked of the registry; where it does not know
 * one, the entry stays without and npm checks none. Run it again where a fuller registry is at hand.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SYSTEMS, fillGaps } from './preflight/lockfile-gaps.mjs'
import { suits } from './preflight/machine.mjs'
import { runNpm } from './preflight/npm.mjs'

/** @typedef {import('./preflight/lockfile.mjs').Entry} Entry */
/** @typedef {import('./preflight/lockfile.mjs').Entries} Entries */

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const path = join(root, 'package-lock.json')

const lockfile = /** @type {{ packages: Entries }} */ (JSON.parse(readFileSync(path, 'utf8')))
const packages = fillGaps(lockfile.packages)
const added = Object.keys(packages).length - Object.keys(lockfile.packages).length
console.log(`补写了 ${added} 个其他系统的程序包。`)

for (const [place, entry] of Object.entries(packages)) {
  if (!lacksChecksum(place, entry)) continue
  const integrity = await askChecksum(place, entry)
  if (integrity !== undefined) {
    const { version, ...rest } = entry
    packages[place] = { version, integrity, ...rest }
  }
  console.log(`　${place}：${integrity === undefined ? '仓库没有校验值' : '补上了校验值'}`)
}
writeFileSync(path, `${JSON.stringify({ ...lockfile, packages }, null, 2)}\n`)

/**
 * @param {string} place
 * @param {Entry} entry
 */
function lacksChecksum(place, entry) {
  const { node } = process.versions
  const promised = SYSTEMS.some((system) => suits(entry, { ...system, node }))
  return place !== '' && entry.integrity === undefined && promised
}

/**
 * @param {string} place
 * @param {Entry} entry
 */
async function askChecksum(place, { version }) {
  const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)
  const question = ['view', `${name}@${version}`, 'dist.integrity', '--json']
  const { ok, stdout } = await runNpm(question, { cwd: root })
  /** @type {unknown} */
  const answer = ok && stdout.trim() !== '' ? JSON.parse(stdout) : undefined
  return typeof answer === 'string' ? answer : undefined
}
