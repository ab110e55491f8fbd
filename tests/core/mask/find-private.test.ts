import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { findPrivate } from '../../../src/core/mask/find-private.ts'
import { NO_NAMES } from '../../../src/core/mask/private.ts'
import { readNameLists } from '../../../src/core/mask/read-name-lists.ts'
import * as snippets from './snippets.ts'

const OURS = readNameLists(
  new VFile(readFileSync(join(import.meta.dirname, '../../../content/names.yaml'), 'utf8')),
)

function marked(text: string, lists = OURS): string {
  let shown = text
  for (const { start, end } of findPrivate(text, lists).reverse()) {
    shown = `${shown.slice(0, start)}【${shown.slice(start, end)}】${shown.slice(end)}`
  }
  return shown
}

const plain = (snippet: string): string => snippet.replace(/[【】]/gu, '')

test.each([...snippets.TUNED_WITH, ...snippets.FRESH_WITH, ...snippets.LAST_WITH])(
  'what is private is found: %s',
  (snippet) => {
    expect(marked(plain(snippet))).toBe(snippet)
  },
)

test.each([...snippets.TUNED_WITHOUT, ...snippets.FRESH_WITHOUT, ...snippets.LAST_WITHOUT])(
  'nothing is private in: %s',
  (snippet) => {
    expect(marked(snippet)).toBe(snippet)
  },
)

test.each([
  ['maying-2023', []],
  ['baitu-2023', []],
  ['ganhezi-2023', []],
  ['zhangguanying-2024', []],
  ['laoyanji-2022', ['皇甫泽福', '郑倩', '李永民', '彭大江', '刘清华', '秦园园']],
])('in %s are found the names that it holds', (id, names) => {
  const text = readFileSync(join(import.meta.dirname, `../../../content/reports/${id}.mdx`), 'utf8')
  expect(findPrivate(text, OURS).map(({ start, end }) => text.slice(start, end))).toEqual(names)
})

test('what is listed is found wherever it stands, and is a number if it looks like one', () => {
  const lists = { mask: ['阿里木江', '86-5521'], keep: [] }
  expect(marked('会后阿里木江发言', lists)).toBe('会后【阿里木江】发言')
  const numbers = { mask: ['5521234'], keep: [] }
  expect(findPrivate('共5521234', numbers)).toMatchObject([{ kind: 'phone' }])
})

test('a place hides no person whose name begins like it', () => {
  const lists = { ...NO_NAMES, places: ['高峰', '文成'] }
  expect(marked('高峰乡的镇长高峰林、镇长文成林出席。', lists)).toBe(
    '高峰乡的镇长【高峰林】、镇长【文成林】出席。',
  )
})

test('a number that is kept is no private one, and neither is a count', () => {
  const lists = { mask: [], keep: ['0931-5521234'] }
  expect(marked('热线0931-5521234全年接听2312345人次', lists)).toBe(
    '热线0931-5521234全年接听2312345人次',
  )
})

test('what is kept is never found, but a longer name that holds it is', () => {
  const text = '镇长张永和出席，书记马锡五讲话。'
  expect(marked(text, { mask: [], keep: ['永和', '马锡五'] })).toBe(
    '镇长【张永和】出席，书记马锡五讲话。',
  )
  expect(marked(text, NO_NAMES)).toContain('【马锡五】')
})

test.each([
  ['韩磊', '会后【韩磊】、【韩 磊】、【韩　磊】发言'],
  ['韩 磊', '会后【韩磊】、【韩  磊】发言'],
  ['阿不力孜·买买提', '会后【阿不力孜·买买提】发言'],
  ['86-55', '门牌【86-55】'],
])('blanks in an entry (%s) or in the text make no difference', (entry, expected) => {
  expect(marked(plain(expected), { mask: [entry], keep: [] })).toBe(expected)
})

test.each([
  ['甘J12345', 'listed'],
  ['阿里木江', 'name'],
  ['552-1234', 'phone'],
  ['62242119800101123X', 'id-number'],
  ['zhang@example.com', 'mail'],
])('the entry %s is listed as %s', (entry, kind) => {
  const found = findPrivate(`登记为${entry}。`, { mask: [entry], keep: [] })
  expect(found).toMatchObject([{ start: 3, end: 3 + entry.length, kind }])
})

test('what is kept is kept with blanks in it, too', () => {
  expect(marked('主席 习 近 平、乡长 周 涛', { mask: [], keep: ['习近平'] })).toBe(
    '主席 习 近 平、乡长 【周 涛】',
  )
})

test.each([
  ['执法人员唐某、宋某、【董芳】持证上岗'],
  ['聘任王某、【赵刚】、【钱进】为普法宣传员'],
  ['（联系人及电话：【花荣】，【18893211001】）'],
  ['其子【吴小军】、残疾人【罗小六】、道德模范【秦海生】'],
  ['“法律明白人”代表【田秀兰】，调解员【杨排风】成功调解'],
  ['与【王五儿】土地纠纷，邻居【丁二虎】纠纷'],
  ['人大副主席【时迁】同志'],
  ['乡长 【韩 磊】带队'],
  ['办事处主任【苏 明】主持'],
  ['乡长 【吴 小 莉】参加'],
  ['【吴 小 莉】'],
  ['网格员 【周 涛】'],
  ['乡长 【张 三】'],
  ['县司法局局长 【黎明】'],
  ['【黎　明】（副镇长）'],
  ['律师“【王小二】”，法律顾问(【李明】)'],
  ['【张三】镇长'],
  ['李某某（【62242119800101123X】）'],
  ['村民【王小平】（【6224211980010112】）'],
  ['身份证号【62242119800101123】'],
  ['普法志愿者包括：【康小娟】、【邵兵】、【严丽】等'],
  ['老党员【冯德才】反复劝说'],
  ['老党员【冯德才】絮叨着'],
  ['分管领导【宋江】统筹'],
  ['镇长【邓文正】任常务副组长，书记【郑倩】任组长'],
  ['探索“桂花说事”机制'],
  ['党 委 书 记'],
  ['书记 高 度 重 视'],
  ['乡 镇 村三级'],
  ['王大叔、赵大婶握手言和'],
  ['燕青三人组成'],
  ['白雪覆盖道路'],
  ['流水号（622421198001011234）'],
])('what a stranger tried: %s', (snippet) => {
  expect(marked(plain(snippet), NO_NAMES)).toBe(snippet)
})
