import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fixtureBytes, readBytes } from './read-bytes.ts'
import { p, wordPackage } from './word-package.ts'

const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex')

function compoundWith(entry: string): Buffer {
  return Buffer.concat([compound, Buffer.alloc(504), Buffer.from(`${entry}\0`, 'utf16le')])
}

function zipOf(name: string): Uint8Array {
  return zipSync({ [name]: Buffer.from('x') })
}

describe('what cannot be read is named, with the way out', () => {
  test.each([
    ['rtf named .doc', 'a.doc', Buffer.from('{\\rtf1\\ansi }'), 'RTF'],
    ['png named .pdf', 'a.pdf', Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'), 'PNG'],
    ['jpeg named .docx', 'a.docx', Buffer.from('\xff\xd8\xff\xe0\0\x10JFIF', 'latin1'), 'JPEG'],
    ['Excel', 'a.xlsx', zipOf('xl/workbook.xml'), 'Excel'],
    ['old Excel named .doc', 'a.doc', compoundWith('Workbook'), 'Excel'],
    ['PowerPoint', 'a.docx', zipOf('ppt/presentation.xml'), 'PowerPoint'],
    ['OFD', 'a.ofd', zipOf('OFD.xml'), 'OFD'],
    ['a zip', 'a.docx', zipOf('报告.txt'), '压缩包'],
    ['half a compound file', 'a.doc', Buffer.concat([compound, Buffer.alloc(600)]), '不完整'],
    [
      'a web archive',
      'a.doc',
      Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related;'),
      'mht',
    ],
  ])('%s', async (_, name, bytes, word) => {
    const { messages } = await readBytes(name, bytes)
    expect(messages).toMatchObject([{ rule: 'unknown-format', severity: 'error' }])
    expect(messages[0]?.reason).toContain(word)
  })

  test('an encrypted Office document', async () => {
    const { errors, messages } = await readBytes('a.docx', compoundWith('EncryptedPackage'))
    expect(errors).toEqual(['encrypted'])
    expect(messages[0]?.reason).toContain('去掉密码')
  })

  test('random bytes under each name', async () => {
    const bytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * index * 7919) >> 3)
    for (const name of ['a.docx', 'a.doc', 'a.pdf', 'a.html', 'a.txt', 'a', 'a.wps']) {
      expect((await readBytes(name, bytes)).errors, name).toEqual(['encoding'])
    }
  })
})

describe('a misnamed file is read as what it is, and that is told', () => {
  test.each([
    [
      'a web page named .doc',
      '报告.doc',
      Buffer.from('<html><body><p>法治</p></body></html>'),
      'html',
    ],
    ['a Word document named .txt', '报告.txt', wordPackage({ body: p('法治') }), 'docx'],
    ['a text named .pdf', '报告.pdf', Buffer.from('法治政府'), 'txt'],
    ['an old Word document named .docx', 'a.docx', fixtureBytes('word-97', 'input.doc'), 'doc'],
  ])('%s', async (_, name, bytes, format) => {
    const read = await readBytes(name, bytes)
    expect(read.format).toBe(format)
    expect(read.rules).toContain('misnamed')
  })

  test('capitals and a missing extension are no misnaming', async () => {
    for (const name of ['报告.TXT', '报告', '-- $(x) 报告.txt']) {
      expect((await readBytes(name, Buffer.from('法治政府'))).rules, name).toEqual([])
    }
  })
})

test('a file of more than 100 MB is refused before it is looked at', async () => {
  const { errors } = await readBytes('a.pdf', Buffer.alloc(101 * 1024 * 1024))
  expect(errors).toEqual(['too-large'])
})
