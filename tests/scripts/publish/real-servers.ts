/**
 * nginx and Apache as child processes on a free port of this machine, with a folder of their own:
 * nothing of how the machine has set them up is read, and no rights are needed.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import type { SiteBase } from '../../../src/core/publish/site-base.ts'
import type { Answer, AskedServer, Question } from './server-checklist.ts'

export interface ServerProgram {
  name: string
  path: string | null
  /** Writes what it needs into `folder` and gives the arguments to start it with. */
  setUp: (folder: string, release: string, base: SiteBase, port: number) => string[]
}

const MODULES = [
  '/usr/lib/apache2/modules',
  '/usr/lib64/httpd/modules',
  '/usr/libexec/apache2',
].find((folder) => existsSync(folder))

export const NGINX: ServerProgram = {
  name: 'nginx',
  path: findProgram(['nginx']),
  setUp(folder, release, base, port) {
    const given = readFileSync(join(release, 'nginx.conf'), 'utf8')
    const included = join(folder, 'site.conf')
    // The one line about the folder, as its reader changes it.
    writeFileSync(included, given.replace(/^ *alias .*$/mu, `alias "${join(release, 'site')}/";`))
    const own = base.path === '/' ? '' : 'location / { return 404 "own"; }'
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${join(folder, kind)};`,
    )
    const config = `daemon off; master_process off; pid ${join(folder, 'pid')}; error_log stderr crit;
events {} http { access_log off; ${temporary.join(' ')}
server { listen 127.0.0.1:${port}; ${own}
  location ~ \\.(?:js|css|html)$ { return 500; }
  include ${included}; } }`
    writeFileSync(join(folder, 'nginx.conf'), config)
    return ['-e', 'stderr', '-p', folder, '-c', join(folder, 'nginx.conf')]
  },
}

const APACHE_MODULES =
  'unixd version mpm_event authn_core authz_core alias dir mime headers deflate filter autoindex negotiation'

export const APACHE: ServerProgram = {
  name: 'Apache',
  path: MODULES === undefined ? null : findProgram(['apache2', 'httpd']),
  setUp(folder, release, base, port) {
    const site = join(release, 'site')
    const own = join(folder, 'own')
    mkdirSync(own)
    const modules = APACHE_MODULES.split(' ').map(
      (name) => `<IfModule !mod_${name}.c>
  LoadModule ${name}_module "${MODULES ?? ''}/mod_${name}.so"
</IfModule>`,
    )
    const place =
      base.path === '/'
        ? `DocumentRoot "${site}"`
        : `DocumentRoot "${own}"\nAlias "${base.path.slice(0, -1)}" "${site}"`
    const config = `ServerRoot "${folder}"
Listen 127.0.0.1:${port}
ServerName localhost
PidFile "${join(folder, 'pid')}"
DefaultRuntimeDir "${folder}"
ErrorLog "${join(folder, 'log')}"
LogLevel crit
${modules.join('\n')}
User "#65534"
Group "#65534"
TypesConfig /dev/null
${place}
<Directory />
  AllowOverride None
  Require all denied
</Directory>
<Directory "${own}">
  Require all granted
</Directory>
<Directory "${site}">
  Options Indexes MultiViews
  AllowOverride All
  Require all granted
</Directory>
`
    writeFileSync(join(folder, 'httpd.conf'), config)
    return ['-X', '-f', join(folder, 'httpd.conf')]
  },
}

export async function startServer(
  { name, path, setUp }: ServerProgram,
  release: string,
  base: SiteBase,
): Promise<AskedServer & { port: number }> {
  if (path === null) throw new Error(`no ${name}`)
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'xiangjian-server-')))
  // Started by root, Apache reads as nobody.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const child = spawn(path, setUp(folder, release, base, port), {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = once(child, 'exit')
  const close = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  const ask = (asked: string, question?: Question): Promise<Answer> => askAt(port, asked, question)
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    const answer = await ask('/').catch(() => null)
    if (answer !== null) return { ask, close, port }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await close()
  throw new Error(`${name} did not start: ${said}`)
}

export function askAt(
  port: number,
  path: string,
  { method = 'GET', headers }: Question = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false })
    asked.on('error', reject)
    asked.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const headersRead = Object.entries(response.headersDistinct).map(([name, values]) => [
          name,
          values?.join(' | '),
        ])
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(headersRead) as Answer['headers'],
          body: Buffer.concat(chunks),
        })
      })
    })
    asked.end()
  })
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** In PATH, or where systems keep servers, which is not in everybody's PATH. */
function findProgram(names: readonly string[]): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return paths.find((path) => existsSync(path)) ?? null
}
