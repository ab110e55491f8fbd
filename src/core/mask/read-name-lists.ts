/**
 * Names to mask and names to keep, as an officer wrote them in content/names.yaml (optional).
 *
 *     mask: [阿里木江]        readNameLists(file) → { mask: ['阿里木江'], keep: ['马锡五'] }
 *     keep: [马锡五]
 *
 * A mistake is told with line and column and leaves out the smallest thing that is broken.
 */
import type { VFile } from 'vfile'
import type { Node } from 'yaml'
import { lineOf, parseYaml, problem, readFields, readList, readText } from '../yaml-fields.ts'
import type { YamlFile, YamlKind } from '../yaml-fields.ts'
import { NO_NAMES } from './private.ts'
import type { NameLists } from './private.ts'
import { surnameLength } from './surnames.ts'

const KIND: YamlKind = { name: '姓名表', start: 'mask', rules: 'names' }
const KEYS = ['mask', 'keep'] as const

export function readNameLists(file: VFile): NameLists {
  // Nothing but comments: the officer has not begun yet.
  if (/^\s*$/u.test(String(file).replace(/^\s*#.*$/gmu, ''))) return NO_NAMES
  const parsed = parseYaml(file, KIND)
  if (parsed === null) return NO_NAMES
  const { yaml, root } = parsed
  const fields = readFields(root, KIND.name, KEYS, root, yaml)
  const taken = new Map<string, number>()
  const [mask = [], keep = []] = KEYS.map((key) => {
    const field = fields?.get(key)
    if (field === undefined) return []
    return readList(field.value, key, field.key, yaml).flatMap(
      (node) => readName(node, taken, yaml) ?? [],
    )
  })
  return { mask, keep }
}

function readName(node: Node, taken: Map<string, number>, yaml: YamlFile): string | null {
  const name = readText(node, '姓名', node, yaml)
  if (name === null) return null
  if (/[，、]/u.test(name)) {
    const reason = `一项应为一个姓名，实为“${name}”；请分成几项，用半角逗号隔开`
    problem(yaml, 'names-comma', reason, node)
    return null
  }
  const parts = name.split(/\s+(?:- +)?/u)
  // 韩 磊 is one name, and so is 欧阳 文静.
  const isPair = parts.length === 2 && surnameLength(name) === parts[0]?.length
  if (parts.length > 1 && !isPair && parts.every((part) => /^\p{sc=Han}{2,}$/u.test(part))) {
    const reason = `一项应为一个姓名，实为用空格隔开的几个“${name}”；请分成几项，用半角逗号隔开，或每行一个`
    problem(yaml, 'names-blank', reason, node)
    return null
  }
  // A single character would mask or keep half of the text.
  if (name.replace(/\s/gu, '').length < 2) {
    problem(yaml, 'names-short', `应为两个字以上，实为“${name}”；请写全`, node)
    return null
  }
  const plain = name.replace(/\s/gu, '')
  const line = taken.get(plain)
  if (line !== undefined) {
    const reason = `“${name}”应只写一次，实为与第${line}行重复；请删去一处`
    problem(yaml, 'names-duplicate', reason, node)
    return null
  }
  taken.set(plain, lineOf(node, yaml))
  return plain
}
