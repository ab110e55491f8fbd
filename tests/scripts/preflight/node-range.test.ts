import { expect, test } from 'vitest'
import { allowsNode } from '../../../scripts/preflight/node-range.mjs'

test.each([
  ['^20.19.0 || >=22.12.0', '20.19.0', true],
  ['^20.19.0 || >=22.12.0', '20.18.3', false],
  ['^20.19.0 || >=22.12.0', '21.7.3', false],
  ['^20.19.0 || >=22.12.0', '22.11.0', false],
  ['^20.19.0 || >=22.12.0', '22.12.0', true],
  ['^20.19.0 || >=22.12.0', '24.0.0', true],
  ['>= 12.0.0', '20.0.0', true],
  ['>=20', '18.20.4', false],
  ['>=20', '20.0.0', true],
  ['>=18 <23', '22.23.2', true],
  ['>=18 <23', '23.0.0', false],
  ['20.x', '20.9.0', true],
  ['20.x', '22.0.0', false],
  ['22', '22.1.0', true],
  ['', '20.0.0', true],
  ['*', '20.0.0', true],
  ['18 - 20', '18.0.0', true],
])('“%s” and Node %s: %s', (range, version, allowed) => {
  expect(allowsNode(range, version)).toBe(allowed)
})
