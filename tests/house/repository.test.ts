/** The shape of the repository: what lies where, how it is named, how files begin. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectRoot, sourceFiles } from './source-files.ts'

const TOP_LEVEL =
  /^(?:\.[\w.-]+|src|content|scripts|tests|README\.md|LICENSE|package(?:-lock)?\.json|tsconfig\.json|[\w-]+\.config\.\w+|knip\.json)$/
const DRAWERS = ['utils', 'util', 'helpers', 'helper', 'common', 'manager', 'misc']
/** A route may be [tag], [...path] or [file].json; tests and types end in .test.ts and .d.ts. */
const KEBAB =
  /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|\[(?:\.{3})?[a-z]+\])(?:\.(?:test|config|d|json))?\.\w+$/

const paths = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
  cwd: projectRoot,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => path !== '')
const code = sourceFiles('src', 'scripts', 'tests')

test('the top level holds what house and tools ask for, and nothing else', () => {
  const top = new Set(paths.map((path) => path.split('/')[0] ?? ''))
  expect([...top].filter((name) => !TOP_LEVEL.test(name))).toEqual([])
})

test('files are named in kebab-case by what they give', () => {
  const wrong = code.filter(({ path }) => {
    const parts = path.split('/')
    const drawer = parts.some((part) => DRAWERS.includes(part.replace(/\..*$/, '')))
    return drawer || !KEBAB.test(parts.at(-1) ?? '')
  })
  expect(wrong.map(({ path }) => path)).toEqual([])
})

test('a file with code begins by saying what it gives', () => {
  const mute = sourceFiles('src', 'scripts').filter(
    ({ path, text }) => /\.(?:ts|mjs)$/.test(path) && !/^(?:\/\/ @ts-check\n)?\/\*\*/.test(text),
  )
  expect(mute.map(({ path }) => path)).toEqual([])
})

test('Astro files leave the work in the browser to src/browser', () => {
  const long = code.filter(({ path, text }) => {
    const scripts = text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)
    return (
      path.endsWith('.astro') && [...scripts].some(([, body = '']) => body.split('\n').length > 8)
    )
  })
  expect(long.map(({ path }) => path)).toEqual([])
})

test('nothing is put off and no check is switched off', () => {
  // In two halves, or this file would find itself.
  const marks = [
    'TO' + 'DO',
    'FIX' + 'ME',
    'eslint-' + 'disable',
    '@ts-' + 'ignore',
    '@ts-' + 'nocheck',
  ]
  const found = code.filter(({ text }) => marks.some((mark) => text.includes(mark)))
  expect(found.map(({ path }) => path)).toEqual([])
})

test('text has the line ends of Unix, but for sources and fixtures as received', () => {
  const received =
    /^content\/sources\/|^tests\/fixtures\/.*\/input\.|^tests\/gold\/invented\/sources\/|\.png$/
  const crlf = paths.filter(
    (path) => !received.test(path) && readFileSync(`${projectRoot}/${path}`).includes('\r\n'),
  )
  expect(crlf).toEqual([])
})
