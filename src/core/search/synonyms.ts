/**
 * Words that mean the same, as an officer wrote them in content/synonyms.yaml (optional).
 *
 *     groups:
 *       - [村民委员会, 村委会]     readSynonymGroups(file)[0] → ['村民委员会', '村委会']
 *
 * A word stands in one group only: two groups that share a word would be one. The other names that
 * tags have stand in the taxonomy. What is done with both: expand-query.ts, which, unlike this
 * file, browsers load.
 *
 * A mistake is told with line and column and leaves out the smallest thing that is broken: a word,
 * or a group of which fewer than two words are left.
 */
import type { VFile } from 'vfile'
import type { Node } from 'yaml'
import { isSeq } from 'yaml'
import { norm } from '../text/norm.ts'
import { lineOf, parseYaml, problem, readFields, readList, readText } from '../yaml-fields.ts'
import type { YamlFile, YamlKind } from '../yaml-fields.ts'

export type SynonymGroup = readonly string[]

const KIND: YamlKind = { name: '同义词表', start: 'groups', rules: 'synonyms' }
const FILE_KEYS = ['groups']

export function readSynonymGroups(file: VFile): SynonymGroup[] {
  // Nothing but comments: the officer wants none.
  if (/^\s*$/u.test(String(file).replace(/^\s*#.*$/gmu, ''))) return []
  const parsed = parseYaml(file, KIND)
  if (parsed === null) return []
  const { yaml, root } = parsed
  const groups = readFields(root, KIND.name, FILE_KEYS, root, yaml)?.get('groups')
  if (groups === undefined) {
    problem(yaml, 'synonyms-missing', '同义词表应有 groups（各组），实际没有；请补上', root)
    return []
  }
  const taken = new Map<string, number>()
  return readList(groups.value, 'groups', groups.key, yaml).flatMap((node) => {
    const words = readGroup(node, taken, yaml)
    return words.length < 2 ? [] : [words]
  })
}

function readGroup(node: Node, taken: Map<string, number>, yaml: YamlFile): string[] {
  if (!isSeq(node)) {
    const reason = '一组同义词应写在方括号里，如 [村民委员会, 村委会]，实为没有方括号；请补上'
    problem(yaml, 'synonyms-brackets', reason, node)
    return []
  }
  const items = readList(node, '一组同义词', node, yaml)
  const words = items.flatMap((item) => readWord(item, taken, yaml) ?? [])
  // Words that were left out have been told already.
  if (words.length === items.length && words.length < 2) {
    const reason = `一组应有两个以上的词，用半角逗号隔开，实为 ${words.length} 个；请补上，或删去这一组`
    problem(yaml, 'synonyms-few', reason, node)
  }
  return words
}

function readWord(node: Node, taken: Map<string, number>, yaml: YamlFile): string | null {
  const word = readText(node, '同义词', node, yaml)
  if (word === null) return null
  if (word.includes('，')) {
    problem(yaml, 'synonyms-comma', '词与词之间应为半角逗号，实为全角“，”；请改为半角', node)
    return null
  }
  const sought = norm(word)
  if (sought === '') {
    problem(yaml, 'synonyms-empty', `同义词应为文字，实为只有标点“${word}”；请改正`, node)
    return null
  }
  const line = taken.get(sought)
  if (line !== undefined) {
    const reason = `“${word}”应只写一次，实为与第${line}行重复；请合并两组或删去一处`
    problem(yaml, 'synonyms-duplicate', reason, node)
    return null
  }
  taken.set(sought, lineOf(node, yaml))
  return word
}
