/**
 * Real servers, set up as a release says, answer all that is on the checklist, moved to another path
 * by hand, too; so does what the rules for IIS say, which runs on Windows alone.
 */
import { chmodSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'vitest'
import { FILE_KINDS, SECURITY_HEADERS } from '../../../src/core/publish/serving-rules.ts'
import { readBase } from '../../../src/core/publish/site-base.ts'
import type { SiteBase } from '../../../src/core/publish/site-base.ts'
import { movedTo } from '../../core/publish/moved-to.ts'
import { APACHE, NGINX, startServer } from './real-servers.ts'
import type { ServerProgram } from './real-servers.ts'
import { INSTALLED, openIis } from './iis-rules.ts'
import type { ServerDefaults } from './iis-rules.ts'
import { makeServedSite } from './served-site.ts'
import { checkServer } from './server-checklist.ts'
import type { AskedServer, Lack } from './server-checklist.ts'

const BASES = ['/', '/fazhi/', '/知识库 a/'].map(someBase)

for (const program of [NGINX, APACHE]) {
  if (program.path === null) {
    const reason = `这台机器没有 ${program.name}`
    console.warn(`跳过：${program.name} 的配置（${reason}）`)
    test.skip(`${program.name}（跳过：${reason}）`)
    continue
  }
  for (const [at, base] of BASES.entries()) {
    checkServer(program.name, base, () => openServer(program, base))
    const other = BASES[(at + 1) % BASES.length] ?? base
    checkServer(`${program.name}, moved from ${other.path},`, base, () =>
      openServer(program, base, other),
    )
  }
}

/** IIS adds the last slash by itself, with the host it was asked as; it packs data if it is told so for the whole server; headers of a folder go out with errors in it, too. */
const NOT_TOLD: readonly Lack[] = [
  'redirects',
  'packed data',
  'parts and conditions',
  'traversal',
  'neighbours',
  'headers of errors apart',
]

for (const base of BASES) {
  checkServer('IIS', base, () => openRules(base, INSTALLED), NOT_TOLD)
}

checkServer(
  'IIS that knows all kinds of files already',
  someBase('/fazhi/'),
  () =>
    openRules(someBase('/fazhi/'), {
      ...INSTALLED,
      staticContent: FILE_KINDS.map(({ ending }) => ({
        fileExtension: `.${ending}`,
        mimeType: 'text/wrong',
      })),
      'httpProtocol/customHeaders': SECURITY_HEADERS.map(([name]) => ({ name, value: 'wrong' })),
      'security/requestFiltering/verbs': [{ verb: 'GET', allowed: 'false' }],
      'security/requestFiltering/hiddenSegments': [
        { segment: 'web.config' },
        { segment: '.git' },
        { segment: '.htaccess' },
      ],
    }),
  NOT_TOLD,
)

function someBase(given: string): SiteBase {
  const read = readBase(given)
  if ('problem' in read) throw new Error(read.problem)
  return read.base
}

/** `published` is the base that the release was made for, changed by hand where it is another. */
async function openServer(
  program: ServerProgram,
  base: SiteBase,
  published = base,
): Promise<AskedServer> {
  const folder = await makeFolder(published)
  if (published !== base) {
    for (const file of ['nginx.conf', 'site/.htaccess']) {
      const path = join(folder, file)
      writeFileSync(path, movedTo(readFileSync(path, 'utf8'), published.path, base.path))
    }
  }
  return cleared(folder, await startServer(program, folder, base))
}

async function openRules(base: SiteBase, defaults: ServerDefaults): Promise<AskedServer> {
  const folder = await makeFolder(base)
  return cleared(folder, openIis(join(folder, 'site'), base.encoded, defaults))
}

async function makeFolder(base: SiteBase): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xiangjian-')))
  // Started by root, Apache reads as nobody.
  chmodSync(folder, 0o755)
  await makeServedSite(folder, base)
  return folder
}

function cleared(folder: string, server: AskedServer): AskedServer {
  return {
    ask: server.ask,
    close: async () => {
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
