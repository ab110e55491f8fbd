/**
 * A collection in which everything tries to be more than text: titles, headings, texts, tables, names
 * of bodies, counties, tags, files and of the site itself hold markup, code, links, formulas and signs
 * that turn a line round. Whatever of it ran would set `globalThis.hurt`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { contentPaths } from '../../src/collection/content-paths.ts'
import type { StoredSection } from '../../src/core/complete-report.ts'
import { writeReport } from '../../src/core/mdx/write.ts'
import { someReport } from '../some-report.ts'

const RUN = 'globalThis.hurt=1'
const SCRIPT = `</title></textarea><script>${RUN}</script>`
const IMAGE = `<img src=x onerror="${RUN}">`
const LINKS = `[链接](javascript:${RUN}) ![图](http://picture.test/x.png) javascript:${RUN} <iframe srcdoc="<script>parent.hurt=1</script>"></iframe><a href="javascript:${RUN}">http://link.test/</a>`
const CODE = `\`\${${RUN}}\` {{${RUN}}} {${RUN}} <!-- ${RUN} --> &lt;b&gt; "'>`
const SIGNS = '零\u200b宽\u202e倒\u2066写'
export const FORMULA = `=cmd|'/C ${RUN}'!A0`

export const SITE = `乡鉴${SCRIPT}${CODE}`
export const TITLE = `<b>报告</b></h1>${SCRIPT}${CODE}${SIGNS}`
export const BODY = `<img/src=x/onerror=${RUN}>"'镇`
/** Of the report that no county is stated in. */
export const FORMULA_BODY = `${FORMULA}\n\n撤下：\n  \u202e镇`
export const COUNTY = `"><svg/onload=${RUN}>县`
export const TAG = `<img/src=x/onerror=${RUN}>"'{}`
export const HEADING = `一、<i>主要举措</i>${IMAGE}${CODE}`
export const MEASURE = `一是普法${IMAGE}${SCRIPT}。${LINKS}${CODE}${SIGNS}开展12场次。`
export const OTHERS = [
  `import x from 'data:text/javascript,${RUN}'`,
  `export const y = {${RUN}}`,
  `# <script>${RUN}</script>`,
  `-@${LINKS}`,
]
export const CELLS = [IMAGE, FORMULA, `javascript:${RUN}`]
export const PROBLEM = `问题${IMAGE}${SIGNS}。`
export const PLAN = `${FORMULA}，继续普法${IMAGE}。`

/** No system allows a slash in the name of a file: the folder in front gives it. */
export const CONVERTED = {
  folder: '述法<',
  file: `script><img src=x onerror=${RUN}>\n  撤下：\u202e\`\${1}\`{{1}}&'".html`,
}
const FAULTY = '坏\r\n新增：\n  好\u2067<img src=x>.docx'
/** What the converted file is about. */
export const CONVERTED_TEXT = `一是深入普法${IMAGE}${CODE}。`

/** Fills content/ below `root`, which is empty. */
export function writeHostileContent(root: string): void {
  const { reports, sources, taxonomy, synonyms, site } = contentPaths(root)
  mkdirSync(reports, { recursive: true })
  mkdirSync(join(sources, CONVERTED.folder), { recursive: true })
  writeFileSync(site, stringify({ name: SITE, footer: IMAGE, contact: LINKS, originals: 'true' }))
  writeFileSync(synonyms, stringify({ groups: [['普法', `<svg/onload=${RUN}>`]] }))
  writeFileSync(
    taxonomy,
    stringify({
      groups: [
        {
          name: `<b/onclick=${RUN}>`,
          id: 'group',
          tags: [
            { name: TAG, id: 'hostile', description: LINKS, synonyms: [IMAGE], triggers: ['普法'] },
          ],
        },
      ],
    }),
  )
  writeFileSync(join(sources, CONVERTED.folder, CONVERTED.file), htmlSource())
  writeFileSync(join(sources, FAULTY), 'PK\u0003\u0004')

  const facts = { title: TITLE, body: BODY, county: COUNTY, city: IMAGE, source: `${BODY}.docx` }
  const written = [
    someReport('hostile-2022', { ...facts, year: 2022 }, SECTIONS),
    someReport('hostile-2023', { ...facts, year: 2023 }, SECTIONS),
    someReport(
      'formula-2023',
      { ...facts, body: null, county: null, inferred: { body: FORMULA_BODY, county: COUNTY } },
      SECTIONS,
    ),
  ]
  for (const report of written) {
    writeFileSync(join(reports, `${report.id}.mdx`), writeReport(report))
  }
}

const SECTIONS: StoredSection[] = [
  { level: 0, heading: '', blocks: OTHERS.map((text) => ({ type: 'other', text })) },
  { level: 1, heading: HEADING, blocks: [] },
  {
    level: 2,
    heading: `（一）${LINKS}`,
    blocks: [
      { type: 'measure', id: 'kpufa', status: 'done', tags: [TAG], text: MEASURE },
      { type: 'other', text: CELLS.join('\t') },
      { type: 'other', text: CELLS.toReversed().join('\t') },
    ],
  },
  {
    level: 1,
    heading: '二、存在问题',
    blocks: [{ type: 'problem', id: 'ppufa', kind: '存在问题', text: PROBLEM }],
  },
  {
    level: 1,
    heading: '三、下一步打算',
    blocks: [{ type: 'measure', id: 'kplan', status: 'planned', tags: [], text: PLAN }],
  },
]

/** As a saved web page has it: what is text there stands behind signs, what runs is no text. */
function htmlSource(): string {
  const text = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const lines = ['某镇2024年法治政府建设情况报告', HEADING, `（一）${SCRIPT}`, CONVERTED_TEXT]
  return `<meta charset="utf-8"><title>${text(TITLE)}</title>${lines
    .map((line) => `<p>${text(line)}</p>`)
    .join('')}<script>${RUN}</script><img src="http://picture.test/x.png" onerror="${RUN}">`
}
