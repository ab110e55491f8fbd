import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { strFromU8, unzipSync as unzipFiles } from 'fflate'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { docx } from '../../../scripts/generate/formats/docx.ts'
import { html } from '../../../scripts/generate/formats/html.ts'
import { pdf } from '../../../scripts/generate/formats/pdf.ts'
import { txt } from '../../../scripts/generate/formats/txt.ts'
import { generateReports } from '../../../scripts/generate/generate-reports.ts'
import { readSource } from '../../../scripts/readers/index.ts'
import { newRandom } from '../../../scripts/generate/random.ts'
import type { ReportLine } from '../../../scripts/generate/report-builder.ts'
import { projectRoot } from '../../../scripts/project-root.ts'
import { contentPaths } from '../../../src/collection/content-paths.ts'
import { readTaxonomy } from '../../../src/core/tags/taxonomy.ts'

const reports = [...generateReports(300, 'test')]
const paths = contentPaths(projectRoot)

function textOf(lines: readonly ReportLine[]): string {
  return lines.map(({ number, text }) => `${number?.text ?? ''}${text}`).join('\n')
}

test('the same seed gives the same reports, another seed others', () => {
  const first = (seed: string) => [...generateReports(3, seed)].map(({ lines }) => textOf(lines))
  expect(first('a')).toEqual(first('a'))
  expect(first('a')).not.toEqual(first('b'))
})

describe('the gold', () => {
  test('names only words that stand in the text, in their order', () => {
    for (const { lines, gold } of reports) {
      const text = textOf(lines)
      let at = 0
      for (const { text: measure } of gold.measures) {
        const found = text.indexOf(measure, at)
        expect(found, measure).toBeGreaterThanOrEqual(at)
        at = found + measure.length
      }
      for (const { raw } of gold.sections) expect(text).toContain(raw)
      for (const { text: problem } of gold.problems) expect(text).toContain(problem)
      for (const { text: other } of gold.other_spans) expect(text).toContain(other)
    }
  })

  test('accounts for every character of the text', () => {
    for (const { lines, gold } of reports) {
      const count = (texts: readonly string[]) => texts.join('').length
      const told =
        count(gold.title_lines) +
        count(gold.sections.map(({ raw }) => raw)) +
        count(gold.measures.map(({ text }) => text)) +
        count(gold.problems.map(({ text }) => text)) +
        count(gold.other_spans.map(({ text }) => text))
      expect(told).toBe(textOf(lines).replaceAll('\n', '').length)
    }
  })

  test('finds its leads and figures in its measures', () => {
    for (const { text, lead, figures } of reports.flatMap(({ gold }) => gold.measures)) {
      if (lead !== undefined) expect(text).toMatch(new RegExp(`^.{0,4}${lead}[。：]`, 'u'))
      for (const { raw } of figures) expect(text).toContain(raw)
    }
  })

  test('uses the names of the taxonomy, and nearly all of them', () => {
    const value = readFileSync(paths.taxonomy, 'utf8')
    const names = readTaxonomy(new VFile({ value })).tags.map(({ name }) => name)
    const used = new Set(reports.flatMap(({ gold }) => gold.measures.flatMap(({ tags }) => tags)))
    expect([...used].filter((tag) => !names.includes(tag))).toEqual([])
    expect(used.size).toBeGreaterThanOrEqual(69)
  })
})

describe('the collection', () => {
  test('holds every kind of township and county, and towns of several years', () => {
    const towns = reports.map(({ town }) => town)
    expect(new Set(towns.map(({ level }) => level))).toEqual(new Set(['镇', '乡', '街道']))
    expect(towns.some(({ name }) => name.endsWith('族乡'))).toBe(true)
    const many = [...generateReports(1500, 'counties')]
    expect(new Set(many.map(({ town }) => town.county.slice(-1)))).toEqual(new Set('县区市'))
    expect(new Set(reports.map(({ year }) => year)).size).toBe(7)
  })

  test('writes numbers in all the usual and unusual ways', () => {
    const all = reports.map(({ lines }) => textOf(lines)).join('\n')
    const ways = [
      /^一、/mu, /^（一）/mu, /^\(一\)/mu, /^\(一）/mu, /^第一部分：/mu, /^1\./mu, /^1、/mu, /^（1）/mu,
      /^①/mu, /一是.+二是/u, /^二是/mu, /。首先，/u, /。第二，/u, /二要/u, /（一）是/u, /^原因剖析：$/mu, /二〇二/u,
    ] // prettier-ignore
    expect(ways.filter((way) => !way.test(all)).map(String)).toEqual([])
  })

  test('is as long and as dense as real reports, within a quarter', async () => {
    const files = (await readdir(paths.sources)).filter((name) => name.endsWith('.txt'))
    const real = files.map((name) => readFileSync(join(paths.sources, name), 'utf8'))
    // Every third report: towns of their own, as the real ones are.
    const made = reports.filter((_, index) => index % 3 === 0).map(({ lines }) => textOf(lines))
    const dense = (texts: readonly string[]) => gzipSync(texts.join('')).length / texts.length
    const single = (texts: readonly string[]) =>
      texts.reduce((sum, text) => sum + gzipSync(text).length, 0) / texts.length
    for (const measure of [dense, single]) {
      const ratio = measure(made) / measure(real)
      expect(ratio).toBeGreaterThan(0.75)
      expect(ratio).toBeLessThan(1.25)
    }
  })
})

describe('the files', () => {
  const lines: ReportLine[] = [
    { number: null, text: '某镇工作报告', role: 'title' },
    { number: { text: '一、', depth: 1 }, text: '做法', role: 'body' },
    { number: null, text: '<开展>&宣传。', role: 'body' },
  ]

  test('of text decode to the same words in every encoding', () => {
    for (let seed = 0; seed < 60; seed++) {
      const bytes = txt.write(lines, newRandom(String(seed)))
      const utf16 = bytes[0] === 0xff
      const decoded = ['utf-16le', 'utf-8', 'gb18030'].map((encoding) => {
        if ((encoding === 'utf-16le') !== utf16) return ''
        return new TextDecoder(encoding).decode(bytes)
      })
      expect(decoded.some((text) => text.includes('一、做法'))).toBe(true)
    }
  })

  test('of Word hold the text, and its numbers in the text or in numbering.xml', () => {
    const both = Array.from({ length: 20 }, (_, seed) => {
      const files = unzipFiles(docx.write(lines, newRandom(String(seed))))
      const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
      const text = part('word/document.xml').replace(/<[^>]+>/gu, '')
      expect(text).toContain('&lt;开展>&amp;宣传。')
      const isCounted = part('word/numbering.xml').includes('chineseCounting')
      expect(text.includes('一、做法')).toBe(!isCounted)
      return isCounted
    })
    expect(new Set(both)).toEqual(new Set([true, false]))
  })

  test('of web pages hold the text within what a site adds, in both charsets', () => {
    const charsets = Array.from({ length: 20 }, (_, seed) => {
      const bytes = html.write(lines, newRandom(String(seed)))
      const charset = /charset="([\w-]+)"/u.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? ''
      const text = new TextDecoder(charset).decode(bytes).replace(/<[^>]+>/gu, '')
      expect(text).toContain('&lt;开展>&amp;宣传。')
      expect(text).toContain('当前位置')
      return charset
    })
    expect(new Set(charsets)).toEqual(new Set(['utf-8', 'gb2312']))
  })

  test('of PDF are read back as they were written, page by page', async () => {
    const long = Array.from({ length: 60 }, () => '开展普法宣传，化解矛盾纠纷。').join('')
    const bytes = pdf.write([...lines, { number: null, text: long, role: 'body' }], newRandom('a'))
    const read = await readSource(bytes, new VFile({ path: 'a.pdf' }))
    const text = read?.lines.map((line) => line.text).join('') ?? ''
    expect(text).toContain('<开展>&宣传。')
    expect(text).toContain(long)
  })

  test('are the same bytes every time', () => {
    for (const format of [txt, docx, html, pdf])
      expect(format.write(lines, newRandom('a'))).toEqual(format.write(lines, newRandom('a')))
  })
})
