import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import type {
  ConversionOptions,
  ConversionSummary,
} from '../../../scripts/convert/convert-folder.ts'
import { writeReportFile } from '../../../scripts/convert/write-report-file.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { CAN_CLOSE, withClosed } from '../closed-paths.ts'
import { convertInto } from './convert-into.ts'

const SOURCES = join(import.meta.dirname, '../../../content/sources')
const MAYING = '002_61c4fd2848860dad.txt'

interface Place {
  from: string
  to: string
  run: (options?: Partial<ConversionOptions>) => Promise<ConversionSummary>
  report: (id: string) => string
  rules: (summary: ConversionSummary) => string[]
}

function somewhere(...names: string[]): Place {
  const root = temporaryFolder()
  const from = join(root, 'sources')
  const to = join(root, 'reports')
  mkdirSync(from)
  for (const name of names) cpSync(join(SOURCES, name), join(from, name))
  return {
    from,
    to,
    run: (options) => convertInto(root, options),
    report: (id) => join(to, `${id}.mdx`),
    rules: (summary) =>
      summary.messages
        .flatMap(({ messages }) => messages)
        .filter(({ severity }) => severity !== 'info')
        .map(({ rule }) => rule),
  }
}

test('each source becomes a report whose address is readable', async () => {
  const place = somewhere(...readdirSync(SOURCES))
  const { counts } = await place.run()
  expect(counts).toEqual({ written: 5, unchanged: 0, kept: 0, skipped: 0, failed: 0 })
  expect(readdirSync(place.to).sort()).toEqual([
    'baitu-2023.mdx',
    'ganhezi-2023.mdx',
    'laoyanji-2022.mdx',
    'maying-2023.mdx',
    'zhangguanying-2024.mdx',
  ])
})

test('a second run writes nothing, with or without what the first one noted', async () => {
  const place = somewhere(MAYING)
  await place.run()
  const before = readFileSync(place.report('maying-2023'), 'utf8')
  expect((await place.run()).counts).toMatchObject({ written: 0, unchanged: 1 })
  expect((await place.run({ rules: 'others' })).counts).toMatchObject({ written: 0, unchanged: 1 })
  expect(readFileSync(place.report('maying-2023'), 'utf8')).toBe(before)
})

test('an empty folder gives the same bytes again', async () => {
  const one = somewhere(MAYING)
  const other = somewhere(MAYING)
  await one.run()
  await other.run()
  expect(readFileSync(one.report('maying-2023'))).toEqual(readFileSync(other.report('maying-2023')))
})

/** Without title and body; it says 我镇 and no year. */
const NAMELESS = `一、主要举措
（一）加强普法宣传。我镇开展法治宣传进村入户，发放资料，解答群众法律咨询。
二、存在问题
法治政府建设工作力度不够。
`

function write(place: Place, path: string, text: string): void {
  mkdirSync(join(place.from, path, '..'), { recursive: true })
  writeFileSync(join(place.from, path), text)
}

function saidOf(summary: ConversionSummary, path: string): string[] {
  const told = summary.messages.find((file) => file.path === `content/sources/${path}`)
  return (told?.messages ?? []).map(({ rule }) => rule)
}

describe('what the text leaves open is inferred', () => {
  const PATH = '安塬市/金溪县/马营镇2023年法治政府建设情况报告.txt'

  test('from the names of file and folders, told once, and used for the address', async () => {
    const place = somewhere()
    write(place, PATH, NAMELESS)
    const summary = await place.run()
    expect(saidOf(summary, PATH)).toEqual(['no-title', 'inferred'])
    expect(readFileSync(place.report('maying-2023'), 'utf8')).toContain(
      `---
inferred:
  body: 马营镇
  level: 镇
  county: 金溪县
  city: 安塬市
  year: 2023
source: ${PATH}`,
    )
  })

  test('from content/places.yaml', async () => {
    const place = somewhere()
    write(place, '马营镇.txt', NAMELESS)
    const [county, city] = ['金溪县', '安塬市']
    const known = { name: '马营镇', county, city, province: null, aliases: [], former: [] }
    await place.run({ places: [known] })
    expect(readFileSync(place.report('maying'), 'utf8')).toContain(
      'inferred:\n  body: 马营镇\n  level: 镇\n  county: 金溪县\n  city: 安塬市\n',
    )
  })

  test('until a person has confirmed it; the address stays', async () => {
    const place = somewhere()
    write(place, PATH, NAMELESS)
    await place.run()
    const path = place.report('maying-2023')
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('inferred:\n', '').replaceAll(/^ {2}(?=\w+: )/gmu, ''))
    expect(saidOf(await place.run(), PATH)).toEqual([])
    expect(readdirSync(place.to)).toEqual(['maying-2023.mdx'])
  })
})

describe('two different texts for one township and year', () => {
  const of = (first: string): string =>
    `${first}\n一、主要举措\n（一）加强普法宣传。我镇开展法治宣传进村入户。\n`
  const TITLE = '金溪县马营镇2023年法治政府建设情况报告'

  async function two(path: string, text: string) {
    const place = somewhere()
    write(place, 'a.txt', of(TITLE))
    write(place, path, text)
    return { place, summary: await place.run() }
  }

  test('are both kept, and told on both with the file of the other', async () => {
    const { place, summary } = await two('b.txt', `${of(TITLE)}补充一段。\n`)
    expect(readdirSync(place.to).sort()).toEqual(['jinxi-maying-2023.mdx', 'maying-2023.mdx'])
    const conflicts = summary.messages.flatMap(({ path, messages }) =>
      messages.filter(({ rule }) => rule === 'conflict').map(({ reason }) => [path, reason]),
    )
    expect(conflicts).toEqual([
      [
        'content/sources/a.txt',
        expect.stringContaining('content/sources/b.txt（content/reports/jinxi-maying-2023.mdx）'),
      ],
      [
        'content/sources/b.txt',
        expect.stringContaining('content/sources/a.txt（content/reports/maying-2023.mdx）'),
      ],
    ])
    // It is told again, though nothing has changed, and kept for the pages.
    const again = await place.run()
    expect(again.counts).toMatchObject({ unchanged: 2 })
    expect(saidOf(again, 'a.txt')).toEqual(['conflict'])
    expect(again.notes.sources['b.txt']?.messages.map(({ rule }) => rule)).toEqual(['conflict'])
  })

  test('are told when only one of them is converted, too', async () => {
    const { place } = await two('b.txt', of('金溪县白土乡2023年法治政府建设情况报告'))
    write(place, 'b.txt', `${of(TITLE)}补充一段。\n`)
    const { notes } = await place.run({ only: new Set(['b.txt']), tellOrphans: false })
    expect(notes.sources['a.txt']?.messages.map(({ rule }) => rule)).toEqual(['conflict'])
  })

  test.each([
    ['of another year', of(TITLE.replace('2023', '2022'))],
    ['of another county', of(TITLE.replace('金溪县', '通渭县'))],
    ['with the same bytes', of(TITLE)],
  ])('are none where one is %s', async (_, text) => {
    const { summary } = await two('b.txt', text)
    expect(
      summary.messages.flatMap(({ messages }) => messages.map(({ rule }) => rule)),
    ).not.toContain('conflict')
  })

  test('are found under a former name and under an inferred one', async () => {
    const place = somewhere()
    write(place, 'a.txt', of('双河乡2023年法治政府建设情况报告'))
    write(place, '双河镇2023年.txt', NAMELESS)
    const former = [{ name: '双河乡', until: null }]
    const known = { county: '金溪县', city: null, province: null, aliases: [] }
    const summary = await place.run({ places: [{ name: '双河镇', ...known, former }] })
    expect(saidOf(summary, 'a.txt')).toContain('conflict')
  })

  test.each([
    ['the year', 'year: 2023', 'year: 2022'],
    ['the inferred year', 'year: 2023', 'inferred:\n  year: 2022'],
    ['what is shown', 'reviewed: false', 'reviewed: true\npublished: false'],
  ])('are settled by a person who corrects %s', async (_, from, to) => {
    const { place } = await two('b.txt', `${of(TITLE)}补充一段。\n`)
    const path = place.report('maying-2023')
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
    expect(saidOf(await place.run(), 'b.txt')).toEqual([])
  })
})

describe('what a person has corrected', () => {
  test('is not overwritten when the rules change', async () => {
    const place = somewhere(MAYING)
    await place.run()
    const corrected = readFileSync(place.report('maying-2023'), 'utf8').replace('马营镇', '马莺镇')
    writeFileSync(place.report('maying-2023'), corrected)
    expect((await place.run({ rules: 'others' })).counts).toMatchObject({ written: 0, kept: 1 })
    expect(readFileSync(place.report('maying-2023'), 'utf8')).toBe(corrected)
  })

  test('is not overwritten when only reviewed: true was set', async () => {
    const place = somewhere(MAYING)
    await place.run()
    const reviewed = readFileSync(place.report('maying-2023'), 'utf8').replace(
      'reviewed: false',
      'reviewed: true',
    )
    writeFileSync(place.report('maying-2023'), reviewed)
    await place.run({ rules: 'others' })
    expect(readFileSync(place.report('maying-2023'), 'utf8')).toBe(reviewed)
  })

  test('is not taken for corrected because Windows changed its line ends', async () => {
    const place = somewhere(MAYING)
    await place.run()
    const windows = readFileSync(place.report('maying-2023'), 'utf8').replaceAll('\n', '\r\n')
    writeFileSync(place.report('maying-2023'), windows)
    expect((await place.run({ rules: 'others' })).counts).toMatchObject({ kept: 0, written: 1 })
  })

  test('stays when the source changes; the new conversion lies beside it, and it is told', async () => {
    const place = somewhere(MAYING)
    await place.run()
    const corrected = `${readFileSync(place.report('maying-2023'), 'utf8')}\n补充一段。\n`
    writeFileSync(place.report('maying-2023'), corrected)
    writeFileSync(
      join(place.from, MAYING),
      `${readFileSync(join(place.from, MAYING), 'utf8')}\n新的一段。\n`,
    )
    const summary = await place.run()
    expect(place.rules(summary)).toContain('stale-review')
    expect(readFileSync(place.report('maying-2023'), 'utf8')).toBe(corrected)
    expect(readFileSync(`${place.report('maying-2023')}.new`, 'utf8')).toContain('新的一段。')
    // It is told until somebody has merged the two and said so by the new sha256.
    expect(place.rules(await place.run())).toContain('stale-review')
    const fresh = /^sha256: .*$/mu.exec(
      readFileSync(`${place.report('maying-2023')}.new`, 'utf8'),
    )?.[0]
    writeFileSync(place.report('maying-2023'), corrected.replace(/^sha256: .*$/mu, fresh ?? ''))
    expect(place.rules(await place.run())).not.toContain('stale-review')
    expect(existsSync(`${place.report('maying-2023')}.new`)).toBe(false)
  })

  test.each([
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['a space behind ---', (text: string) => text.replace('---', '--- ')],
    ['a missing second ---', (text: string) => text.replace('\n---\n\n', '\n\n')],
    ['a full-width colon', (text: string) => text.replace('source: ', 'source：')],
    ['no line for the source', (text: string) => text.replace(/^source: .*\n/mu, '')],
    [
      'YAML that means something else',
      (text: string) => text.replace('body: 马营镇', 'body: *马营'),
    ],
  ])('has no twin because its head has %s', async (_, damage) => {
    const place = somewhere(MAYING)
    await place.run()
    const damaged = damage(readFileSync(place.report('maying-2023'), 'utf8'))
    writeFileSync(place.report('maying-2023'), damaged)
    await place.run()
    expect(readdirSync(place.to)).toEqual(['maying-2023.mdx'])
    expect(readFileSync(place.report('maying-2023'), 'utf8')).toBe(damaged)
  })

  test('keeps its address when body and year are corrected', async () => {
    const place = somewhere(MAYING)
    await place.run()
    const path = place.report('maying-2023')
    writeFileSync(path, readFileSync(path, 'utf8').replace('body: 马营镇', 'body: 大营镇'))
    await place.run({ force: true })
    expect(readdirSync(place.to)).toEqual(['maying-2023.mdx', 'maying-2023.mdx.old'])
  })

  test('is overwritten by force', async () => {
    const place = somewhere(MAYING)
    await place.run()
    const before = readFileSync(place.report('maying-2023'), 'utf8')
    writeFileSync(place.report('maying-2023'), before.replace('马营镇', '马莺镇'))
    await place.run({ force: true })
    expect(readFileSync(place.report('maying-2023'), 'utf8')).toBe(before)
  })
})

describe('a bad source is told and stops nobody', () => {
  test.each([
    ['an empty file', 'a.txt', '', 'empty'],
    ['blank lines only', 'a.txt', ' \n\u3000\n', 'empty'],
    [
      'a recipe',
      'a.txt',
      '红烧肉的做法：五花肉切块，加入酱油、冰糖和料酒，小火炖煮一小时。'.repeat(10),
      'not-a-report',
    ],
    [
      'a picture under the name of a text',
      'a.txt',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
      'unknown-format',
    ],
  ])('%s', async (_, name, content, rule) => {
    const place = somewhere(MAYING)
    writeFileSync(join(place.from, name), content)
    const summary = await place.run()
    expect(summary.counts).toMatchObject({ written: 1, failed: 1 })
    expect(place.rules(summary)).toEqual([rule])
    // It is told again, though nothing has changed.
    expect((await place.run()).counts).toMatchObject({ unchanged: 1, failed: 1 })
  })

  test('what was converted before is kept when the source goes bad', async () => {
    const place = somewhere(MAYING)
    await place.run()
    writeFileSync(join(place.from, MAYING), '')
    expect((await place.run()).counts).toMatchObject({ failed: 1 })
    expect(existsSync(place.report('maying-2023'))).toBe(true)
    expect((await place.run()).counts).toMatchObject({ failed: 1, unchanged: 0 })
  })
})

test('a report whose source is gone stays and is told', async () => {
  const place = somewhere(MAYING)
  await place.run()
  rmSync(join(place.from, MAYING))
  const summary = await place.run()
  expect(place.rules(summary)).toEqual(['orphan'])
  expect(existsSync(place.report('maying-2023'))).toBe(true)
})

test('a source that was moved keeps its report', async () => {
  const place = somewhere(MAYING)
  await place.run()
  mkdirSync(join(place.from, '某县'))
  cpSync(join(place.from, MAYING), join(place.from, '某县', MAYING))
  rmSync(join(place.from, MAYING))
  const summary = await place.run()
  expect(place.rules(summary)).not.toContain('orphan')
  expect(readdirSync(place.to)).toEqual(['maying-2023.mdx'])
  expect(readFileSync(place.report('maying-2023'), 'utf8')).toContain(`source: 某县/${MAYING}`)
})

test('the same file twice makes one report, and it is told', async () => {
  const place = somewhere(MAYING)
  await place.run()
  cpSync(join(place.from, MAYING), join(place.from, '000-copy.txt'))
  const summary = await place.run()
  expect(summary.counts).toMatchObject({ unchanged: 1, skipped: 1 })
  expect(place.rules(summary)).toEqual(['same-bytes'])
  expect(readdirSync(place.to)).toEqual(['maying-2023.mdx'])
})

test('a copy of a report is told, and the original goes on being the one that is updated', async () => {
  const place = somewhere(MAYING)
  await place.run()
  cpSync(place.report('maying-2023'), place.report('a-copy'))
  const before = readFileSync(place.report('maying-2023'), 'utf8')
  expect(place.rules(await place.run({ rules: 'others' }))).toEqual(['same-source'])
  expect(readFileSync(place.report('maying-2023'), 'utf8')).toBe(before)
})

test('a file that cannot be opened is told, the others are converted', async () => {
  const place = somewhere(MAYING)
  symlinkSync(join(place.from, 'nowhere.txt'), join(place.from, 'a-link.txt'))
  symlinkSync(place.from, join(place.from, 'circle'))
  const summary = await place.run()
  expect(summary.counts).toMatchObject({ written: 1, skipped: 2 })
  expect(place.rules(summary)).toEqual(['link', 'link'])
})

test('a name that is too long for a file is cut', async () => {
  const place = somewhere()
  const words =
    '扎实推进依法行政和法治政府建设，规范行政执法，加强普法宣传教育，化解矛盾纠纷。'.repeat(4)
  writeFileSync(join(place.from, `${'长'.repeat(80)}.txt`), words)
  await place.run()
  expect(readdirSync(place.to).every((name) => name.length < 80)).toBe(true)
})

test('a folder that does not exist is told by its name', async () => {
  const place = somewhere()
  await expect(place.run({ from: join(place.from, 'nothing') })).rejects.toThrow('nothing')
})

test('a report that was deleted is made again', async () => {
  const place = somewhere(MAYING)
  await place.run()
  rmSync(place.report('maying-2023'))
  expect((await place.run()).counts).toMatchObject({ written: 1 })
})

test('two reports of one township and year both stay, under addresses of their own', async () => {
  const place = somewhere(MAYING)
  writeFileSync(
    join(place.from, 'second.txt'),
    readFileSync(join(place.from, MAYING), 'utf8').replace('36次', '41次'),
  )
  await place.run()
  expect(readdirSync(place.to).sort()).toEqual(['maying-2023-2.mdx', 'maying-2023.mdx'])
})

describe('the ways to convert', () => {
  test('a check writes nothing and counts what it would write', async () => {
    const place = somewhere(MAYING)
    expect((await place.run({ check: true })).counts).toMatchObject({ written: 1 })
    expect(existsSync(place.to)).toBe(false)
  })

  test('pruning deletes a report whose source is gone', async () => {
    const place = somewhere(MAYING)
    await place.run()
    rmSync(join(place.from, MAYING))
    await place.run({ prune: true })
    expect(readdirSync(place.to)).toEqual([])
  })

  test('pruning spares what a person has touched', async () => {
    const place = somewhere(MAYING)
    await place.run()
    rmSync(join(place.from, MAYING))
    writeFileSync(
      place.report('maying-2023'),
      `${readFileSync(place.report('maying-2023'), 'utf8')}\n补充。\n`,
    )
    expect(place.rules(await place.run({ prune: true }))).toEqual(['orphan'])
    expect(readdirSync(place.to)).toEqual(['maying-2023.mdx'])
  })

  test('only the files named are converted, and the others stay known', async () => {
    const place = somewhere(...readdirSync(SOURCES))
    await place.run()
    const summary = await place.run({
      only: new Set([MAYING]),
      rules: 'others',
      tellOrphans: false,
    })
    expect(summary.total).toBe(1)
    expect(Object.keys(summary.notes.sources)).toHaveLength(5)
    // The others were made by the earlier rules; the next run must not take them for done.
    expect(summary.notes.rules).toBe('rules')
  })

  test('what was noted of a source that is gone is forgotten', async () => {
    const place = somewhere(...readdirSync(SOURCES))
    await place.run()
    rmSync(join(place.from, MAYING))
    const { notes } = await place.run({ only: new Set() })
    expect(Object.keys(notes.sources)).toHaveLength(4)
  })
})

describe('what a person does while the conversion is running', () => {
  const COUNT = 14
  const name = (n: number): string => `马营镇${2000 + n}年.txt`

  /** All sources have changed; as soon as the first is done, something happens to the last report. */
  async function meanwhile(happen: (path: string) => void) {
    const place = somewhere()
    for (let n = 0; n < COUNT; n++) write(place, name(n), `${NAMELESS}第${n}份。\n`)
    await place.run()
    for (let n = 0; n < COUNT; n++) write(place, name(n), `${NAMELESS}改过的第${n}份。\n`)
    const last = place.report(`maying-${2000 + COUNT - 1}`)
    let hasHappened = false
    const onProgress = (): void => {
      if (!hasHappened) happen(last)
      hasHappened = true
    }
    return { place, last, summary: await place.run({ onProgress }) }
  }

  test('a correction that is saved is kept, the new conversion lies beside it', async () => {
    const { summary, last } = await meanwhile((path) => {
      writeFileSync(path, `${readFileSync(path, 'utf8')}\n人工补充。\n`)
    })
    expect(summary.counts).toMatchObject({ written: COUNT - 1, kept: 1 })
    expect(readFileSync(last, 'utf8')).toContain('人工补充。')
    expect(readFileSync(`${last}.new`, 'utf8')).toContain('改过的')
    expect(saidOf(summary, name(COUNT - 1))).toContain('stale-review')
  })

  test('a report that is deleted is made again', async () => {
    const { summary, last } = await meanwhile((path) => {
      rmSync(path)
    })
    expect(summary.counts).toMatchObject({ written: COUNT })
    expect(readFileSync(last, 'utf8')).toContain('改过的')
  })
})

test('a report that has appeared since the conversion began is not overwritten', async () => {
  const place = somewhere(MAYING)
  mkdirSync(place.to)
  const file = new VFile()
  const report = { id: 'a', mdx: '新的', sha256: '', existing: undefined }
  const options = { to: place.to, shownTo: 'content/reports', force: false, check: false }
  writeFileSync(place.report('a'), '人工')
  expect(await writeReportFile(report, options, file)).toBe('kept')
  expect(readFileSync(place.report('a'), 'utf8')).toBe('人工')
  expect(readFileSync(`${place.report('a')}.new`, 'utf8')).toBe('新的')
})

test('every correction that force overwrites is kept, and told once', async () => {
  const place = somewhere(MAYING)
  await place.run()
  const path = place.report('maying-2023')
  for (const correction of ['第一次。', '第二次。']) {
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n${correction}\n`)
    expect(place.rules(await place.run({ force: true }))).toContain('overwritten')
  }
  expect(readFileSync(`${path}.old`, 'utf8')).toContain('第一次。')
  expect(readFileSync(`${path}.old-2`, 'utf8')).toContain('第二次。')
  expect(place.rules(await place.run())).toEqual([])
})

describe('an odd entry among the reports is told and stops nobody', () => {
  test.each<[string, string, (path: string) => void]>([
    ['a dangling link', '失效的链接', (path) => symlinkSync('nowhere', path)],
    ['a folder', '文件夹', (path) => mkdirSync(path)],
  ])('%s', async (_, what, make) => {
    const place = somewhere(MAYING)
    mkdirSync(place.to)
    make(place.report('maying-2023'))
    const summary = await place.run()
    expect(summary.counts).toMatchObject({ written: 1 })
    expect(readdirSync(place.to).sort()).toEqual(['maying-2023-2.mdx', 'maying-2023.mdx'])
    expect(summary.messages.at(-1)).toMatchObject({
      path: 'content/reports/maying-2023.mdx',
      messages: [{ rule: 'unreadable-report', reason: expect.stringContaining(what) as string }],
    })
  })

  test.runIf(CAN_CLOSE)(
    'a report that may not be read gets no twin, by force neither',
    async () => {
      const place = somewhere(MAYING)
      await place.run()
      const path = place.report('maying-2023')
      for (const folder of [place.to, join(place.to, '..'), join(place.to, '../cache')]) {
        chmodSync(folder, 0o777)
      }
      chmodSync(join(place.to, '../cache/conversion.json'), 0o666)
      for (const force of [false, true]) {
        const summary = await withClosed(path, () => place.run({ rules: 'others', force }))
        expect(summary.counts).toMatchObject({ kept: 1 })
        expect(place.rules(summary)).toEqual(['unreadable-report'])
      }
      expect(readdirSync(place.to)).toEqual(['maying-2023.mdx'])
    },
  )
})

test.runIf(CAN_CLOSE)(
  'a folder that may not be read is told, its reports are no orphans',
  async () => {
    const place = somewhere(MAYING)
    write(place, '2022/a.txt', NAMELESS)
    await place.run()
    const count = readdirSync(place.to).length
    for (const folder of [place.to, join(place.to, '..'), join(place.to, '../cache')]) {
      chmodSync(folder, 0o777)
    }
    const summary = await withClosed(join(place.from, '2022'), () => place.run({ prune: true }))
    expect(summary.counts).toMatchObject({ unchanged: 1, failed: 1 })
    expect(saidOf(summary, '2022')).toEqual(['unreadable'])
    expect(place.rules(summary)).toEqual(['unreadable'])
    expect(readdirSync(place.to)).toHaveLength(count)
  },
)

test('a file in the way of a report that has been moved away is no longer in its way', async () => {
  const place = somewhere(MAYING)
  const { notes } = await place.run()
  rmSync(place.report('maying-2023'))
  const note = notes.sources[MAYING]
  const messages = [
    { rule: 'file-exists', severity: 'error' as const, line: null, column: null, reason: '' },
  ]
  writeFileSync(
    join(place.to, '../cache/conversion.json'),
    JSON.stringify({ rules: 'rules', sources: { [MAYING]: { ...note, messages } } }),
  )
  expect((await place.run()).counts).toMatchObject({ written: 1 })
})
