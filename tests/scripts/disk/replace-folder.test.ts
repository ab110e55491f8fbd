import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { replaceFolder, replaceTogether } from '../../../scripts/disk/replace-folder.ts'
import { putRight } from '../../../scripts/disk/workspace.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

/** No process has this number. */
const NOBODY = 2 ** 30

function someSite(): { root: string; site: string; fill: (folder: string, text: string) => void } {
  const root = temporaryFolder()
  const site = join(root, 'dist')
  const fill = (folder: string, text: string): void => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'index.html'), text)
  }
  fill(site, 'old')
  return { root, site, fill }
}

function pageOf(site: string): string {
  return readFileSync(join(site, 'index.html'), 'utf8')
}

test('the new folder takes the place of the old one when it is ready', async () => {
  const { root, site, fill } = someSite()
  await replaceFolder(site, async (beside) => {
    fill(beside, 'new')
    expect(pageOf(site)).toBe('old')
    return Promise.resolve()
  })
  expect(pageOf(site)).toBe('new')
  expect(readdirSync(root)).toEqual(['dist'])
})

test('a folder that cannot be made leaves the old one, and nothing beside it', async () => {
  const { root, site, fill } = someSite()
  const failing = replaceFolder(site, (beside) => {
    fill(beside, 'half')
    return Promise.reject(new Error('full'))
  })
  await expect(failing).rejects.toThrow('full')
  expect(pageOf(site)).toBe('old')
  expect(readdirSync(root)).toEqual(['dist'])
})

test('a program that is ended in the middle leaves the old one, and nothing beside it', () => {
  const { root, site } = someSite()
  const module = new URL('../../../scripts/disk/replace-folder.ts', import.meta.url).href
  const program = `
    import { mkdirSync } from 'node:fs'
    import { replaceFolder, replaceTogether } from '${module}'
    await replaceFolder(process.argv[1], (beside) => {
      mkdirSync(beside)
      process.exit(130)
    })`
  const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', program, site])
  expect(status).toBe(130)
  expect(pageOf(site)).toBe('old')
  expect(readdirSync(root)).toEqual(['dist'])
})

test('of a folder and a file that belong together both are replaced', async () => {
  const { root, site, fill } = someSite()
  const zip = join(root, 'dist.zip')
  writeFileSync(zip, 'old')
  await replaceTogether([site, zip], async ([folder = '', file = '']) => {
    fill(folder, 'new')
    writeFileSync(file, 'new')
    return Promise.resolve()
  })
  expect([pageOf(site), readFileSync(zip, 'utf8')]).toEqual(['new', 'new'])
  expect(readdirSync(root)).toEqual(['dist', 'dist.zip'])
})

test('if one of two was not made, both stay as they were', async () => {
  const { root, site, fill } = someSite()
  const zip = join(root, 'dist.zip')
  writeFileSync(zip, 'old')
  const failing = replaceTogether([site, zip], async ([folder = '']) => {
    fill(folder, 'new')
    return Promise.resolve()
  })
  await expect(failing).rejects.toThrow('未能替换')
  expect([pageOf(site), readFileSync(zip, 'utf8')]).toEqual(['old', 'old'])
  expect(readdirSync(root)).toEqual(['dist', 'dist.zip'])
})

/** What a process that has ended left beside the site. */
function leftOver(root: string, pid = NOBODY): { folder: string; at: (path: string) => string } {
  const folder = join(root, `.dist.xiangjian-${pid}`)
  for (const part of ['new', 'old']) mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'xiangjian.txt'), '')
  return { folder, at: (path) => join(folder, path) }
}

test('what a power cut has left is put right, what another window makes is left alone', async () => {
  const { root, site, fill } = someSite()
  fill(leftOver(root).at('new/dist'), 'half')
  fill(leftOver(root, process.ppid).at('new/dist'), 'of another window')
  await replaceFolder(site, async (beside) => {
    fill(beside, 'new')
    return Promise.resolve()
  })
  expect(readdirSync(root).sort()).toEqual([`.dist.xiangjian-${process.ppid}`, 'dist'])
})

test('what an earlier process of the same number has left does not get into the new folder', async () => {
  const { root, site, fill } = someSite()
  const beside = leftOver(root, process.pid).at('new/dist')
  fill(beside, 'left over')
  renameSync(join(beside, 'index.html'), join(beside, 'left-over.html'))
  await replaceFolder(site, async (folder) => {
    fill(folder, 'new')
    return Promise.resolve()
  })
  expect(readdirSync(site)).toEqual(['index.html'])
})

test("somebody's own folders beside it are left alone, whatever their names", async () => {
  const { root, site, fill } = someSite()
  const names = [
    `.dist.xiangjian-${NOBODY}`,
    'dist.next-2024',
    `dist.old-${NOBODY}`,
    'dist.old-2024',
  ]
  for (const name of names) fill(join(root, name), 'kept')
  await replaceFolder(site, async (beside) => {
    fill(beside, 'new')
    return Promise.resolve()
  })
  expect(readdirSync(root).sort()).toEqual([names[0], 'dist', ...names.slice(1)])
})

test.each([
  { cut: 'the first is aside', aside: ['dist'], moved: [] },
  { cut: 'both are aside', aside: ['dist', 'dist.zip'], moved: [] },
  { cut: 'the first new one is in place', aside: ['dist', 'dist.zip'], moved: ['dist'] },
])('a power cut when $cut: both old ones come back', ({ aside, moved }) => {
  const { root, site } = someSite()
  const zip = join(root, 'dist.zip')
  writeFileSync(zip, 'old')
  const { at } = leftOver(root)
  for (const name of aside) renameSync(join(root, name), at(`old/${name}`))
  for (const name of ['dist', 'dist.zip']) {
    writeFileSync(moved.includes(name) ? join(root, name) : at(`new/${name}`), 'new')
  }
  putRight([site, zip])
  expect([pageOf(site), readFileSync(zip, 'utf8')]).toEqual(['old', 'old'])
  expect(readdirSync(root)).toEqual(['dist', 'dist.zip'])
})

test('a power cut when both new ones are in place: they stay', () => {
  const { root, site, fill } = someSite()
  const zip = join(root, 'dist.zip')
  writeFileSync(zip, 'new')
  const { at } = leftOver(root)
  renameSync(site, at('old/dist'))
  writeFileSync(at('old/dist.zip'), 'old')
  fill(site, 'new')
  putRight([site, zip])
  expect([pageOf(site), readFileSync(zip, 'utf8')]).toEqual(['new', 'new'])
  expect(readdirSync(root)).toEqual(['dist', 'dist.zip'])
})
