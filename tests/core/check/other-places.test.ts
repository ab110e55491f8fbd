import { describe, expect, test } from 'vitest'
import { checkContext } from '../../../src/core/check/check-context.ts'
import { otherPlaces } from '../../../src/core/check/rules/other-places.ts'
import type { Places } from '../../../src/core/places.ts'
import type { Facts } from '../../../src/core/report.ts'
import { someReport } from '../../some-report.ts'
import { findIn, marked, part, reportOf } from './find-in.ts'

const PLACES: Places = [
  {
    name: '清河镇',
    county: '金溪县',
    city: '安塬市',
    province: null,
    aliases: [],
    former: [{ name: '清水乡', until: 2019 }],
  },
]
const OTHERS = [
  someReport('maying-2023', { body: '马营镇', county: '铜沟县' }),
  someReport('shuanghe-2023', { body: '双河镇', county: '金溪县' }),
]
const OWN: Partial<Facts> = { body: '清河镇', county: '金溪县' }
const context = checkContext(OTHERS, PLACES)(someReport('own', OWN))

function names(text: string, facts: Partial<Facts> = OWN) {
  return findIn(otherPlaces, text, facts, context)
}

describe('names of other places', () => {
  test.each([
    ['马营镇高度重视法治建设。', '马营镇'],
    ['充分结合双河镇实际，开展普法。', '双河镇'],
    ['制定《马营镇2023年普法方案》。', '马营镇'],
    ['在铜沟县委的领导下，稳步推进。', '铜沟县'],
    ['双河镇人民政府高度重视法治建设。', '双河镇'],
    ['按照铜沟县人民政府的部署推进。', '铜沟县'],
    ['双河镇人大主席团听取专题报告。', '双河镇'],
    ['马营镇人民武装部开展训练。', '马营镇'],
    ['马营镇组织干部学法6次。', '马营镇'],
    ['马营镇桥梁安全排查。', '马营镇'],
    ['清河乡政府研究部署。', '清河乡'],
    ['由清河乡召开会议。', '清河乡'],
    ['清河街道办事处研究部署。', '清河街道'],
  ])('%j may be a relic', (text, name) => {
    expect(names(text)).toEqual([name])
  })

  test.each([
    '清河镇党委高度重视，清水乡时期即已开始。',
    '在金溪县委、安塬市委的领导下。',
    '与马营镇联合开展执法。',
    '赴马营镇考察学习。',
    '马营镇、双河镇等地先后推广。',
    '与铜沟县交界处设调解室。',
    '马营镇村民主法治示范创建。',
    '东双河镇桥头。',
    '移送铜沟县人民法院。',
    '由铜沟县人民法庭开庭。',
    '一名双河镇人前来求助，另有马营镇人民群众参加。',
    '学习宣传《铜沟县物业管理条例》。',
    '推进乡镇综合执法，建设集镇，加强村镇管理。',
    '马营镇组，马营镇街上，马营镇桥头。',
    '清河乡于2019年撤乡建镇。',
    '东清河乡政府，大清河乡政府。',
    '清河乡村旅游，清河乡镇，清河乡贤，清扫清河街道。',
  ])('%j is not', (text) => {
    expect(names(text)).toEqual([])
  })

  test.each([
    ['双河镇人民政府2023年法治政府建设情况报告', '双河镇'],
    ['铜沟县人民政府2023年法治政府建设情况报告', '铜沟县'],
  ])('may be relics in the title, too: %j', (title, name) => {
    const report = reportOf([part('一、主要举措', ['加强普法。'])], { ...OWN, title })
    expect(marked(report, otherPlaces.find(report, context))).toEqual([name])
  })

  test('of a county are no relics where the own county is not known', () => {
    expect(names('在铜沟县委的领导下。', { body: '白土乡', level: '乡' })).toEqual([])
  })
})

describe('the body that signs', () => {
  const signed = (lines: readonly string[], facts: Partial<Facts> = OWN) => {
    const last = part('二、下一步打算', ['加强普法。'], 'planned')
    last.blocks.push(...lines.map((text) => ({ type: 'other' as const, text })))
    const report = reportOf([part('一、主要举措', ['加强普法。']), last], facts)
    return marked(report, otherPlaces.find(report, context))
  }

  test.each([
    [['青山镇人民政府', '2024年1月10日'], ['青山镇']],
    [
      ['中共青山镇委员会  青山镇人民政府', '2024年1月10日'],
      ['青山镇', '青山镇'],
    ],
    [['金溪县青山镇人民政府'], ['青山镇']],
    [['清河乡人民政府'], ['清河乡']],
    [['双河镇人民政府'], ['双河镇']],
    [['清河镇人民政府'], []],
    [['中共金溪县清河镇委员会  金溪县清河镇人民政府'], []],
    [['清河镇综合行政执法办公室'], []],
    [['清水乡人民政府'], []],
    [['金溪县人民政府'], []],
    [['青山镇人民政府', '清河镇人民政府'], ['青山镇']],
  ])('%j is another than the own: %j', (lines, names) => {
    expect(signed(lines)).toEqual(names)
  })

  test('may shorten the name of a 民族乡 or of a 街道', () => {
    expect(signed(['长宁街办事处'], { body: '长宁街道', level: '街道' })).toEqual([])
    expect(signed(['蓝坑乡人民政府'], { body: '蓝坑畲族乡', level: '乡' })).toEqual([])
  })

  test('is not compared where the report is of a county', () => {
    expect(signed(['青山镇人民政府'], { body: '金溪县', level: '县' })).toEqual([])
  })
})

describe('words for the own body', () => {
  test.each([
    ['镇', '法律顾问共来我乡4次。', '我乡'],
    ['镇', '全街道共有调解员20人。', '全街道'],
    ['乡', '明确依法治镇主体。', '依法治镇'],
    ['街道', '我镇高度重视。', '我镇'],
  ] as const)('of a %s: %j is another rank', (level, text, words) => {
    expect(names(text, { ...OWN, level })).toEqual([words])
  })

  test.each([
    ['镇', '我镇高度重视，覆盖全乡村，全乡镇联动，本乡本土。'],
    ['乡', '我乡高度重视。'],
    ['县', '全镇推广。'],
  ] as const)('of a %s: %j is not', (level, text) => {
    expect(names(text, { ...OWN, level })).toEqual([])
  })
})
