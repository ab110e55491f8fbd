import { expect, test } from 'vitest'
import { nameOriginal } from '../../src/core/original-name.ts'
import { someReport } from '../some-report.ts'

const HASH = 'a'.repeat(12)

test.each([
  ['马营镇2023.docx', 'docx'],
  ['马营镇/报告.PDF', 'pdf'],
  ['报告.html', 'txt'],
  ['报告.svg', 'txt'],
  ['报告.docx.html', 'txt'],
  ['没有扩展名', 'txt'],
  ['.隐藏', 'txt'],
  ['"><script>alert(1)</script>.txt', 'txt'],
  ['100%25../..\\x.exe', 'txt'],
])('the original %s is given by an address that says nothing of its name', (source, kind) => {
  const report = someReport('maying-2023', { body: '马营镇', source })
  expect(nameOriginal(report)).toEqual({
    file: `maying-2023.${HASH}.${kind}`,
    saveAs: `马营镇2023年报告.${kind}`,
  })
})

test('what is saved has a name that every system takes', () => {
  const report = someReport('x', { body: null, year: null, title: 'a/b:"c"<d>.html\n' })
  expect(nameOriginal(report).saveAs).toBe('《abcdhtml》.txt')
  const named = someReport('x', { body: '../..', year: null })
  expect(nameOriginal(named).saveAs).toBe('报告.txt')
})
