/** Imports point inward: scripts → collection → core, pages → collection and core, browser → core. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importedPath, importsOf, projectRoot, sourceFiles } from './source-files.ts'
import type { Import } from './source-files.ts'

const VIEW = ['src/components', 'src/layouts', 'src/styles', 'src/collection', 'src/core']

/** What the files of a folder may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['src/core'],
  'src/collection': ['src/collection', 'src/core'],
  'src/components': VIEW,
  'src/layouts': VIEW,
  'src/pages': VIEW,
  'src/browser': ['src/browser', 'src/core'],
  scripts: ['scripts', 'src/collection', 'src/core'],
}

/** Measures the browser’s code and others’, in development only. */
const BENCH = 'scripts/bench/'

/** All scripts in one; first, where their files come from. */
const PORTABLE = 'src/browser/portable/main.ts'

const BROWSER_CODE = ['src/browser', 'src/core']

/** Packages without a side effect, that run in the browser as well as in Node. */
const PURE_PACKAGES =
  /^(?:vfile|vfile-message|unified|yaml|parse5|pinyin-pro|(?:remark|mdast|unist|micromark)(?:-[\w-]+)?)$/

const files = sourceFiles('src', 'scripts')
const imports = files.flatMap(importsOf)

describe('imports', () => {
  test('point inward', () => {
    expect(imports.filter((each) => !isInward(each)).map(describeImport)).toEqual([])
  })

  test('of files name files that exist', () => {
    const broken = imports.filter((each) => {
      const path = importedPath(each)
      return path !== null && !existsSync(`${projectRoot}/${path}`)
    })
    expect(broken.map(describeImport)).toEqual([])
  })

  test('never go round in a circle', () => {
    expect(findCircle(imports)).toEqual([])
  })

  test('leave the kernel of the core alone: report.ts imports nothing, text only text', () => {
    const outward = imports.filter((each) => {
      const path = importedPath(each)
      if (each.from === 'src/core/report.ts') return true
      if (!each.from.startsWith('src/core/text/') || path === null) return false
      return !path.startsWith('src/core/text/') && path !== 'src/core/report.ts'
    })
    expect(outward.map(describeImport)).toEqual([])
  })
})

test('every script of a page runs on a disk, too', () => {
  const started = imports.filter(({ inBrowser }) => inBrowser).map(importedPath)
  const portable = imports.filter(({ from }) => from === PORTABLE).map(importedPath)
  expect(new Set(portable.slice(1))).toEqual(new Set(started))
})

describe('packages', () => {
  test('in the core are pure', () => {
    expect(
      packagesIn('src/core').filter(({ specifier }) => !PURE_PACKAGES.test(specifier)),
    ).toEqual([])
  })

  test('in the browser are none but what unpacks the index', () => {
    const specifiers = packagesIn('src/browser').map(({ specifier }) => specifier)
    expect([...new Set(specifiers)]).toEqual(['fflate'])
  })

  test('of Node are used by scripts and collection alone', () => {
    const views = ['src/components', 'src/layouts', 'src/pages'].flatMap(packagesIn)
    expect(views.filter(({ specifier }) => specifier.startsWith('node:'))).toEqual([])
  })

  test('that running needs are no development dependencies', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(`${projectRoot}/package.json`, 'utf8'),
    ) as Record<'dependencies' | 'devDependencies', Record<string, string>>
    const unlisted = [...packagesIn('src'), ...packagesIn('scripts')].filter(
      ({ from, specifier }) => {
        const name = packageName(specifier)
        return (
          !from.startsWith(BENCH) &&
          !/^(?:node|astro):/.test(specifier) &&
          !(name in dependencies) &&
          !(`@types/${name}` in devDependencies)
        )
      },
    )
    expect(unlisted.map(describeImport)).toEqual([])
  })
})

function isInward(each: Import): boolean {
  const path = importedPath(each)
  if (path === null) return true
  const allowed = each.inBrowser ? BROWSER_CODE : (MAY_IMPORT[folderOf(each.from)] ?? [])
  const isMeasured = each.from.startsWith(BENCH) && folderOf(path) === 'src/browser'
  return isMeasured || allowed.includes(folderOf(path))
}

/** src/core for src/core/text/norm.ts, scripts for scripts/start.ts. */
function folderOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'src' ? `${first}/${second}` : first
}

function packagesIn(folder: string): Import[] {
  return imports.filter((each) => each.from.startsWith(`${folder}/`) && importedPath(each) === null)
}

/** @scope/name/file → @scope/name */
function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function describeImport({ from, specifier }: Import): string {
  return `${from} → ${specifier}`
}

/** The files of one circle of imports in their order, or none. */
function findCircle(all: readonly Import[]): string[] {
  const targets = new Map<string, string[]>()
  for (const each of all) {
    const path = importedPath(each)
    if (path !== null) targets.set(each.from, [...(targets.get(each.from) ?? []), path])
  }
  const finished = new Set<string>()
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path]
    if (finished.has(path)) return []
    for (const target of targets.get(path) ?? []) {
      const circle = visit(target, [...trail, path])
      if (circle.length > 0) return circle
    }
    finished.add(path)
    return []
  }
  return (
    [...targets.keys()].map((path) => visit(path, [])).find((circle) => circle.length > 0) ?? []
  )
}
