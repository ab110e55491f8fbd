/** npm run evaluate: how well the conversion understands sources whose right answer is known. */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { VFile } from 'vfile'
import { contentPaths } from '../src/collection/content-paths.ts'
import type { ExportedReport } from '../src/core/export-report.ts'
import { readTaxonomy } from '../src/core/tags/taxonomy.ts'
import { findFalls, readBaseline } from './evaluate/baseline.ts'
import { describeCounts, outcomeOf } from './evaluate/describe-counts.ts'
import { evaluateCollection } from './evaluate/evaluate-collection.ts'
import type { Evaluation } from './evaluate/evaluate-collection.ts'
import type { Counts } from './evaluate/evaluate-report.ts'
import { readGold } from './evaluate/gold.ts'
import type { Gold } from './evaluate/gold.ts'
import type { Miss } from './evaluate/miss.ts'
import { OUR_GOLDS } from './evaluate/our-golds.ts'
import { projectRoot } from './project-root.ts'
import { readArguments } from './terminal/arguments.ts'
import { runCommand } from './terminal/failure.ts'
import { startProgress } from './terminal/progress.ts'

const USAGE = `用法：npm run evaluate [-- --gold 文件] [--sources 文件夹] [--misses] [--json 文件] [--save-baseline]

  --gold 文件       标准答案，原件默认在它旁边的 content/sources（不写时，核对 tests/gold 中的各组）
  --sources 文件夹  原件所在
  --misses          逐条列出转换与标准答案不同之处
  --json 文件       把转换结果写成 JSON
  --save-baseline   把这次的成绩记为 tests/gold 各组的基准`

const { values } = readArguments(USAGE, {
  gold: { type: 'string' },
  sources: { type: 'string' },
  misses: { type: 'boolean' },
  json: { type: 'string' },
  'save-baseline': { type: 'boolean' },
})

await runCommand(async () => {
  const taxonomyText = await readFile(contentPaths(projectRoot).taxonomy, 'utf8')
  const taxonomy = readTaxonomy(new VFile({ path: 'content/taxonomy.yaml', value: taxonomyText }))
  const results: ExportedReport[] = []

  const evaluate = async (gold: Gold, sources: string): Promise<Counts> => {
    const lines: string[] = []
    const progress = startProgress('转换并核对')
    let done = 0
    const onReport: Evaluation['onReport'] = (file, misses, got) => {
      if (values.misses) lines.push(...misses.map((miss) => describeMiss(file, miss)))
      if (values.json !== undefined && got !== null) results.push(got)
      progress.step(++done, gold.docs.length)
    }
    const counts = await evaluateCollection({ gold, sources, taxonomy, onReport })
    progress.finish(`完成：共 ${gold.docs.length} 份`)
    for (const line of [...lines, ...describeCounts(counts)]) console.log(line)
    return counts
  }

  if (values.gold !== undefined) {
    const path = resolve(values.gold)
    const sources = resolve(values.sources ?? contentPaths(dirname(path)).sources)
    await evaluate(await readGold(path), sources)
  } else {
    for (const ours of OUR_GOLDS) {
      console.log(`\n${ours.name}`)
      const outcome = outcomeOf(await evaluate(await readGold(ours.gold), ours.sources))
      if (values['save-baseline']) {
        await writeFile(ours.baseline, `${JSON.stringify(outcome, null, 2)}\n`)
        continue
      }
      for (const { name, was, is } of findFalls(await readBaseline(ours.baseline), outcome)) {
        console.log(`退步：${name} 应不低于 ${was}，实为 ${is}`)
        process.exitCode = 1
      }
    }
  }
  if (values.json !== undefined) await writeFile(values.json, JSON.stringify(results, null, 1))
})

function describeMiss(file: string, { kind, at, expected, got }: Miss): string {
  const shorten = (text: string) => text.replace(/\s+/gu, ' ').slice(0, 60)
  return [
    file,
    kind,
    shorten(at),
    `应为 ${expected === null ? '无' : shorten(expected)}`,
    `实为 ${got === null ? '无' : shorten(got)}`,
  ].join('\t')
}
