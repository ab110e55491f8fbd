/**
 * A project of a few packages in a temporary folder, with the real preflight and an npm that works
 * without a network: it writes what the lockfile lists, as npm does, and keeps a diary.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Entries } from '../../../scripts/preflight/lockfile.mjs'

const SCRIPTS = fileURLToPath(new URL('../../../scripts', import.meta.url))

const NPM = `
const fs = require('node:fs')
const [command, ...args] = process.argv.slice(2)
fs.appendFileSync('npm-diary.txt', [command, ...args].join(' ') + '\\n')
if (process.env.NPM_OFFLINE) {
  console.error('npm error code ECONNREFUSED\\nnpm error syscall connect\\nnpm error     at Socket (net.js:1)')
  process.exit(1)
}
const write = (file, text) => {
  fs.mkdirSync(require('node:path').dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}
if (command === 'rebuild') {
  write('node_modules/.bin/node', '')
  write('node_modules/.bin/node.cmd', '')
  process.exit(0)
}
if (command === 'ci') fs.rmSync('node_modules', { recursive: true, force: true })
const dev = args.includes('--include=dev')
for (const [path, entry] of Object.entries(JSON.parse(fs.readFileSync('package-lock.json', 'utf8')).packages)) {
  if (path === '') continue
  if (entry.dev && !dev) fs.rmSync(path, { recursive: true, force: true })
  else if (!entry.os && !entry.engines) {
    if (fs.existsSync(path + '/package.json') && JSON.parse(fs.readFileSync(path + '/package.json')).version === entry.version) continue
    write(path + '/package.json', JSON.stringify({ version: entry.version }))
    write(path + '/index.js', 'whole')
    if (entry.bin) fs.mkdirSync(path + '/bin'), fs.symlinkSync(process.execPath, path + '/bin/node')
  }
}
`

const ENTRIES: Entries = {
  '': { version: '1.0.0', dependencies: { a: '1.0.0' }, devDependencies: { tester: '1.0.0' } },
  'node_modules/a': {
    version: '1.0.0',
    dependencies: { b: '^2.0.0' },
    optionalDependencies: { 'for-another-system': '1.0.0', 'for-another-node': '1.0.0' },
  },
  'node_modules/b': { version: '2.1.0' },
  'node_modules/for-another-node': { version: '1.0.0', optional: true, engines: { node: '>=99' } },
  'node_modules/for-another-system': { version: '1.0.0', optional: true, os: ['plan9'] },
  'node_modules/tester': { version: '1.0.0', dev: true },
}

export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

interface Circumstances {
  /** npm reaches no registry. */
  offline?: boolean
  /** The version that Node gives itself. */
  node?: string
  /** The npm script that runs it. */
  script?: string
}

export class SmallProject {
  root = mkdtempSync(join(tmpdir(), 'preflight-'))

  constructor(entries: Entries = ENTRIES) {
    for (const part of ['preflight', 'preflight.mjs']) {
      cpSync(join(SCRIPTS, part), join(this.root, 'scripts', part), { recursive: true })
    }
    this.write('package-lock.json', JSON.stringify({ packages: entries }))
    this.write('npm/npm-cli.js', NPM)
  }

  preflight(args: string[] = [], { offline, node, script }: Circumstances = {}): Run {
    const disguise = node === undefined ? [] : ['--import', pretendToBe(node)]
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [...disguise, join(this.root, 'scripts/preflight.mjs'), ...args],
      {
        cwd: this.root,
        encoding: 'utf8',
        env: {
          ...process.env,
          npm_execpath: join(this.root, 'npm/npm-cli.js'),
          npm_lifecycle_event: script ?? 'prestart',
          ...(offline && { NPM_OFFLINE: '1' }),
        },
      },
    )
    return { code: status, stdout, stderr }
  }

  /** The commands npm was given so far: ci, install … */
  diary(): string[] {
    return this.has('npm-diary.txt') ? this.read('npm-diary.txt').trimEnd().split('\n') : []
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path))
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8')
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true })
    writeFileSync(join(this.root, path), text)
  }

  remove(path = ''): void {
    rmSync(join(this.root, path), { recursive: true, force: true })
  }

  /** As if it had last been written to some seconds ago. */
  age(path: string, seconds: number): void {
    const then = new Date(Date.now() - seconds * 1000)
    utimesSync(join(this.root, path), then, then)
  }

  moveTo(root: string): void {
    renameSync(this.root, root)
    this.root = root
  }
}

function pretendToBe(node: string): string {
  const versions = `{ ...process.versions, node: '${node}' }`
  return `data:text/javascript,Object.defineProperty(process, 'versions', { value: ${versions} })`
}
