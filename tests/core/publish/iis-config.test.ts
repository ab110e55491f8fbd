import { expect, test } from 'vitest'
import { writeIisConfig } from '../../../src/core/publish/iis-config.ts'
import { parseXml } from '../../parse-xml.ts'
import type { XmlElement } from '../../parse-xml.ts'

/** Elements and attributes of IIS 7.5 that may stand in a web.config, as far as they are used. */
const SCHEMA: Readonly<Record<string, readonly string[]>> = {
  defaultDocument: ['enabled'],
  'defaultDocument/files': [],
  'defaultDocument/files/clear': [],
  'defaultDocument/files/add': ['value'],
  directoryBrowse: ['enabled'],
  // Not defaultPath, which servers lock.
  httpErrors: ['errorMode', 'existingResponse'],
  'httpErrors/remove': ['statusCode', 'subStatusCode'],
  'httpErrors/error': [
    'statusCode',
    'subStatusCode',
    'prefixLanguageFilePath',
    'path',
    'responseMode',
  ],
  urlCompression: ['doStaticCompression', 'doDynamicCompression'],
  staticContent: [],
  'staticContent/remove': ['fileExtension'],
  'staticContent/mimeMap': ['fileExtension', 'mimeType'],
  'staticContent/clientCache': ['cacheControlMode', 'cacheControlMaxAge', 'cacheControlCustom'],
  httpProtocol: [],
  'httpProtocol/customHeaders': [],
  'httpProtocol/customHeaders/remove': ['name'],
  'httpProtocol/customHeaders/add': ['name', 'value'],
  security: [],
  'security/requestFiltering': [],
  'security/requestFiltering/verbs': ['allowUnlisted'],
  'security/requestFiltering/verbs/clear': [],
  'security/requestFiltering/verbs/add': ['verb', 'allowed'],
  'security/requestFiltering/hiddenSegments': [],
  'security/requestFiltering/hiddenSegments/remove': ['segment'],
  'security/requestFiltering/hiddenSegments/add': ['segment'],
}

const BELOW = /^configuration\/(?:location\/)?system\.webServer\//u

interface Described {
  path: string
  attributes: string[]
}

function describeElements({ children }: XmlElement, above: string): Described[] {
  return children.flatMap((element) => {
    const path = above + element.name
    const own = { path, attributes: Object.keys(element.attributes) }
    return [own, ...describeElements(element, `${path}/`)]
  })
}

test('nothing is used that a web.config of IIS 7.5 may not hold', () => {
  const elements = describeElements(parseXml(writeIisConfig()), '')
  const sections = elements.filter(({ path }) => BELOW.test(path))
  expect(sections.length).toBeGreaterThan(60)
  const unknown = sections.filter(({ path, attributes }) => {
    const known = SCHEMA[path.replace(BELOW, '')]
    return known === undefined || attributes.some((name) => !known.includes(name))
  })
  expect(unknown).toEqual([])
  const frame = elements.filter(({ path }) => !BELOW.test(path)).map(({ path }) => path)
  expect([...new Set(frame)]).toEqual([
    'configuration',
    'configuration/system.webServer',
    'configuration/location',
    'configuration/location/system.webServer',
  ])
})

test('paths begin at the folder of the file, not at the root of a host', () => {
  expect(writeIisConfig()).not.toMatch(/path="\//u)
})
