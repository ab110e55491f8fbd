/** Every kind of file, cut off and changed: it is read, or refused in one clear sentence, at once. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { newRandom } from '../../../scripts/generate/random.ts'
import { fixtureNames, fixturePath } from '../../read-fixtures.ts'
import { fixtureBytes, readBytes } from './read-bytes.ts'

const TIMES = 40
const LONGEST_MS = 2000
const MOST_MEMORY = 500 * 1024 * 1024

const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>青禾镇报告</title></head><body><div class="TRS_Editor"><table><tr><td>项目</td><td>数量</td></tr></table>${'<p>一年来，青禾镇坚持依法行政，开展普法宣传。</p>'.repeat(20)}</div></body></html>`
const text = '青禾镇2023年法治政府建设报告\n一、主要举措\n坚持依法行政，开展普法宣传12场。\n'

const files: readonly [name: string, bytes: Uint8Array][] = [
  ...fixtureNames('readers').flatMap((folder) =>
    readdirSync(fixturePath('readers', folder, '')).map((name): [string, Uint8Array] => [
      `${folder}/${name}`,
      fixtureBytes(folder, name),
    ]),
  ),
  ['page.html', Buffer.from(page)],
  ['text.txt', Buffer.from(text.repeat(10))],
  ['text-utf16.txt', Buffer.from(`\ufeff${text}`, 'utf16le')],
]

async function check(name: string, bytes: Uint8Array, what: string): Promise<void> {
  const began = performance.now()
  const { format, messages, errors } = await readBytes(name, bytes)
  expect(performance.now() - began, what).toBeLessThan(LONGEST_MS)
  expect(errors, what).toHaveLength(format === null ? 1 : 0)
  for (const { reason } of messages) expect(reason, what).toMatch(/[\p{sc=Han}].*[，；。：]/u)
  expect(process.memoryUsage().rss - before, what).toBeLessThan(MOST_MEMORY)
}

const before = process.memoryUsage().rss

describe('a damaged file', () => {
  test.each(files)('%s, cut off', async (name, bytes) => {
    for (let cut = 0; cut < TIMES; cut++) {
      const length = Math.floor((bytes.length * cut) / TIMES)
      await check(name, bytes.slice(0, length), `${length} bytes`)
    }
  })

  test.each(files)('%s, with bytes changed', async (name, bytes) => {
    for (let seed = 0; seed < TIMES; seed++) {
      const random = newRandom(`${name} ${seed}`)
      const changed = Uint8Array.from(bytes)
      const count = random.between(1, 12)
      for (let left = count; left > 0; left--) {
        changed[random.between(0, bytes.length - 1)] = random.between(0, 255)
      }
      await check(name, changed, `seed ${seed}`)
    }
  })
})
