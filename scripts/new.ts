/** npm run new: starts a report that is written here, from the statutory outline. */
import { contentPaths, contentRoot } from '../src/collection/content-paths.ts'
import { LEVELS } from '../src/core/report.ts'
import type { Level } from '../src/core/report.ts'
import { levelOfBody, shortBody } from '../src/core/start-report.ts'
import { writeNewReport } from './new/write-new-report.ts'
import { readArguments } from './terminal/arguments.ts'
import { WrongUse, runCommand } from './terminal/failure.ts'

const USAGE = `用法：npm run new -- --body 单位 --year 年度 [--county 县区] [--level 层级]

  --body 单位    报告单位，如 马营镇
  --year 年度    报告哪一年的情况，如 2025
  --county 县区  所属县区；几个县区有同名的乡镇时请写上
  --level 层级   ${LEVELS.join('、')} 之一；单位名称里看得出的不用写

结束代码：0 已新建，1 没有新建（已有这份报告等），2 命令写错了`

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    body: { type: 'string' },
    year: { type: 'string' },
    county: { type: 'string' },
    level: { type: 'string' },
  })
  const body = readName('body', values.body)
  if (body === null) throw new WrongUse(`应有 --body 单位，没有找到\n\n${USAGE}`)
  const year = readYear(values.year)
  const level = readLevel(values.level, body)
  const county = readName('county', values.county)
  const { reports } = contentPaths(contentRoot())
  const { id } = await writeNewReport({ body, level, county, year }, reports)
  console.log(`已新建 content/reports/${id}.mdx
1. 用记事本打开它，把（待补：……）逐处换成自己的内容；不够的条目照样子添上，id 另起一个（几个小写字母、数字，各不相同），不需要的整项删去
2. 给措施打标签：<Measure … status="done"> 里加上 tags="普法 法律顾问"，几个标签之间空一格，名称与网站的“标签”页上的一致
3. 运行 npm run check -- ${id}，看还有哪些地方没有填写
4. 写好以后删去开头的 published: false 一行，网站上就有了`)
})

/** What stands in the head of a report and makes its address is a name, and nothing else. */
function readName(option: string, given: string | undefined): string | null {
  if (given === undefined) return null
  const name = option === 'body' ? shortBody(given) : given.trim()
  if (/^\p{sc=Han}[\p{sc=Han}·（）]{1,29}$/u.test(name)) return name
  throw new WrongUse(`--${option} 应为 2 到 30 个汉字的名称，实为“${given}”；请更正\n\n${USAGE}`)
}

function readYear(given = ''): number {
  const year = Number(given)
  if (/^\d{4}$/u.test(given) && year >= 1949 && year <= 2200) return year
  throw new WrongUse(`--year 应为四位年份，如 2025，实为“${given}”；请更正\n\n${USAGE}`)
}

function readLevel(given: string | undefined, body: string): Level {
  const level = given === undefined ? levelOfBody(body) : LEVELS.find((name) => name === given)
  if (level) return level
  throw new WrongUse(
    given === undefined
      ? `从“${body}”看不出层级；请加上 --level，写 ${LEVELS.join('、')} 之一\n\n${USAGE}`
      : `--level 应为 ${LEVELS.join('、')} 之一，实为“${given}”；请更正\n\n${USAGE}`,
  )
}
