/** The taxonomy that is delivered: complete, without mistakes, and right on sentences as reports have them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { leadOf } from '../../../src/core/extract/lead.ts'
import { matchTags } from '../../../src/core/tags/match-tags.ts'
import { readTaxonomy } from '../../../src/core/tags/taxonomy.ts'
import { EXAMPLES } from './examples.ts'

const path = join(import.meta.dirname, '../../../content/taxonomy.yaml')
const file = new VFile({ path: 'content/taxonomy.yaml', value: readFileSync(path, 'utf8') })
const taxonomy = readTaxonomy(file)

/** Group and tags as first published: their names stand in reports and must not change. */
const NAMES: Readonly<Record<string, string>> = {
  党的领导与责任落实:
    '第一责任人履职 领导小组 部署规划 考核督察 述法 习近平法治思想 经费保障 示范创建 法制机构与司法所',
  法治能力与队伍: '领导干部学法 法治培训 法治考试',
  政府职能与营商环境: '权责清单 放管服 政务服务 营商环境 综合行政执法改革',
  依法行政制度: '规范性文件管理 合法性审查 村规民约 公众参与',
  行政决策与法律顾问: '重大行政决策 法律顾问 村居法律顾问 风险评估 集体决策 合同审查',
  行政执法:
    '执法三项制度 执法资格与队伍 执法培训 联合执法与行刑衔接 专项执法 行政处罚 柔性执法 双随机一公开 执法监督',
  突发事件与安全: '应急与防灾 安全生产',
  矛盾纠纷预防化解:
    '枫桥经验 人民调解 矛盾纠纷排查化解 信访 行政复议 行政诉讼应诉 综治中心与一站式 网格化',
  公共法律服务与基层治理: '公共法律服务 民主法治示范 自治法治德治 平安建设',
  普法与法治文化:
    '普法 谁执法谁普法 宪法民法典宣传 节点普法 法律X进 法律明白人 普法队伍 以案释法 法治文化阵地 新媒体普法 青少年法治',
  权力制约监督与公开: '政务公开 人大政协与审计监督 行政问责 廉政诚信',
  数字法治建设: '数字法治',
  重点领域与特色: '国土与人居整治 禁毒反诈 特色品牌',
}

function tagsOf(text: string, ...headings: string[]): string[] {
  return matchTags({ text, lead: leadOf(text), headings, alone: false }, taxonomy).map(
    ({ tag }) => tag,
  )
}

describe('content/taxonomy.yaml', () => {
  it('has no mistakes', () => {
    expect(file.messages.map(String)).toEqual([])
  })

  it('holds the 69 tags in their 13 groups', () => {
    const groups = taxonomy.groups.map(({ name, tags }) => [
      name,
      tags.map((tag) => tag.name).join(' '),
    ])
    expect(Object.fromEntries(groups)).toEqual(NAMES)
    expect(taxonomy.tags).toHaveLength(69)
  })

  it('defines each tag and writes its id, so that addresses do not hang on pinyin', () => {
    const source = String(file)
    for (const { id, description } of taxonomy.tags) {
      expect(source).toContain(`id: ${id}\n`)
      expect(description).toMatch(/。$/u)
    }
  })

  it('lets every plain trigger that should give its tag by itself do so', () => {
    const hidden = taxonomy.tags.flatMap(({ name, triggers }) =>
      triggers
        .filter(({ kind, weight }) => kind === 'phrase' && weight >= 1)
        .filter(({ words }) => !tagsOf(`认真做好${words}。`).includes(name))
        .map(({ words }) => `${name}: ${words}`),
    )
    expect(hidden).toEqual([])
  })
})

describe.each(EXAMPLES)('$tag', ({ tag, yes, no }) => {
  it.each(yes)('is given to: %s', (text) => {
    expect(tagsOf(text)).toContain(tag)
  })

  it.each(no)('is not given to: %s', (text) => {
    expect(tagsOf(text)).not.toContain(tag)
  })
})

describe('all tags of a measure', () => {
  it.each([
    ['切实增强“四个意识”、坚定“四个自信”，推动各项工作再上新台阶。', []],
    ['三是强化队伍建设。健全法律顾问制度，落实“一村一法律顾问”。', ['法律顾问', '村居法律顾问']],
    [
      '严格执行公众参与、风险评估、合法性审查、集体讨论决定等重大行政决策程序。',
      ['合法性审查', '公众参与', '重大行政决策', '风险评估', '集体决策'],
    ],
    ['与经济社会发展、平安建设、安全生产同谋划、同部署、同考核。', ['部署规划', '考核督察']],
  ])('%s', (text, expected) => {
    expect(tagsOf(text)).toEqual(expected)
  })

  it('come from the heading where the paragraph under it takes them for granted', () => {
    const text = '逐项厘清责任主体和办理依据，及时向社会公布，接受查询。'
    expect(tagsOf(text, '二、依法履职', '（二）全面推行权责清单制度')).toEqual(['权责清单'])
    expect(tagsOf(`二是${text}`, '（二）全面推行权责清单制度')).toEqual([])
  })
})

describe('speed', () => {
  it('tags 2,000 measures in a few seconds', () => {
    const measures = EXAMPLES.flatMap(({ yes, no }) => [...yes, ...no])
    const begin = performance.now()
    for (let n = 0; n < 2000; n++) tagsOf(measures[n % measures.length] ?? '', '三、深化法治宣传')
    expect(performance.now() - begin).toBeLessThan(5000)
  })

  it.each(['普法', '法律顾问', '、', '宣传', '执法', '由', '《', '“', 'a'])(
    'reads 20,000 characters of nothing but %s in seconds',
    (word) => {
      const begin = performance.now()
      tagsOf(word.repeat(20_000 / word.length))
      expect(performance.now() - begin).toBeLessThan(5000)
    },
  )
})
