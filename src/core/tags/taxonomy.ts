/**
 * The tags of 乡鉴, as an officer wrote them in content/taxonomy.yaml.
 *
 *     readTaxonomy(file).tags[0] → { id: 'fengqiao-experience', name: '枫桥经验', group: …, triggers: … }
 *
 * Groups hold tags; a tag has the words that give it away (triggers) and the words that look like
 * it but are something else (exclude). How they are weighed is the affair of match-tags.ts.
 *
 * A mistake is told with line and column and leaves out the smallest thing that is broken: a
 * trigger, or a tag without name or triggers. A file that is no YAML leaves an empty taxonomy.
 */
import type { VFile } from 'vfile'
import type { Node } from 'yaml'
import { isScalar } from 'yaml'
import { fail } from '../messages.ts'
import { pinyinSlug } from '../text/pinyin-slug.ts'
import { matchingText } from './matching-text.ts'
import { readPattern } from './pattern.ts'
import {
  lineOf,
  parseYaml,
  problem,
  readFields,
  readList,
  readNumber,
  readText,
  shouldBe,
} from '../yaml-fields.ts'
import type { Field, Fields, YamlFile, YamlKind } from '../yaml-fields.ts'

/** Words as written: a phrase, found as it is, or a pattern (see pattern.ts). */
export interface Words {
  kind: 'phrase' | 'pattern'
  words: string
}

export interface Trigger extends Words {
  /** 1 gives the tag by itself; 0.5 needs a second sign. */
  weight: number
}

/** What a trigger counts, by the place where it is found. */
export interface PlaceWeights {
  lead: number
  heading: number
  body: number
}

export interface TagGroup {
  /** kebab-case, frozen: part of an address. */
  id: string
  name: string
  tags: Tag[]
}

export interface Tag {
  /** kebab-case, frozen: the address of its page. */
  id: string
  /** What people see and what MDX stores: 枫桥经验. Without spaces. */
  name: string
  /** Name of its group. */
  group: string
  /** What counts and what does not; empty if not written. */
  description: string
  /** What people also type when they look for it. */
  synonyms: string[]
  triggers: Trigger[]
  exclude: Words[]
  weights: PlaceWeights
}

export interface Taxonomy {
  groups: TagGroup[]
  /** All tags in the order of the file. */
  tags: Tag[]
  /** Words that are no sign of any tag. */
  exclude: Words[]
}

const DEFAULT_WEIGHTS: PlaceWeights = { lead: 2, heading: 1, body: 1 }
const WEIGHT_RANGE = [0, 10] as const
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

const KIND: YamlKind = { name: '标签表', start: 'groups', rules: 'taxonomy' }

const FILE_KEYS = ['exclude', 'groups']
const GROUP_KEYS = ['id', 'name', 'tags']
const TAG_KEYS = ['id', 'name', 'description', 'synonyms', 'triggers', 'exclude', 'weights']
const TRIGGER_KEYS = ['phrase', 'pattern', 'weight']
const WORDS_KEYS = ['phrase', 'pattern']
const PLACES = ['lead', 'heading', 'body'] as const

export function readTaxonomy(file: VFile): Taxonomy {
  const parsed = parseYaml(file, KIND)
  const taxonomy: Taxonomy = { groups: [], tags: [], exclude: [] }
  if (parsed === null) return taxonomy
  const { yaml, root } = parsed
  const fields = readFields(root, '标签表', FILE_KEYS, root, yaml)
  if (fields === null) return taxonomy
  const groups = fields.get('groups')
  if (groups === undefined) {
    fail(file, 'taxonomy-missing', '标签表应有 groups（分组），实际没有；请补上', {
      line: 1,
      column: 1,
    })
    return taxonomy
  }
  taxonomy.exclude = readWordsList(fields.get('exclude'), yaml)
  const taken: Taken = {
    groupIds: new Map(),
    tagIds: new Map(),
    names: new Map(),
  }
  for (const node of readList(groups.value, 'groups', groups.key, yaml)) {
    const group = readGroup(node, taken, yaml)
    if (group === null) continue
    taxonomy.groups.push(group)
    taxonomy.tags.push(...group.tags)
  }
  return taxonomy
}

/** Names and ids already given, with the line they stand on. */
interface Taken {
  groupIds: Map<string, number>
  tagIds: Map<string, number>
  /** Of groups and tags together: searches are narrowed to either by its name. */
  names: Map<string, number>
}

function readGroup(node: Node, taken: Taken, yaml: YamlFile): TagGroup | null {
  const fields = readFields(node, '分组', GROUP_KEYS, node, yaml)
  if (fields === null) return null
  const names = readNameAndId(fields, '分组', taken.names, taken.groupIds, node, yaml)
  if (names === null) return null
  const tags = fields.get('tags')
  if (tags === undefined) {
    problem(yaml, 'taxonomy-missing', '分组应有 tags（标签），实际没有；请补上', node)
    return null
  }
  return {
    ...names,
    tags: readList(tags.value, 'tags', tags.key, yaml).flatMap(
      (item) => readTag(item, names.name, taken, yaml) ?? [],
    ),
  }
}

function readTag(node: Node, group: string, taken: Taken, yaml: YamlFile): Tag | null {
  const fields = readFields(node, '标签', TAG_KEYS, node, yaml)
  if (fields === null) return null
  const names = readNameAndId(fields, '标签', taken.names, taken.tagIds, node, yaml)
  const triggers = readTriggers(fields.get('triggers'), node, yaml)
  if (names === null || triggers.length === 0) return null
  const description = fields.get('description')
  const synonyms = fields.get('synonyms')
  return {
    ...names,
    group,
    description: description
      ? (readText(description.value, 'description', description.key, yaml) ?? '')
      : '',
    synonyms: synonyms
      ? readList(synonyms.value, 'synonyms', synonyms.key, yaml).flatMap(
          (item) => readText(item, '同义词', item, yaml) ?? [],
        )
      : [],
    triggers,
    exclude: readWordsList(fields.get('exclude'), yaml),
    weights: readWeights(fields.get('weights'), yaml),
  }
}

function readNameAndId(
  fields: Fields,
  what: string,
  names: Map<string, number>,
  ids: Map<string, number>,
  node: Node,
  yaml: YamlFile,
): { id: string; name: string } | null {
  const nameField = fields.get('name')
  if (nameField === undefined) {
    problem(yaml, 'taxonomy-missing', `${what}应有 name（名称），实际没有；请补上`, node)
    return null
  }
  const name = readText(nameField.value, 'name', nameField.key, yaml)
  if (name === null) return null
  const nameNode = nameField.value ?? nameField.key
  if (/\s/u.test(name)) {
    problem(
      yaml,
      'taxonomy-name',
      `${what}名称应为没有空格的文字，实为“${name}”；请删去空格`,
      nameNode,
    )
    return null
  }
  const idField = fields.get('id')
  const id = idField ? readText(idField.value, 'id', idField.key, yaml) : pinyinSlug(name)
  if (id === null) return null
  const idNode = idField?.value ?? nameNode
  if (!ID.test(id)) {
    problem(
      yaml,
      'taxonomy-id',
      `id 应为小写英文字母、数字和连字符，如 people-mediation，实为“${id}”；请改正`,
      idNode,
    )
    return null
  }
  const isNew =
    claim(names, name, `${what}名称`, nameNode, yaml) &&
    claim(ids, id, `${what}的 id`, idNode, yaml)
  return isNew ? { id, name } : null
}

function claim(
  taken: Map<string, number>,
  word: string,
  what: string,
  node: Node,
  yaml: YamlFile,
): boolean {
  const line = taken.get(word)
  if (line === undefined) {
    taken.set(word, lineOf(node, yaml))
    return true
  }
  problem(
    yaml,
    'taxonomy-duplicate',
    `${shouldBe(what)}各不相同，实为与第${line}行重复：“${word}”；请改名、写明另一个 id 或删去`,
    node,
  )
  return false
}

function readTriggers(field: Field | undefined, tag: Node, yaml: YamlFile): Trigger[] {
  if (field === undefined) {
    problem(yaml, 'taxonomy-missing', '标签应有 triggers（触发词），实际没有；请至少写一个', tag)
    return []
  }
  const nodes = readList(field.value, 'triggers', field.key, yaml)
  if (nodes.length === 0 && !isScalar(field.value)) {
    problem(yaml, 'taxonomy-missing', 'triggers 应有至少一个触发词，实为空；请补上', field.key)
  }
  return nodes.flatMap((node) => {
    if (isScalar(node)) return withWeight(readPhrase(node, node, yaml), 1)
    const fields = readFields(node, '触发词', TRIGGER_KEYS, node, yaml)
    if (fields === null) return []
    const weight = fields.get('weight')
    const words = readPhraseOrPattern(fields, '触发词', node, yaml)
    const number = weight ? readNumber(weight, 'weight', WEIGHT_RANGE, yaml) : 1
    return number === null ? [] : withWeight(words, number)
  })
}

function withWeight(words: Words | null, weight: number): Trigger[] {
  return words === null ? [] : [{ ...words, weight }]
}

function readWordsList(field: Field | undefined, yaml: YamlFile): Words[] {
  if (field === undefined) return []
  return readList(field.value, 'exclude', field.key, yaml).flatMap((node) => {
    if (isScalar(node)) return readPhrase(node, node, yaml) ?? []
    const fields = readFields(node, '排除词', WORDS_KEYS, node, yaml)
    return fields === null ? [] : (readPhraseOrPattern(fields, '排除词', node, yaml) ?? [])
  })
}

function readPhraseOrPattern(
  fields: Fields,
  what: string,
  node: Node,
  yaml: YamlFile,
): Words | null {
  const phrase = fields.get('phrase')
  const pattern = fields.get('pattern')
  if (phrase && !pattern) return readPhrase(phrase.value, phrase.key, yaml)
  if (pattern && !phrase) return readPatternWords(pattern, yaml)
  const found = phrase ? '两样都有' : '两样都没有'
  problem(
    yaml,
    'taxonomy-missing',
    `${what}应有 phrase（词语）或 pattern（正则）中的一样，实为${found}；请改正`,
    node,
  )
  return null
}

function readPhrase(node: Node | null, owner: Node, yaml: YamlFile): Words | null {
  const words = readText(node, '词语', owner, yaml)
  if (words === null) return null
  if (matchingText(words).chars !== '') return { kind: 'phrase', words }
  problem(yaml, 'taxonomy-empty', `词语应为有文字，实为只有空格或引号；请改正`, node ?? owner)
  return null
}

function readPatternWords({ key, value }: Field, yaml: YamlFile): Words | null {
  const words = readText(value, 'pattern', key, yaml)
  if (words === null) return null
  const reading = readPattern(words)
  if ('pattern' in reading) return { kind: 'pattern', words }
  problem(yaml, 'taxonomy-pattern', `正则“${words}”${reading.problem}`, value ?? key)
  return null
}

function readWeights(field: Field | undefined, yaml: YamlFile): PlaceWeights {
  const weights = { ...DEFAULT_WEIGHTS }
  const fields = field && readFields(field.value, 'weights', PLACES, field.key, yaml)
  for (const place of PLACES) {
    const weight = fields?.get(place)
    const number = weight && readNumber(weight, place, WEIGHT_RANGE, yaml)
    if (number !== undefined && number !== null) weights[place] = number
  }
  return weights
}
