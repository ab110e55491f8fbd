/**
 * How many of the names in invented passages are masked, and how much is masked that is no name.
 *
 *     measureMasking(A, lists) → { names: 150, found: 140, wrong: ['…'], missed: ['…'] }
 *
 * A name is found if all but its surname is masked; what is masked within no name is wrong.
 */
import { maskReport } from '../../../src/core/mask/mask-report.ts'
import type { NameLists } from '../../../src/core/mask/private.ts'
import { surnameLength } from '../../../src/core/mask/surnames.ts'
import { someReport } from '../../some-report.ts'
import type { MeasuredSnippets } from './measured-snippets.ts'

interface Measured {
  names: number
  found: number
  missed: string[]
  wrong: string[]
}

const BOTH = ['names', 'phones'] as const
/** Of a telephone number. */
const SHOWN = 3
const FILE = '文件：'

export function measureMasking(snippets: MeasuredSnippets, lists: NameLists): Measured {
  const all: Measured = { names: 0, found: 0, missed: [], wrong: [] }
  for (const snippet of [...snippets.withNames, ...snippets.withoutNames]) {
    const plain = snippet.replace(/[【】]/gu, '')
    const masked = maskSnippet(plain, lists)
    const names = placesIn(snippet)
    const runs = Array.from(masked.matchAll(/[某*]+/gu), ({ 0: run, index }) => ({
      start: index,
      end: index + run.length,
    })).filter(({ start, end }) => plain.slice(start, end) !== masked.slice(start, end))
    const missed = names.filter(({ start, end }) => !isMasked(plain, masked, start, end))
    const wrong = runs.filter(
      (run) => !names.some(({ start, end }) => run.start >= start && run.end <= end),
    )
    all.names += names.length
    all.found += names.length - missed.length
    all.missed.push(...missed.map(({ start, end }) => `${plain.slice(start, end)}: ${plain}`))
    all.wrong.push(...wrong.map(({ start, end }) => `${plain.slice(start - 1, end)}: ${plain}`))
  }
  return all
}

function maskSnippet(plain: string, lists: NameLists): string {
  if (plain.startsWith(FILE)) {
    const source = plain.slice(FILE.length)
    return FILE + maskReport(someReport('a', { source }, []), BOTH, lists).source
  }
  const blocks = plain.split('\n').map((text) => ({ type: 'other' as const, text }))
  const report = someReport('a', { source: 'a.txt' }, [{ level: 0, heading: '', blocks }])
  const masked = maskReport(report, BOTH, lists).sections.flatMap((section) => section.blocks)
  return masked.map(({ text }) => text).join('\n')
}

/** All but the surname. */
function isMasked(plain: string, masked: string, start: number, end: number): boolean {
  const shown = /\d/u.test(plain.charAt(start)) ? SHOWN : Math.max(1, surnameLength(plain, start))
  const given = start + shown
  return Array.from({ length: end - given }, (_, at) => given + at).every(
    (at) => /[\s·•‧・-]/u.test(plain.charAt(at)) || plain.charAt(at) !== masked.charAt(at),
  )
}

function placesIn(snippet: string): { start: number; end: number }[] {
  return Array.from(snippet.matchAll(/【([^】]*)】/gu), ({ 1: name = '', index }, at) => ({
    start: index - 2 * at,
    end: index - 2 * at + name.length,
  }))
}
