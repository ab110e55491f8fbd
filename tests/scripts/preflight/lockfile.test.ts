import { describe, expect, test } from 'vitest'
import { fillGaps, lockfileGaps } from '../../../scripts/preflight/lockfile-gaps.mjs'
import { findDependency, neededPackages } from '../../../scripts/preflight/lockfile.mjs'
import type { Entries } from '../../../scripts/preflight/lockfile.mjs'

const WINDOWS = { os: 'win32', cpu: 'x64', libc: undefined, node: '22.23.2' }
const LINUX = { os: 'linux', cpu: 'x64', libc: 'glibc', node: '22.23.2' }

describe('what a machine needs', () => {
  const entries: Entries = {
    '': { version: '1.0.0', dependencies: { a: '1.0.0' }, devDependencies: { tester: '1.0.0' } },
    'node_modules/a': {
      version: '1.0.0',
      dependencies: { b: '^1.0.0' },
      optionalDependencies: { fast: '1.0.0' },
    },
    'node_modules/a/node_modules/b': { version: '1.2.0' },
    'node_modules/b': { version: '2.0.0', dev: true },
    'node_modules/fast': {
      version: '1.0.0',
      optional: true,
      optionalDependencies: {
        'fast-win32-x64': '1.0.0',
        'fast-linux-x64-gnu': '1.0.0',
        'fast-linux-x64-musl': '1.0.0',
      },
    },
    'node_modules/fast-linux-x64-gnu': {
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['glibc'],
    },
    'node_modules/fast-linux-x64-musl': {
      version: '1.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    },
    'node_modules/fast-win32-x64': {
      version: '1.0.0',
      optional: true,
      os: ['win32'],
      cpu: ['x64'],
      dependencies: { registry: '1.0.0' },
    },
    'node_modules/registry': { version: '1.0.0', optional: true },
    'node_modules/tester': {
      version: '1.0.0',
      dev: true,
      dependencies: { b: '^2.0.0' },
      peerDependencies: { a: '1.0.0', absent: '1.0.0' },
    },
  }

  test('is what its system can use, with what that needs in turn', () => {
    expect(neededPackages(entries, WINDOWS, { dev: false }).sort()).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
      'node_modules/fast',
      'node_modules/fast-win32-x64',
      'node_modules/registry',
    ])
  })

  test('is one C library, not the other, and nothing that only other systems need', () => {
    const needed = neededPackages(entries, LINUX, { dev: false })
    expect(needed).toContain('node_modules/fast-linux-x64-gnu')
    expect(needed).not.toContain('node_modules/fast-linux-x64-musl')
    expect(needed).not.toContain('node_modules/registry')
  })

  test('grows by development when asked', () => {
    const needed = neededPackages(entries, LINUX, { dev: true })
    expect(needed).toEqual(expect.arrayContaining(['node_modules/tester', 'node_modules/b']))
  })

  test('leaves out an optional package that refuses the Node', () => {
    const modern = {
      ...entries,
      'node_modules/fast': {
        ...entries['node_modules/fast'],
        version: '1.0.0',
        optional: true,
        engines: { node: '>=24' },
      },
    }
    expect(neededPackages(modern, LINUX, { dev: false })).not.toContain('node_modules/fast')
  })

  test('finds a dependency in the nearest node_modules', () => {
    expect(findDependency(entries, 'node_modules/a', 'b')).toBe('node_modules/a/node_modules/b')
    expect(findDependency(entries, 'node_modules/a/node_modules/b', 'a')).toBe('node_modules/a')
    expect(findDependency(entries, 'node_modules/tester', 'b')).toBe('node_modules/b')
    expect(findDependency(entries, 'node_modules/tester', 'absent')).toBeUndefined()
  })
})

describe('a gap', () => {
  test('is filled with the version and the system that the name tells', () => {
    const filled = fillGaps({
      '': { version: '1.0.0', dependencies: { finder: '1.6.0' } },
      'node_modules/finder': {
        version: '1.6.0',
        dev: true,
        optionalDependencies: { '@finder/windows-x64': '1.6.0' },
      },
    })
    expect(filled['node_modules/@finder/windows-x64']).toEqual({
      version: '1.6.0',
      cpu: ['x64'],
      dev: true,
      optional: true,
      os: ['win32'],
    })
  })

  test('is filled beside its owner where another version is in the way', () => {
    const entries: Entries = {
      '': { version: '1.0.0' },
      'node_modules/native': {
        version: '2.0.0',
        optionalDependencies: { 'native-linux-arm64-musl': '2.0.0' },
      },
      'node_modules/native-linux-arm64-musl': { version: '1.0.0', optional: true },
    }
    expect(lockfileGaps(entries)).toEqual([
      { owner: 'node_modules/native', name: 'native-linux-arm64-musl', version: '2.0.0' },
    ])
    const filled = fillGaps(entries)
    expect(filled['node_modules/native-linux-arm64-musl']).toEqual({
      version: '1.0.0',
      optional: true,
    })
    expect(filled['node_modules/native/node_modules/native-linux-arm64-musl']).toEqual({
      version: '2.0.0',
      cpu: ['arm64'],
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    })
    expect(lockfileGaps(filled)).toEqual([])
  })

  test('is not guessed at: without an exact version or a system in the name it is an error', () => {
    const wanting = (name: string, version: string): Entries => ({
      '': { version: '1.0.0', optionalDependencies: { [name]: version } },
    })
    expect(() => fillGaps(wanting('native-win32-x64', '^1.0.0'))).toThrow(
      '无法补写 native-win32-x64@^1.0.0',
    )
    expect(() => fillGaps(wanting('native', '1.0.0'))).toThrow('无法补写 native@1.0.0')
  })
})
