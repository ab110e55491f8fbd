/** npm run convert: content/sources → content/reports. */
import { lstat } from 'node:fs/promises'
import { relative, resolve, sep } from 'node:path'
import { contentPaths, contentRoot } from '../src/collection/content-paths.ts'
import { convertContent } from './convert/convert-content.ts'
import { describeSummary, hasWarnings } from './convert/describe-summary.ts'
import { isPassingFile } from './convert/find-sources.ts'
import { writeJson } from './convert/write-json.ts'
import { readArguments } from './terminal/arguments.ts'
import { WrongUse, runCommand } from './terminal/failure.ts'
import { describeMessages } from './terminal/print-messages.ts'

const USAGE = `用法：npm run convert -- [选项] [文件…]

  --from 文件夹  原件所在（默认 content/sources）
  --to 文件夹    转换结果（默认 content/reports）
  --check        只检查，不改动报告；有需要更新的报告时以 1 结束
  --strict       有需要人工查看的提示时也以 1 结束
  --force        连人工校改过的报告也重新转换并覆盖
  --prune        删除原件已不在的报告（人工校改过的仍保留）
  --json 文件    把全部报告写成一个 JSON 文件，供其他程序使用
  文件…          只转换原件文件夹中的这些文件，或这些子文件夹中的全部文件

结束代码：0 正常，1 有文件未能转换或导出，2 命令写错了`

await runCommand(async () => {
  const { values, files } = readArguments(
    USAGE,
    {
      from: { type: 'string' },
      to: { type: 'string' },
      check: { type: 'boolean' },
      strict: { type: 'boolean' },
      force: { type: 'boolean' },
      prune: { type: 'boolean' },
      json: { type: 'string' },
    },
    'files',
  )
  const root = contentRoot()
  const paths = contentPaths(root)
  const from = resolve(values.from ?? paths.sources)
  const to = resolve(values.to ?? paths.reports)
  const { check = false, strict = false, force = false, prune = false } = values
  const only = files.length === 0 ? null : await chooseSources(from, files)
  const tellOrphans = only === null
  const mode = { check, force, prune, only, tellOrphans }
  const summary = await convertContent({ root, from, to, ...mode })
  const shown = { from: relative(root, from), to: relative(root, to) }
  for (const line of describeSummary(summary, shown)) console.log(line)
  const shownTo = shown.to.replaceAll('\\', '/') || '.'
  const missing =
    values.json === undefined
      ? []
      : await writeJson(resolve(values.json), { folder: to, shown: shownTo }, summary.notes)
  for (const line of describeMessages(missing)) console.log(line)
  const stale = check && summary.counts.written > 0
  if (stale) console.log(`有 ${summary.counts.written} 份报告需要更新；请运行 npm run convert`)
  const isIncomplete = summary.counts.failed > 0 || missing.length > 0 || stale
  process.exitCode = isIncomplete || (strict && hasWarnings(summary)) ? 1 : 0
})

/** Files and folders, as sources are named. */
async function chooseSources(from: string, files: readonly string[]): Promise<Set<string>> {
  const paths = new Set<string>()
  for (const file of files) {
    const path = pathWithin(from, file)
    if ((await lstat(resolve(file)).catch(() => null)) === null) {
      throw new WrongUse(`应为已有的文件或文件夹，实为 ${file}，没有找到；请检查名称`)
    }
    if (path !== '' && isPassingFile(path)) {
      throw new WrongUse(`应为报告原件，实为临时文件或隐藏文件 ${file}；请先改名`)
    }
    paths.add(path)
  }
  return paths
}

/** As sources are named: relative to their folder, with `/`. */
function pathWithin(folder: string, file: string): string {
  const path = relative(folder, resolve(file))
  if (path !== '..' && !path.startsWith(`..${sep}`)) return path.split(sep).join('/')
  throw new WrongUse(`文件应在 ${folder} 中，实为 ${file}；请先放进去，或用 --from 指明所在文件夹`)
}
