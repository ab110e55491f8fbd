/**
 * Two kinds of tests: `unit` needs nothing but Node and runs in parallel; `browser` builds the site
 * and drives a real browser, so its files take turns, after the others.
 */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A test run writes no expectation; `npx vitest run -u` does.
    update: 'none',
    // By default a machine of two cores would use one: many tests wait for programs they have started.
    maxWorkers: 2,
    reporters: ['default', 'json'],
    outputFile: { json: '.cache/test-results.json' },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          // Several start processes or the compiler, and office computers are slow.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
