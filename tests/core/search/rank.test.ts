/**
 * The order of hits, rule by rule: for these words this record comes before that one, because …
 *
 * Written down before the order was computed. Each rule runs among records as townships write them,
 * and in both orders of the collection, so that the collection’s order cannot make it true.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FindingEngine } from '../../../src/core/search/finding-engine.ts'
import { matches } from '../../../src/core/search/match.ts'
import { parseQuery } from '../../../src/core/search/query.ts'
import { numberOf, standingOf } from '../../../src/core/search/rank.ts'
import type { Query } from '../../../src/core/search/query.ts'
import type { SearchRecord } from '../../../src/core/search/records.ts'
import { NO_FILTERS, SORTS } from '../../../src/core/search/request.ts'
import type { SearchRequest } from '../../../src/core/search/request.ts'
import { findInMemory } from './memory-finder.ts'
import { orderPlainly } from './plain-order.ts'
import { randomQuery } from './random-queries.ts'
import { someRecord } from './some-record.ts'

const taxonomy = [
  { name: '人民调解', group: '矛盾纠纷预防化解' },
  { name: '枫桥经验', group: '矛盾纠纷预防化解' },
]

type More = Partial<SearchRecord>

const done = (text: string, more: More = {}) => someRecord({ text, ...more })
const rectified = (text: string, more: More = {}) => done(text, { status: 'rectify', ...more })
const planned = (text: string, more: More = {}) => done(text, { status: 'planned', ...more })
const problem = (text: string) => done(text, { kind: 'problem', status: null })
const other = (text: string) => done(text, { kind: 'other', status: null })
/** A measure that begins with its lead. */
const led = (lead: string, rest: string, more: More = {}) => done(lead + rest, { lead, ...more })

/** What else stands in such a collection; words that are common in it count for less. */
const others = [
  '组织干部学习法治政府建设文件，推动法治观念深入人心。',
  '把法治宣传教育纳入年度计划，分片包干抓好落实。',
  '结合农村集会开展法治宣传，引导群众办事依法。',
  '网格员每日巡查，发现隐患及时上报，网格管理更加规范。',
  '邀请司法所干部讲授法治课，提升村组干部法治素养。',
  '建立执法台账，规范执法文书，落实执法公示。',
  '利用微信群推送法治信息，扩大法治宣传覆盖面。',
  '坚持党建引领，健全乡村治理体系，完善便民服务。',
].map((text) => done(text))

function search(
  records: readonly SearchRecord[],
  text: string,
  more: Partial<SearchRequest> = {},
): Promise<SearchRecord[]> {
  return searchFor(records, parseQuery(text).query, more)
}

async function searchFor(
  records: readonly SearchRecord[],
  query: Query | null,
  more: Partial<SearchRequest>,
): Promise<SearchRecord[]> {
  const engine = new FindingEngine(findInMemory(records, taxonomy))
  const result = await engine.search({
    query,
    filters: NO_FILTERS,
    kind: null,
    sort: 'relevance',
    group: null,
    facets: [],
    from: 0,
    count: Infinity,
    ...more,
  })
  return result.hits
}

type Rule = [words: string, first: SearchRecord, second: SearchRecord, because: string]

/** The first comes before the second, whichever of them the collection has first. */
function check(rules: readonly Rule[], sort: SearchRequest['sort'] = 'relevance'): void {
  for (const [words, first, second, because] of rules) {
    test(`for ${words}, because ${because}`, async () => {
      for (const pair of [
        [first, second],
        [second, first],
      ]) {
        const hits = await search([...pair, ...others], words, { sort })
        expect(hits.filter((hit) => pair.includes(hit))).toEqual([first, second])
      }
    })
  }
}

describe('first, where the words stand', () => {
  check([
    [
      '法律顾问',
      led('配齐法律顾问。', '与县内律所签约，合同先审后签。'),
      done('合同签订前交由律师把关。', { headings: ['（二）用好法律顾问'] }),
      'a lead says what the measure is, a heading only what it is among',
    ],
    [
      '法律顾问',
      done('合同签订前交由律师把关。', { headings: ['（二）用好法律顾问'] }),
      done('研究征地补偿时请法律顾问列席。'),
      'a heading says more than a word in passing',
    ],
    [
      '法律顾问',
      planned('聘请法律顾问，明年起合同先审后签。', { lead: '聘请法律顾问' }),
      done('研究征地补偿时请法律顾问列席。'),
      'a plan for legal advisers is nearer than a practice that mentions them',
    ],
    [
      '枫桥经验',
      done('老支书牵头评理说事。', { headings: ['（三）践行“枫桥经验”'] }),
      done('学习枫桥经验，村里的事村里评。', { tags: ['枫桥经验'] }),
      'the words themselves in a heading count before a tag that was given to the record',
    ],
    [
      '枫桥经验',
      led('推广“枫桥经验”。', '小事不出村。'),
      done('学习枫桥经验，村里的事村里评。', { tags: ['枫桥经验'] }),
      'the words themselves in the lead count before a tag that was given to the record',
    ],
    [
      '普法 网格',
      led('普法进网格。', '网格员入户讲法。'),
      led('普法进校园。', '邀请法治副校长授课，网格员到场协助。'),
      'of two words, both in the lead are better than one',
    ],
    [
      '网格 OR 枫桥经验',
      led('做实网格。', '一户不漏上门走访。'),
      done('运用枫桥经验，依托网格就地化解邻里矛盾。'),
      'of alternatives, one in the lead is better than both in passing',
    ],
    [
      '“民主法治 示范村”',
      done('评议村务，公示结果。', { headings: ['（五）创建民主法治示范村'] }),
      done('民主法治示范村的牌子挂到村口。'),
      'quotation marks make one phrase, which has its place like any other',
    ],
    [
      '人民調解',
      led('健全人民调解网络。', '选聘乡贤上门劝和。'),
      done('赡养纠纷由人民调解员上门劝和。'),
      'characters in the traditional form find their place, too',
    ],
    [
      '一律来说事',
      led('推行一律（1、6）来说事制度。', '每逢集日在便民大厅接访。'),
      done('信访积案在一律来说事会上评议，当场答复。'),
      'a lead holds the name although a note in brackets stands in its midst',
    ],
    [
      '１２·4宪法日',
      led('办好12.4宪法日活动。', '集市设咨询台。'),
      done('利用12.4宪法日悬挂横幅，集市设咨询台。'),
      'a date has its place however its digits and its dot are typed',
    ],
    [
      '考',
      led('以考促学。', '机关干部学用结合。'),
      done('机关干部参加年度法律知识考试。'),
      'a single character has its place, too',
    ],
    [
      '同句(网格 调解)',
      led('网格员参与调解。', '小纠纷就地化解。'),
      done('邻里纠纷由网格员先行调解，不成再报司法所。'),
      'words of one sentence are better in a lead, each as if it stood alone',
    ],
    [
      '法律顾问 -村居',
      led('配齐法律顾问。', '合同先审后签。'),
      done('研究征地补偿时请法律顾问列席。'),
      'a word that is not wanted leaves the others where they are',
    ],
  ])
})

describe('then, whether the words are a tag of it', () => {
  check([
    [
      '法律顾问',
      done('请律师为村级合同把关，法律顾问每月坐班。', { tags: ['法律顾问'] }),
      done('研究征地补偿时请法律顾问列席。'),
      'a tag says that the measure is about it, a word in passing does not',
    ],
    [
      '枫桥经验',
      led('推广“枫桥经验”。', '小事不出村。', { tags: ['枫桥经验'] }),
      led('推广“枫桥经验”。', '小事不出村。'),
      'of two leads, the one that has the tag as well',
    ],
    [
      '人民调解',
      done('乡贤上门劝和。', { headings: ['（三）加强人民调解'], tags: ['人民调解'] }),
      done('印发责任分工表。', { headings: ['（三）加强人民调解'] }),
      'under one heading, the measure that has the tag is the one about it',
    ],
    [
      '法治培训',
      planned('明年请党校老师来镇，分批开展法治培训。', { tags: ['法治培训'] }),
      done('将法治培训列入会议议程。'),
      'a plan about training is nearer than a practice that mentions it',
    ],
    [
      '普法 网格化',
      done('依托网格化管理，把普法送到田间。', { tags: ['普法', '网格化'] }),
      done('借助网格化平台发布普法短信。', { tags: ['普法'] }),
      'two tags that were asked for are better than one',
    ],
    [
      '普法 OR 网格化',
      done('依托网格化管理，把普法送到田间。', { tags: ['普法', '网格化'] }),
      done('借助网格化平台发布普法短信。', { tags: ['普法'] }),
      'of alternatives, too, two tags are better than one',
    ],
    [
      '双随机、一公开',
      done('按双随机、一公开要求抽查药店，结果上网。', { tags: ['双随机一公开'] }),
      done('转发双随机、一公开文件。'),
      'a tag is the same word with its punctuation or without',
    ],
    [
      '人民調解',
      done('赡养纠纷由人民调解员反复上门劝和才了结。', { tags: ['人民调解'] }),
      done('人民调解工作有序推进。'),
      'a tag is the same word in traditional characters',
    ],
    [
      '法律顾问',
      done('法律顾问审合同，法律顾问列席会议。'),
      done('每个村都有律师定点服务，法律顾问电话上墙公布。', { tags: ['村居法律顾问'] }),
      'a tag that only contains the words is another tag; what is left is how often they occur',
    ],
    [
      '矛盾纠纷预防化解',
      done('矛盾纠纷预防化解有专班。'),
      done('把老党员请进评理会，遇事先坐下来谈，推动矛盾纠纷预防化解。', { tags: ['人民调解'] }),
      'the name of a group of tags is no tag: it says little about one measure',
    ],
    [
      '小标题:人民调解',
      done('选聘乡贤劝和，聘书挂在评理室里，遇事先上门坐下来谈。', {
        headings: ['加强人民调解'],
        tags: ['人民调解'],
      }),
      done('印发责任分工表。', { headings: ['加强人民调解'] }),
      'what is looked for in headings is about the same thing as the tag',
    ],
  ])
})

describe('then, what the record is', () => {
  check([
    [
      '法律顾问',
      done('研究征地补偿时请法律顾问列席，逐条解释政策并当场回答群众提问。'),
      planned('明年请法律顾问坐班。'),
      'what was done comes before what is planned',
    ],
    [
      '执法证',
      rectified('针对持证人员少的反馈，分批送训，新进干部均已取得执法证。'),
      planned('动员干部考取执法证。'),
      'what was put right was done',
    ],
    [
      '执法证',
      planned('明年动员年轻干部报名培训，力争站所负责人全部考取执法证。'),
      problem('持执法证的人少。'),
      'a plan is nearer to a practice than a problem is',
    ],
    [
      '执法证',
      problem('站所人员调动频繁，新到岗的没有执法证，执法力量跟不上。'),
      other('执法证管理情况如下：'),
      'a problem is about something, an opening is not',
    ],
    [
      '调解',
      done('家事纠纷先行调解，双方签字后由村委会回访，确保不反复。'),
      planned('明年调解纠纷不少于上年，新建调解室3间，聘请调解员12名。'),
      'what was done comes before what is planned, whatever figures the plan holds',
    ],
    [
      '标题:清河镇 述法',
      done('站所负责人年底集中述法，班子成员现场点评，结果纳入考核。'),
      planned('明年扩大述法范围，述法到村。'),
      'a word in the title of the report says nothing about one record of it',
    ],
  ])
})

describe('then, whether it holds figures', () => {
  check([
    [
      '普法',
      done('赶集日设点普法，解答婚姻、土地方面的疑问，发放资料800余份。'),
      done('赶集日设点普法，解答疑问。'),
      'what can be counted can be cited',
    ],
    [
      '宪法日',
      done('国家宪法日当天在中心小学举行晨读，参加学生320人。'),
      done('12月4日国家宪法日晨读。'),
      'a date is no figure',
    ],
    [
      '八五普法',
      done('对照八五普法规划查漏补缺，入村宣讲6场。'),
      done('制定八五普法规划。'),
      'a number within a name is no figure',
    ],
    [
      '调解',
      done('村调委会一年来走村入户，疏导情绪，讲清道理，调解成功47件。'),
      done('先调解、再调解、反复调解。'),
      'figures count before how often a word occurs',
    ],
    [
      '小标题:普法',
      done('集市摆摊答疑，发放手册500本。', { headings: ['二、抓普法'] }),
      done('集市摆摊答疑。', { headings: ['二、抓普法'] }),
      'under one heading, the measure with figures',
    ],
  ])
})

describe('then, how much of it is about the words', () => {
  check([
    [
      '法律顾问',
      done('合同交法律顾问审查。'),
      done('党委会前征求各站所意见，重大事项请法律顾问到会，会后形成纪要并督促落实到位。'),
      'once in a short text is more than once in a long one',
    ],
    [
      '信访',
      done('信访积案领导包案，信访代办进村，信访回访到户。'),
      done('领导干部带头接待来访群众，信访积案逐件销号清零。'),
      'three times is more than once in a text as long',
    ],
    [
      '法治 马锡五审判方式',
      done('马锡五审判方式进院坝，马锡五审判方式暖人心，法治落地。'),
      done('法治在院坝，法治在身边，法治入人心，马锡五审判方式落地。'),
      'a rare word says more than one that stands everywhere',
    ],
    [
      '网格 OR 枫桥经验',
      done('用枫桥经验解邻里纷争，靠网格早发现。'),
      done('用枫桥经验解邻里纷争，靠乡贤早发现。'),
      'of alternatives, both are better than one',
    ],
    [
      '法治 OR 祁连山保护',
      done('祁连山保护巡护常态开展，护林员每周进山。'),
      done('法治文化建设常态开展，宣讲员每周进村。'),
      'of alternatives, the rarer one tells more',
    ],
    [
      '普法 -宪法',
      done('普法进集市，普法进院坝。'),
      done('把普法与春耕备耕、防火巡查结合起来，干部走到哪里讲到哪里。'),
      'a word that is not wanted changes nothing about the one that is',
    ],
    [
      '标题:清河镇 调解',
      done('调解靠情理，调解靠法理。'),
      done('清河镇干部包片联户，逢会必讲邻里和睦，遇到清河镇群众争吵就地调解。'),
      'what is looked for in the title is not counted in the text',
    ],
    [
      '小标题:执法 培训',
      done('集中培训与岗位培训并重。', { headings: ['（一）规范执法'] }),
      done('新进人员参加培训，执法文书逐份评查，执法记录仪统一保管。', {
        headings: ['（一）规范执法'],
      }),
      'what is looked for in headings is not counted in the text',
    ],
    [
      '同句(网格 调解)',
      done('网格调解一体推进。'),
      done('网格员入户走访时顺带调解。镇上定期开展安全检查，督促商户整改消防隐患。'),
      'words of one sentence count like any others',
    ],
    [
      '(网格 OR 巡查) 隐患',
      done('网格巡查隐患。'),
      done('干部分组下村，逐户查看老旧房屋，遇到隐患拍照上传网格平台，限期整改销号。'),
      'a group of alternatives counts like any others',
    ],
    [
      '一律来说事',
      done('一律来说事解民忧，一律来说事聚民心。'),
      done('一律来说事解民忧，干部（含驻村）聚民心。'),
      'a note in brackets elsewhere does not count the words twice',
    ],
    [
      '考',
      done('闭卷考法。'),
      done('干部考勤、年度考核、任前考察、理论考试一并抓，考出压力，考出动力。'),
      'how often a single character occurs says nothing; how short the text is does',
    ],
    [
      '2640件',
      done('代办事项2640件。'),
      done('便民大厅全年为群众代办社保、医保、民政等各类事项2640件，群众满意。'),
      'a number is a phrase like any other',
    ],
    [
      'ＮＧＯ',
      done('引入NGO参与治理。'),
      done('探索由村委会、合作社和NGO共同参与的乡村治理办法，逐步铺开。'),
      'so are letters, of any width',
    ],
    [
      '法律顾问',
      rectified('法律顾问到岗，法律顾问坐班。'),
      done('各村均签订了服务协议，法律顾问到岗坐班。'),
      'what was put right is a practice like any other',
    ],
  ])
})

describe('newest first: the year comes before all of it', () => {
  check(
    [
      [
        '法律顾问',
        planned('明年研究征地补偿时请法律顾问列席。', { year: 2024 }),
        led('配齐法律顾问。', '为民代办300件。', { year: 2021, tags: ['法律顾问'] }),
        'a plan in passing of this year before the best of an earlier one',
      ],
      [
        '法律顾问',
        led('配齐法律顾问。', '合同先审后签。'),
        done('研究征地补偿时请法律顾问列席。'),
        'within a year the order is the same as ever',
      ],
    ],
    'year',
  )
})

describe('last, the order of the collection', () => {
  const pair = [done('法律顾问坐班。'), done('法律顾问列席。')]

  test('decides between what is equal', async () => {
    expect(await search(pair, '法律顾问')).toEqual(pair)
    expect(await search(pair.toReversed(), '法律顾问')).toEqual(pair.toReversed())
  })

  test('is how everything is read, practices first, where no words are asked for', async () => {
    const records = [planned('明年办班。'), done('办班。'), done('办班6期。')]
    const [plan, ...practices] = records
    expect(await search(records, '')).toEqual([...practices, plan])
  })
})

describe('a standing is one number', () => {
  const worst = { year: 63, place: 2047, tags: 0, class: 3, figures: 0, grade: 0 }
  const best = { year: 0, place: 0, tags: 7, class: 0, figures: 1, grade: 1023 }
  const last = 2 ** 20 - 1
  const parts = ['year', 'place', 'tags', 'class', 'figures', 'grade'] as const

  test.each(parts.map((part, at) => ({ part, behind: parts.slice(at + 1) })))(
    'in which a better $part outweighs all of $behind',
    ({ part, behind }) => {
      const step = worst[part] > best[part] ? 1 : -1
      const better = { ...best, number: last }
      const other = { ...best, number: 0, [part]: best[part] + step }
      for (const one of behind) better[one] = worst[one]
      expect(standingOf(better)).toBeLessThan(standingOf(other))
    },
  )

  test('that tells the record, even of the last and worst', () => {
    const standing = standingOf({ ...worst, number: last })
    expect(Number.isSafeInteger(standing)).toBe(true)
    expect(numberOf(standing)).toBe(last)
    expect(numberOf(standingOf({ ...best, number: 7 }))).toBe(7)
  })

  test('in which more words or tags than fit are as good as the most that do', () => {
    const full = standingOf({ ...worst, tags: 7, number: 5 })
    expect(standingOf({ ...worst, year: 200, place: 4000, tags: 12, number: 5 })).toBe(full)
  })
})

const someText = fc
  .array(fc.constantFrom(...'甲乙丙丁。；\n', '（甲）', '办案3件'), { maxLength: 8 })
  .map((units) => units.join(''))
const someHit = fc
  .record({
    title: fc.option(someText),
    year: fc.constantFrom(2021, 2023),
    headings: fc.array(someText, { maxLength: 2 }),
    text: someText,
    lead: fc.option(fc.nat(4)),
    status: fc.constantFrom('done' as const, 'planned' as const),
    tags: fc.uniqueArray(fc.constantFrom('甲', '乙', '甲、乙', '丙丁'), { maxLength: 3 }),
  })
  .map(({ lead, ...parts }) =>
    someRecord({ ...parts, lead: lead === null ? null : parts.text.slice(0, lead) }),
  )

test('whatever is asked among whatever records, the order is the plain one', async () => {
  let hits = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(someHit, { minLength: 1, maxLength: 8 }),
      randomQuery,
      fc.constantFrom(...SORTS),
      async (records, query, sort) => {
        const expected = [...records.keys()].filter((number) => {
          const record = records[number]
          return record !== undefined && matches(record, query)
        })
        const found = await searchFor(records, query, { sort })
        expect(found.map((hit) => records.indexOf(hit))).toEqual(
          orderPlainly(records)(expected, query, sort),
        )
        hits += found.length
      },
    ),
    { numRuns: 1000 },
  )
  expect(hits).toBeGreaterThan(1000)
})
