// @ts-check
/**
 * This computer as npm sees it, and whether a package is meant for it.
 *
 * Programs in native code come as one package per system, with `os`, `cpu` and `libc` saying which:
 * `@pagefind/windows-x64` is `os: win32, cpu: x64`. npm installs those that suit, skips the rest.
 */
import { readFileSync } from 'node:fs'
import { allowsNode } from './node-range.mjs'

/**
 * @typedef {object} Machine
 * @property {string} os as in process.platform
 * @property {string} cpu as in process.arch
 * @property {string | undefined} libc which C library; Linux only
 * @property {string} node version of the Node that will run the project
 */

/** @typedef {import('./lockfile.mjs').Entry} Entry */

/** @returns {Machine} */
export function thisMachine() {
  const { platform, arch, versions } = process
  return { os: platform, cpu: arch, libc: libcOf(platform), node: versions.node }
}

/**
 * @param {Entry} entry
 * @param {Machine} machine
 */
export function suits(entry, machine) {
  return (
    names(entry.os, machine.os) &&
    names(entry.cpu, machine.cpu) &&
    names(entry.libc, machine.libc) &&
    allowsNode(entry.engines?.node ?? '', machine.node)
  )
}

/**
 * `os: ['darwin', 'linux']` names what is allowed, `os: ['!win32']` what is not.
 *
 * @param {string | string[] | undefined} list
 * @param {string | undefined} value
 */
function names(list, value) {
  if (list === undefined) return true
  const all = [list].flat()
  if (all.includes(`!${value ?? ''}`)) return false
  return all.every((name) => name.startsWith('!')) || all.includes(value ?? '')
}

/**
 * Told, as npm does it, by the script `ldd` that comes with the C library.
 *
 * @param {string} platform
 */
function libcOf(platform) {
  if (platform !== 'linux') return undefined
  try {
    return readFileSync('/usr/bin/ldd', 'utf8').includes('musl') ? 'musl' : 'glibc'
  } catch {
    return 'glibc'
  }
}
