import {
  chmodSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { watchContent } from '../../../scripts/follow/watch-content.ts'
import { CAN_CLOSE, withClosed } from '../closed-paths.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

function someContent(): { root: string; write: (path: string, text: string) => void } {
  const root = temporaryFolder()
  mkdirSync(join(root, 'content', 'sources', '2023'), { recursive: true })
  mkdirSync(join(root, 'content', 'reports'))
  const write = (path: string, text: string): void => {
    writeFileSync(join(root, 'content', path), text)
  }
  write('sources/known.txt', '甲')
  write('sources/gone.txt', '甲')
  return { root, write }
}

test('what happens in any folder of the content is given together, once', async () => {
  const { root, write } = someContent()
  const content = await watchContent(root, () => undefined)
  write('sources/2023/new.txt', '甲')
  write('sources/known.txt', '甲乙')
  write('taxonomy.yaml', 'tags: []')
  rmSync(join(root, 'content', 'sources', 'gone.txt'))
  expect(await content.next()).toEqual({
    added: ['content/sources/2023/new.txt', 'content/taxonomy.yaml'],
    changed: ['content/sources/known.txt'],
    removed: ['content/sources/gone.txt'],
    atRest: new Set([
      'content/sources/2023/new.txt',
      'content/sources/known.txt',
      'content/taxonomy.yaml',
    ]),
  })
  write('site.yaml', '')
  expect(await content.next()).toMatchObject({ added: ['content/site.yaml'], changed: [] })
})

test('files that programs leave while they write are passed over', async () => {
  const { root, write } = someContent()
  const content = await watchContent(root, () => undefined)
  for (const name of ['~$new.docx', 'new.pdf.crdownload', '.~lock.new.odt#', 'new.txt.tmp']) {
    write(`sources/${name}`, '甲')
  }
  write('reports/a.mdx.new', '甲')
  write('reports/a.mdx', '甲')
  expect(await content.next()).toMatchObject({ added: ['content/reports/a.mdx'] })
})

test('a file is given only when it has stopped growing, and then all at once', async () => {
  const { root, write } = someContent()
  const content = await watchContent(root, () => undefined)
  write('sources/quick.txt', '甲')
  const changes = content.next()
  for (let length = 1; length < 16; length++) {
    write('sources/slow.txt', '甲'.repeat(length))
    await setTimeout(200)
  }
  expect(await Promise.race([changes, Promise.resolve('still waiting')])).toBe('still waiting')
  expect((await changes).added).toEqual(['content/sources/quick.txt', 'content/sources/slow.txt'])
})

test('a folder that is away for a moment is no deletion, and is told each time', async () => {
  const { root, write } = someContent()
  const said: string[] = []
  const content = await watchContent(root, (line) => said.push(line))
  for (const text of ['甲', '甲乙']) {
    renameSync(join(root, 'content'), join(root, 'away'))
    const changes = content.next()
    await setTimeout(2500)
    renameSync(join(root, 'away'), join(root, 'content'))
    write('site.yaml', text)
    expect((await changes).removed).toEqual([])
  }
  const away = 'content 文件夹暂时打不开，恢复后会自动继续'
  expect(said).toEqual([away, away])
})

describe('what is there when it starts', () => {
  test('is given at once where nothing was changed a moment ago', async () => {
    const { root } = someContent()
    for (const name of readdirSync(join(root, 'content/sources'))) {
      utimesSync(join(root, 'content/sources', name), 1_600_000_000, 1_600_000_000)
    }
    const started = performance.now()
    const { atStart } = await watchContent(root, () => undefined)
    expect(performance.now() - started).toBeLessThan(900)
    expect(atStart).toEqual(new Set(['content/sources/gone.txt', 'content/sources/known.txt']))
  })

  test('is left for the first change where it is still growing', async () => {
    const { root, write } = someContent()
    const watching = watchContent(root, () => undefined)
    await setTimeout(500)
    write('sources/known.txt', '甲乙')
    const content = await watching
    expect(content.atStart).toEqual(new Set(['content/sources/gone.txt']))
    expect((await content.next()).added).toEqual(['content/sources/known.txt'])
  })

  test('is null where there is no content folder', async () => {
    expect((await watchContent(temporaryFolder(), () => undefined)).atStart).toBeNull()
  })

  test.runIf(CAN_CLOSE)('is all but what stands in a folder that may not be read', async () => {
    const { root } = someContent()
    chmodSync(root, 0o755)
    const closed = join(root, 'content/sources/2023')
    const { atStart } = await withClosed(closed, () => watchContent(root, () => undefined))
    expect(atStart).toContain('content/sources/2023')
    expect(atStart).toContain('content/sources/known.txt')
  })
})

test('reports that the conversion has written are no news', async () => {
  const { root, write } = someContent()
  const content = await watchContent(root, () => undefined)
  write('reports/a.mdx', '甲')
  write('sources/b.txt', '甲')
  expect(await content.acceptReports()).toEqual(['content/reports/a.mdx'])
  expect(await content.next()).toMatchObject({ added: ['content/sources/b.txt'] })
})
