// @ts-check
/**
 * The optional packages that a lockfile ought to list and does not, and entries to fill in.
 *
 * A program in native code is one optional package per system, of the same exact version as its
 * owner, with the system in its name; that is all an entry needs:
 *
 *     @pagefind/windows-x64, 1.6.0  →  { version: '1.6.0', cpu: ['x64'], optional: true, os: ['win32'] }
 *
 * It adds no entry for a range of versions: which of them would be a guess.
 */
import { findDependency, placeIn } from './lockfile.mjs'

/** @typedef {import('./lockfile.mjs').Entry} Entry */
/** @typedef {import('./lockfile.mjs').Entries} Entries */

/**
 * @typedef {object} Gap
 * @property {string} owner path of the package that asks
 * @property {string} name
 * @property {string} version as asked for
 */

/** The systems this project promises to install on. */
export const SYSTEMS = [
  { os: 'linux', cpu: 'x64', libc: 'glibc' },
  { os: 'linux', cpu: 'arm64', libc: 'glibc' },
  { os: 'win32', cpu: 'x64', libc: undefined },
  { os: 'darwin', cpu: 'x64', libc: undefined },
  { os: 'darwin', cpu: 'arm64', libc: undefined },
]

/** Words in the names of packages. @type {Record<string, Pick<Entry, 'os' | 'cpu' | 'libc'>>} */
const WORDS = {
  gnu: { libc: ['glibc'] },
  musl: { libc: ['musl'] },
  linuxmusl: { os: ['linux'], libc: ['musl'] },
  win: { os: ['win32'] },
  windows: { os: ['win32'] },
  ...named('os', 'aix android darwin freebsd linux netbsd openbsd openharmony sunos win32'),
  ...named('cpu', 'arm arm64 ia32 loong64 mips64el ppc64 riscv64 s390x wasm32 x64'),
}

/**
 * Every optional dependency that is absent, or there only in another than the exact version asked.
 *
 * @param {Entries} entries
 * @returns {Gap[]}
 */
export function lockfileGaps(entries) {
  return Object.entries(entries).flatMap(([owner, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .map(([name, version]) => ({ owner, name, version }))
      .filter((gap) => isGap(entries, gap)),
  )
}

/**
 * @param {Entries} entries
 * @returns {Entries} with an entry for every gap, in npm's order
 */
export function fillGaps(entries) {
  const filled = { ...entries }
  for (const gap of lockfileGaps(entries)) {
    // An earlier gap may have asked for the same package.
    if (!isGap(filled, gap)) continue
    const top = placeIn('', gap.name)
    filled[filled[top] === undefined ? top : placeIn(gap.owner, gap.name)] = entryFor(entries, gap)
  }
  return Object.fromEntries(Object.entries(filled).sort(([a], [b]) => a.localeCompare(b, 'en')))
}

/**
 * The system a package is made for, read off its name.
 *
 * @param {string} name
 * @returns {Pick<Entry, 'os' | 'cpu' | 'libc'>}
 */
export function systemOf(name) {
  const words = name.replace(/^@[^/]+\//, '').split('-')
  return words.reduce((system, word) => ({ ...system, ...WORDS[word] }), {})
}

/**
 * @param {Entries} entries
 * @param {Gap} gap
 */
function isGap(entries, { owner, name, version }) {
  const found = findDependency(entries, owner, name)
  return found === undefined || (isExact(version) && entries[found]?.version !== version)
}

/**
 * @param {Entries} entries
 * @param {Gap} gap
 * @returns {Entry}
 */
function entryFor(entries, { owner, name, version }) {
  const { os, cpu, libc } = systemOf(name)
  if (!isExact(version) || (os === undefined && cpu === undefined)) {
    throw new Error(`无法补写 ${name}@${version}（${owner}）：版本不确切，或名称中没有系统。`)
  }
  return {
    version,
    ...(cpu && { cpu }),
    ...(entries[owner]?.dev && { dev: true }),
    ...(libc && { libc }),
    optional: true,
    ...(os && { os }),
  }
}

/** @param {string} version */
function isExact(version) {
  return /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)
}

/**
 * @param {'os' | 'cpu'} field
 * @param {string} words
 */
function named(field, words) {
  return Object.fromEntries(words.split(' ').map((word) => [word, { [field]: [word] }]))
}
