/**
 * What IIS would answer, as far as web.config tells: its collections with remove, clear and add on
 * top of what a server has by itself, its locations, error pages and filters.
 *
 * An item that is added twice is an error for IIS, and here. Paths of error pages begin at the
 * folder of web.config. What IIS does by itself is not played here: ranges, the last slash of a
 * folder, what leaves the site.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseXml } from '../../parse-xml.ts'
import type { XmlElement } from '../../parse-xml.ts'
import type { Answer, AskedServer, Question } from './server-checklist.ts'

/** What is set for the whole server, as `<add>` elements of the same collections. */
export type ServerDefaults = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>

/** Of a server as it is installed: the parts that matter here. */
export const INSTALLED: ServerDefaults = {
  staticContent: [
    { fileExtension: '.html', mimeType: 'text/html' },
    { fileExtension: '.css', mimeType: 'text/css' },
    { fileExtension: '.js', mimeType: 'application/javascript' },
    { fileExtension: '.txt', mimeType: 'text/plain' },
    { fileExtension: '.pdf', mimeType: 'application/pdf' },
  ],
  'defaultDocument/files': [{ value: 'Default.htm' }, { value: 'index.html' }],
  'httpProtocol/customHeaders': [{ name: 'X-Powered-By', value: 'ASP.NET' }],
  httpErrors: [
    { statusCode: '403', subStatusCode: '-1', path: '403.htm' },
    { statusCode: '404', subStatusCode: '-1', path: '404.htm' },
  ],
  'security/requestFiltering/hiddenSegments': [{ segment: 'web.config' }, { segment: 'bin' }],
}

/** By which an item is known. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  staticContent: ['fileExtension'],
  'defaultDocument/files': ['value'],
  'httpProtocol/customHeaders': ['name'],
  httpErrors: ['statusCode', 'subStatusCode'],
  'security/requestFiltering/verbs': ['verb'],
  'security/requestFiltering/hiddenSegments': ['segment'],
}

/** Of the kinds that a server packs, unless it is told of more. */
const PACKED_TYPES = 'text/'

export function openIis(
  site: string,
  base: string,
  defaults: ServerDefaults = INSTALLED,
): AskedServer {
  const configuration = child(
    parseXml(readFileSync(join(site, 'web.config'), 'utf8')),
    'configuration',
  )
  return {
    ask: (path, question) => Promise.resolve(answer(path, question)),
    close: () => Promise.resolve(),
  }

  function answer(asked: string, { method = 'GET', headers = {} }: Question = {}): Answer {
    const path = decodeURIComponent(asked.replace(/\?.*$/u, '')).slice(decodeURI(base).length)
    const rules = rulesFor(configuration, path, defaults)
    const own = Object.fromEntries(
      rules
        .items('httpProtocol/customHeaders')
        .map(({ name = '', value = '' }) => [name.toLowerCase(), value]),
    )
    const refuse = (status: string, substatus: string): Answer => {
      const errors = rules.items('httpErrors').filter((each) => each.statusCode === status)
      const page =
        errors.find((each) => each.subStatusCode === substatus) ??
        errors.find((each) => each.subStatusCode === '-1')
      const file = page?.path ?? ''
      const isOurs = page?.responseMode === 'File' && existsSync(join(site, file))
      return {
        status: Number(status),
        headers: { ...own, 'content-type': typeOf(file) },
        body: isOurs ? readFileSync(join(site, file)) : Buffer.from('of the server'),
      }
    }
    const typeOf = (file: string): string | undefined => {
      const [extension = '.'] = /\.[^./]*$/u.exec(file) ?? []
      return rules.items('staticContent').find((each) => each.fileExtension === extension)?.mimeType
    }

    const filters = 'security/requestFiltering'
    const verb = rules.items(`${filters}/verbs`).find((each) => each.verb === method)
    const isUnlisted =
      verb === undefined && rules.setting(`${filters}/verbs`, 'allowUnlisted') === 'false'
    if (isUnlisted || verb?.allowed === 'false') return refuse('404', '6')
    const segments = path.toLowerCase().split('/')
    const hidden = rules.items(`${filters}/hiddenSegments`).map(({ segment = '' }) => segment)
    if (segments.some((segment) => hidden.includes(segment))) return refuse('404', '8')

    let file = path
    if (path === '' || path.endsWith('/')) {
      if (!existsSync(join(site, path))) return refuse('404', '0')
      const documents = rules.items('defaultDocument/files').map(({ value = '' }) => path + value)
      const found = documents.find((each) => existsSync(join(site, each)))
      if (found === undefined) return refuse('403', '14')
      file = found
    }
    if (!existsSync(join(site, file)) || statSync(join(site, file)).isDirectory())
      return refuse('404', '0')
    const type = typeOf(file)
    if (type === undefined) return refuse('404', '3')
    const content = readFileSync(join(site, file))
    const isPacked =
      headers['accept-encoding'] === 'gzip' &&
      rules.setting('urlCompression', 'doStaticCompression') === 'true' &&
      type.startsWith(PACKED_TYPES)
    return {
      status: 200,
      headers: {
        ...own,
        'content-type': type,
        'content-length': String(content.length),
        'cache-control': rules.caching(),
        ...(isPacked ? { 'content-encoding': 'gzip', vary: 'Accept-Encoding' } : {}),
      },
      body: method === 'HEAD' ? Buffer.alloc(0) : isPacked ? gzipSync(content) : content,
    }
  }
}

interface Rules {
  items(section: string): Readonly<Record<string, string>>[]
  setting(section: string, attribute: string): string | undefined
  caching(): string | undefined
}

/** As IIS merges them for one address: the server’s, those of the file, then those of locations. */
function rulesFor(configuration: XmlElement, path: string, defaults: ServerDefaults): Rules {
  const locations = configuration.children.filter(
    ({ name, attributes }) =>
      name === 'location' && `${path}/`.startsWith(`${attributes.path ?? ''}/`),
  )
  const layers = [configuration, ...locations].map((each) => child(each, 'system.webServer'))
  const sections = (section: string): XmlElement[] =>
    layers.flatMap((layer) => descend(layer, section.split('/')) ?? [])
  return {
    items(section) {
      const key = (item: Readonly<Record<string, string>>): string =>
        (KEYS[section] ?? []).map((name) => item[name]?.toLowerCase() ?? '').join(' ')
      const items = new Map((defaults[section] ?? []).map((item) => [key(item), item]))
      for (const { name, attributes } of sections(section).flatMap(({ children }) => children)) {
        if (name === 'clear') items.clear()
        else if (name === 'remove') items.delete(key(attributes))
        else if (key(attributes) !== '') {
          if (items.has(key(attributes)))
            throw new Error(`500.19 twice: ${section} ${key(attributes)}`)
          items.set(key(attributes), attributes)
        }
      }
      return [...items.values()]
    },
    setting: (section, attribute) =>
      sections(section)
        .map(({ attributes }) => attributes[attribute])
        .findLast((value) => value !== undefined),
    caching() {
      const caches = sections('staticContent/clientCache')
      const {
        cacheControlMode,
        cacheControlMaxAge = '',
        cacheControlCustom,
      } = caches.at(-1)?.attributes ?? {}
      if (cacheControlMode === 'DisableCache') return 'no-cache'
      if (cacheControlMode !== 'UseMaxAge') return undefined
      const [days = ''] = /^\d+(?=\.00:00:00$)/u.exec(cacheControlMaxAge) ?? []
      return `${cacheControlCustom ?? ''},max-age=${Number(days) * 86_400}`
    },
  }
}

function child(element: XmlElement, name: string): XmlElement {
  const found = element.children.find((each) => each.name === name)
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}

function descend(element: XmlElement, [name, ...rest]: string[]): XmlElement | undefined {
  if (name === undefined) return element
  const found = element.children.find((each) => each.name === name)
  return found && descend(found, rest)
}
