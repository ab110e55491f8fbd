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
  // A single character would mask or keep half of the text.
  if (name.length < 2) {
    problem(yaml, 'names-short', `应为两个字以上，实为“${name}”；请写全`, node)
    return null
  }
  const line = taken.get(name)
  if (line !== undefined) {
    const reason = `“${name}”应只写一次，实为与第${line}行重复；请删去一处`
    problem(yaml, 'names-duplicate', reason, node)
    return null
  }
  taken.set(name, lineOf(node, yaml))
  return name
}
