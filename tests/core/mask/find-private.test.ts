import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { findPrivate } from '../../../src/core/mask/find-private.ts'
import { NO_NAMES } from '../../../src/core/mask/private.ts'
import { readNameLists } from '../../../src/core/mask/read-name-lists.ts'
import * as snippets from './snippets.ts'

const OURS = readNameLists(
  new VFile(readFileSync(join(import.meta.dirname, '../../../content/names.yaml'), 'utf8')),
)

function marked(text: string, lists = OURS): string {
  let shown = text
  for (const { start, end } of findPrivate(text, lists).reverse()) {
    shown = `${shown.slice(0, start)}【${shown.slice(start, end)}】${shown.slice(end)}`
  }
  return shown
}

const plain = (snippet: string): string => snippet.replace(/[【】]/gu, '')

test.each([...snippets.TUNED_WITH, ...snippets.FRESH_WITH, ...snippets.LAST_WITH])(
  'what is private is found: %s',
  (snippet) => {
    expect(marked(plain(snippet))).toBe(snippet)
  },
)

test.each([...snippets.TUNED_WITHOUT, ...snippets.FRESH_WITHOUT, ...snippets.LAST_WITHOUT])(
  'nothing is private in: %s',
  (snippet) => {
    expect(marked(snippet)).toBe(snippet)
  },
)

test.each([
  ['maying-2023', []],
  ['baitu-2023', []],
  ['ganhezi-2023', []],
  ['zhangguanying-2024', []],
  ['laoyanji-2022', ['皇甫泽福', '郑倩', '李永民', '彭大江', '刘清华', '秦园园']],
])('in %s are found the names that it holds', (id, names) => {
  const text = readFileSync(join(import.meta.dirname, `../../../content/reports/${id}.mdx`), 'utf8')
  expect(findPrivate(text, OURS).map(({ start, end }) => text.slice(start, end))).toEqual(names)
})

test('what is listed is found wherever it stands, and is a number if it looks like one', () => {
  const lists = { mask: ['阿里木江', '86-5521'], keep: [] }
  expect(marked('会后阿里木江发言', lists)).toBe('会后【阿里木江】发言')
  const numbers = { mask: ['5521234'], keep: [] }
  expect(findPrivate('共5521234', numbers)).toMatchObject([{ kind: 'phone' }])
})

test('what is kept is never found, but a longer name that holds it is', () => {
  const text = '镇长张永和出席，书记马锡五讲话。'
  expect(marked(text, { mask: [], keep: ['永和', '马锡五'] })).toBe(
    '镇长【张永和】出席，书记马锡五讲话。',
  )
  expect(marked(text, NO_NAMES)).toContain('【马锡五】')
})
