/**
 * Which townships there are, as an officer wrote them in content/places.yaml (optional).
 *
 *     readPlaces(file)[0] → { name: '双河镇', county: '金溪县', city: '安塬市', …, former: [{ name: '双河乡', until: 2019 }] }
 *
 * Townships stand under their county, so that the county is written once. A township may have other
 * names (aliases) and former ones (a 乡 that became a 镇). The same name may stand under two
 * counties; within a county each name means one township. What it is used for: township.ts.
 *
 * A mistake is told with line and column and leaves out the smallest thing that is broken.
 */
import type { VFile } from 'vfile'
import type { Node } from 'yaml'
import { isScalar } from 'yaml'
import {
  lineOf,
  parseYaml,
  problem,
  readFields,
  readList,
  readNumber,
  readText,
} from './yaml-fields.ts'
import type { Fields, YamlFile, YamlKind } from './yaml-fields.ts'

export interface Place {
  /** Its name today, with its rank: 双河镇. */
  name: string
  county: string
  city: string | null
  province: string | null
  /** What it is called as well: 银杏大街 for 银杏大街街道. */
  aliases: string[]
  former: FormerName[]
}

export interface FormerName {
  name: string
  /** The last year of that name, if known. */
  until: number | null
}

export type Places = readonly Place[]

export const NO_PLACES: Places = []

const KIND: YamlKind = { name: '乡镇表', start: 'counties', rules: 'places' }
const FILE_KEYS = ['counties']
const COUNTY_KEYS = ['name', 'city', 'province', 'townships']
const TOWNSHIP_KEYS = ['name', 'aliases', 'former']
const FORMER_KEYS = ['name', 'until']
const YEARS = [1949, 2200] as const

const COUNTY = { pattern: /[县区市旗]$/u, ranks: '县、区、市或旗' }
const TOWNSHIP = { pattern: /(?:镇|乡|街道|街|苏木)$/u, ranks: '镇、乡、街道' }

export function readPlaces(file: VFile): Places {
  // Nothing but comments: the officer has not begun yet.
  if (/^\s*$/u.test(String(file).replace(/^\s*#.*$/gmu, ''))) return NO_PLACES
  const parsed = parseYaml(file, KIND)
  if (parsed === null) return NO_PLACES
  const { yaml, root } = parsed
  const counties = readFields(root, KIND.name, FILE_KEYS, root, yaml)?.get('counties')
  if (counties === undefined) {
    problem(yaml, 'places-missing', '乡镇表应有 counties（县区），实际没有；请补上', root)
    return NO_PLACES
  }
  const taken = new Map<string, number>()
  return readList(counties.value, 'counties', counties.key, yaml).flatMap((node) =>
    readCounty(node, taken, yaml),
  )
}

type Above = Pick<Place, 'county' | 'city' | 'province'>

function readCounty(node: Node, taken: Map<string, number>, yaml: YamlFile): Place[] {
  const fields = readFields(node, '县区', COUNTY_KEYS, node, yaml)
  const county = fields && readName(fields, '县区', COUNTY, node, yaml)
  if (!county) return []
  const above = {
    county,
    city: readLine(fields, 'city', yaml),
    province: readLine(fields, 'province', yaml),
  }
  if (!claim(taken, [above.city ?? '', county], `县区“${county}”`, node, yaml)) return []
  const townships = fields.get('townships')
  if (townships === undefined) {
    problem(yaml, 'places-missing', '县区应有 townships（乡镇），实际没有；请补上', node)
    return []
  }
  return readList(townships.value, 'townships', townships.key, yaml).flatMap(
    (item) => readTownship(item, above, taken, yaml) ?? [],
  )
}

/** 马营镇 alone, or with other names. */
function readTownship(
  node: Node,
  above: Above,
  taken: Map<string, number>,
  yaml: YamlFile,
): Place | null {
  const fields = isScalar(node) ? null : readFields(node, '乡镇', TOWNSHIP_KEYS, node, yaml)
  const name = fields
    ? readName(fields, '乡镇', TOWNSHIP, node, yaml)
    : isScalar(node)
      ? withRank(readText(node, '乡镇', node, yaml), '乡镇', TOWNSHIP, node, yaml)
      : null
  if (
    name === null ||
    !claim(taken, [above.city ?? '', above.county, name], `“${name}”`, node, yaml)
  )
    return null
  const isNew = (other: string, at: Node): boolean =>
    claim(taken, [above.city ?? '', above.county, other], `“${other}”`, at, yaml)
  const aliases = readItems(fields, 'aliases', yaml).flatMap((item) => {
    const alias = readText(item, '别名', item, yaml)
    return alias !== null && isNew(alias, item) ? [alias] : []
  })
  const former = readItems(fields, 'former', yaml).flatMap((item) => {
    const old = readFormer(item, yaml)
    return old !== null && isNew(old.name, item) ? [old] : []
  })
  return { name, ...above, aliases, former }
}

function readFormer(node: Node, yaml: YamlFile): FormerName | null {
  if (isScalar(node)) {
    const name = readText(node, '曾用名', node, yaml)
    return name === null ? null : { name, until: null }
  }
  const fields = readFields(node, '曾用名', FORMER_KEYS, node, yaml)
  const field = fields?.get('name')
  if (!fields || field === undefined) {
    if (fields) problem(yaml, 'places-missing', '曾用名应有 name（名称），实际没有；请补上', node)
    return null
  }
  const name = readText(field.value, 'name', field.key, yaml)
  const until = fields.get('until')
  return name === null
    ? null
    : { name, until: until ? readNumber(until, 'until', YEARS, yaml) : null }
}

function readItems(fields: Fields | null, key: string, yaml: YamlFile): Node[] {
  const field = fields?.get(key)
  return field ? readList(field.value, key, field.key, yaml) : []
}

function readLine(fields: Fields, key: string, yaml: YamlFile): string | null {
  const field = fields.get(key)
  return field ? readText(field.value, key, field.key, yaml) : null
}

interface Rank {
  pattern: RegExp
  ranks: string
}

function readName(
  fields: Fields,
  what: string,
  rank: Rank,
  node: Node,
  yaml: YamlFile,
): string | null {
  const field = fields.get('name')
  if (field === undefined) {
    problem(yaml, 'places-missing', `${what}应有 name（名称），实际没有；请补上`, node)
    return null
  }
  const name = readText(field.value, 'name', field.key, yaml)
  return withRank(name, what, rank, field.value ?? field.key, yaml)
}

/** A name without its rank would silently match no report. */
function withRank(
  name: string | null,
  what: string,
  { pattern, ranks }: Rank,
  node: Node,
  yaml: YamlFile,
): string | null {
  if (name === null || pattern.test(name)) return name
  problem(yaml, 'places-name', `${what}名称应为以${ranks}结尾的全称，实为“${name}”；请补全`, node)
  return null
}

function claim(
  taken: Map<string, number>,
  path: readonly string[],
  what: string,
  node: Node,
  yaml: YamlFile,
): boolean {
  const key = JSON.stringify(path)
  const line = taken.get(key)
  if (line === undefined) {
    taken.set(key, lineOf(node, yaml))
    return true
  }
  problem(
    yaml,
    'places-duplicate',
    `${what}应只写一次，实为与第${line}行重复；请合并或删去一处`,
    node,
  )
  return false
}
