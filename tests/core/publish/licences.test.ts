import { expect, test } from 'vitest'
import { describeLicences, ownNotice } from '../../../src/core/publish/licences.ts'
import { describeSums } from '../../../src/core/publish/sums.ts'

test('each package stands with its terms, beside our own and those of the data', () => {
  const fflate = { name: 'fflate', version: '1.0.0', licence: 'MIT', text: 'Copyright A' }
  const text = describeLicences('Copyright 乡鉴', [fflate])
  expect(text).toContain('Copyright 乡鉴')
  expect(text).toContain('fflate 1.0.0（MIT）\n\nCopyright A\n')
  expect(text).toContain('OpenCC')
})

test('of the notice of a bundler only its own part counts', () => {
  expect(ownNotice('MIT\n\n# Licenses of bundled dependencies\nISC')).toBe('MIT\n\n')
})

test('sums are sorted by name, as sha256sum reads them', () => {
  const files = ['许可.txt', 'site/b', 'site/B'].map((path) => ({ path, hash: 'f' }))
  expect(describeSums(files)).toBe('f  site/B\nf  site/b\nf  许可.txt\n')
})
