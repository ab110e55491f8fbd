/** What comes instead of a report: refused with the rule that names it, or read with a warning, soon. */
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { convertSource } from '../../../scripts/convert/convert-source.ts'
import { messagesOf } from '../../../src/core/messages.ts'
import type { Message } from '../../../src/core/messages.ts'
import { smallTaxonomy } from '../../read-fixtures.ts'
import { p, wordPackage } from './word-package.ts'

const TITLE = '青禾镇2023年法治政府建设报告'
const LONGEST_MS = 3000

interface Outcome {
  mdx: string | null
  messages: Message[]
  errors: string[]
}

async function convert(name: string, bytes: Uint8Array): Promise<Outcome> {
  const began = performance.now()
  const { file, result } = await convertSource(name, bytes, smallTaxonomy(), () => 'a')
  expect(performance.now() - began).toBeLessThan(LONGEST_MS)
  const messages = messagesOf(file)
  const errors = messages.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)
  return { mdx: result?.mdx ?? null, messages, errors }
}

function word(...texts: string[]): Uint8Array {
  return wordPackage({ body: texts.map((text) => p(text)).join('') })
}

function page(...texts: string[]): Uint8Array {
  return Buffer.from(`<!DOCTYPE html><html><body>${texts.map((t) => `<p>${t}</p>`).join('')}`)
}

const ENGLISH = 'The township held twelve meetings on the rule of law and settled many disputes.'
const RECIPE = '西红柿炒鸡蛋的做法：鸡蛋三个打散，西红柿两个切块，热锅倒油，先炒鸡蛋，后放西红柿。'

describe('no report', () => {
  test.each([
    ['an empty text', 'a.txt', Buffer.alloc(0), 'empty'],
    ['an empty file named .docx', 'a.docx', Buffer.alloc(0), 'empty'],
    ['an empty file named .pdf', 'a.pdf', Buffer.alloc(0), 'empty'],
    ['blanks', 'a.txt', Buffer.from(' \n\u3000\t\r\n\u00a0\n'), 'empty'],
    ['a blank Word document', 'a.docx', word('', '  '), 'empty'],
    ['a blank page', 'a.html', page('', '&nbsp;'), 'empty'],
    ['an English text', 'a.txt', Buffer.from(ENGLISH.repeat(20)), 'not-a-report'],
    ['an English document', 'a.docx', word(ENGLISH.repeat(20)), 'not-a-report'],
    ['a recipe', 'a.html', page(RECIPE.repeat(5)), 'not-a-report'],
    ['an OpenDocument text', 'a.odt', zipSync({ mimetype: [Buffer.from('application/vnd.oasis.opendocument.text'), { level: 0 }] }), 'unknown-format'],
    ['pages saved as one', 'a.mht', Buffer.from('From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n'), 'unknown-format'],
    ['30 MB of text', 'a.txt', Buffer.alloc(30 * 1024 * 1024, '法治政府建设报告\n'), 'too-large'],
    ['three million characters in Word', 'a.docx', word(...Array.from({ length: 3000 }, () => '法治'.repeat(500))), 'too-large'],
    ['30 MB of a page', 'a.html', Buffer.concat([page(TITLE), Buffer.alloc(30 * 1024 * 1024, '<p>法治</p>')]), 'too-large'],
  ])('%s', async (_, name, bytes, rule) => {
    const { mdx, errors, messages } = await convert(name, bytes)
    expect({ mdx, errors }).toEqual({ mdx: null, errors: [rule] })
    expect(messages.at(-1)?.reason).toMatch(/^.*应.*实|未见/u)
  }) // prettier-ignore
})

describe('a report all the same', () => {
  const opening = `${TITLE}\n一、主要举措\n`

  test('with a paragraph of 10,000 characters without punctuation', async () => {
    const long = '坚持依法行政开展普法宣传'.repeat(900)
    for (const bytes of [Buffer.from(opening + long), word(...opening.split('\n'), long)]) {
      const { mdx, errors } = await convert('a', bytes)
      expect(errors).toEqual([])
      expect(mdx).toContain(long)
    }
  })

  test('with 400 numbered items', async () => {
    const items = Array.from({ length: 400 }, (_, at) => `${at + 1}.开展普法宣传${at + 1}场次。`)
    const { mdx, errors } = await convert('a.txt', Buffer.from(opening + items.join('\n')))
    expect(errors).toEqual([])
    for (const item of items) expect(mdx).toContain(item.replace(/^\d+\./u, ''))
  })

  test('with 400 items that Word numbers', async () => {
    const items = Array.from({ length: 400 }, (_, at) => p(`开展普法宣传${at + 1}场次。`, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')) // prettier-ignore
    const bytes = wordPackage({
      body: `${p(TITLE)}${p('一、主要举措')}${items.join('')}`,
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    })
    const { mdx, messages } = await convert('a.docx', bytes)
    expect(mdx).toContain('开展普法宣传400场次')
    const [restored] = messages.filter(({ rule }) => rule === 'restored-numbers')
    expect(restored?.reason).toContain('共 400 处')
  })
})
