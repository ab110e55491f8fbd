/** package-lock.json installs the same packages on every system we promise, from any registry. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  SYSTEMS,
  fillGaps,
  lockfileGaps,
  systemOf,
} from '../../scripts/preflight/lockfile-gaps.mjs'
import { neededPackages } from '../../scripts/preflight/lockfile.mjs'
import type { Entries } from '../../scripts/preflight/lockfile.mjs'
import { suits } from '../../scripts/preflight/machine.mjs'
import { projectRoot } from './source-files.ts'

type Manifest = Record<string, Record<string, string> | undefined>

const text = readFileSync(`${projectRoot}/package-lock.json`, 'utf8')
const { packages } = JSON.parse(text) as { packages: Entries }
const manifest = JSON.parse(readFileSync(`${projectRoot}/package.json`, 'utf8')) as Manifest

const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies']
const MACHINES = SYSTEMS.map((system) => ({ ...system, node: '22.23.2' }))

describe('the lockfile', () => {
  test('lists the optional packages of every system (npm run lockfile adds them)', () => {
    expect(lockfileGaps(packages)).toEqual([])
  })

  test('names no host to fetch packages from', () => {
    expect(text.includes('"resolved"')).toBe(false)
  })

  test('belongs to package.json', () => {
    for (const kind of KINDS) expect(packages['']).toHaveProperty(kind, manifest[kind])
  })

  test('has a Node for every system', () => {
    for (const machine of MACHINES) {
      const needed = neededPackages(packages, machine, { dev: false })
      const nodes = needed.filter((path) => packages[path]?.bin?.node !== undefined)
      expect(nodes, `${machine.os} ${machine.cpu}`).toHaveLength(1)
    }
  })

  test('leads to the packages that npm marks, with development and without', () => {
    const paths = Object.keys(packages).filter((path) => path !== '')
    const marked = (mark: 'dev' | 'devOptional') => paths.filter((path) => packages[path]?.[mark])
    // Without the mark `optional` no system is refused: all that counts is who depends on whom.
    const open = Object.fromEntries(
      Object.entries(packages).map(([path, entry]) => [path, { ...entry, optional: false }]),
    )
    const machine = { os: 'any', cpu: 'any', libc: undefined, node: '22.23.2' }
    const all = neededPackages(open, machine, { dev: true })
    const running = neededPackages(open, machine, { dev: false })
    expect(all.toSorted()).toEqual(paths.toSorted())
    // devOptional: perhaps wanted by an optional package, and then npm installs it as well.
    const rest = paths.filter(
      (path) => !running.includes(path) && !marked('devOptional').includes(path),
    )
    expect(rest.toSorted()).toEqual(marked('dev').toSorted())
  })

  test('asks no system for a package that another system alone can have', () => {
    for (const machine of MACHINES) {
      const refused = neededPackages(packages, machine, { dev: true }).filter((path) => {
        const entry = packages[path]
        return entry !== undefined && !suits({ ...entry, engines: {} }, machine)
      })
      expect(refused).toEqual([])
    }
  })
})

describe('filling gaps', () => {
  test('changes nothing where there are none', () => {
    expect(JSON.stringify(fillGaps(packages))).toBe(JSON.stringify(packages))
  })

  test('reads the same system off a name as its package states', () => {
    for (const [path, { os, cpu }] of Object.entries(packages)) {
      if (os === undefined || cpu === undefined) continue
      const system = systemOf(path.slice(path.lastIndexOf('node_modules/') + 13))
      expect(system, path).toMatchObject({ os: [os].flat(), cpu: [cpu].flat() })
    }
  })
})

describe('package.json', () => {
  test('asks for exact versions', () => {
    const versions = KINDS.flatMap((kind) => Object.entries(manifest[kind] ?? {}))
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })
})
