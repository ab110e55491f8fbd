import { expect, test } from 'vitest'
import { logicalShorthands } from '../../../scripts/site/logical-shorthands.ts'

test.each([
  [
    'padding-block',
    'var(--space-2) 0',
    ['padding-block-start: var(--space-2)', 'padding-block-end: 0'],
  ],
  ['margin-inline', 'auto', ['margin-inline-start: auto', 'margin-inline-end: auto']],
  [
    'padding-inline',
    'calc(1em + var(--a, (2 * 3px))) 1px',
    ['padding-inline-start: calc(1em + var(--a, (2 * 3px)))', 'padding-inline-end: 1px'],
  ],
  [
    'border-block',
    '1px solid var(--rule)',
    ['border-block-start: 1px solid var(--rule)', 'border-block-end: 1px solid var(--rule)'],
  ],
  ['padding-inline-start', '0', ['padding-inline-start: 0']],
  ['border-block-color', 'red', ['border-block-color: red']],
])('%s: %s is written in what older kernels know', (prop, value, expected) => {
  expect(rewrite(prop, value)).toEqual(expected)
})

function rewrite(prop: string, value: string): string[] {
  const before: string[] = []
  let own = [`${prop}: ${value}`]
  logicalShorthands.Declaration({
    prop,
    value,
    cloneBefore: (change) => before.push(`${change.prop}: ${change.value}`),
    remove: () => (own = []),
  })
  return [...before, ...own]
}
