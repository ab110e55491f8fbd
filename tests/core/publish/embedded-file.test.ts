import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FILE_CALLBACK, embed } from '../../../src/core/publish/embedded-file.ts'

test('whatever a file holds arrives as it was, and does nothing else', () => {
  const text = fc.string({
    unit: fc.constantFrom('"', '\\', ')', ';', '\n', '\u2028', '</script>', '中'),
  })
  fc.assert(
    fc.property(text, (content) => {
      const given: string[] = []
      runInNewContext(embed(content), { [FILE_CALLBACK]: (each: string) => given.push(each) })
      expect(given).toEqual([content])
    }),
  )
})
