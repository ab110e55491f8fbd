import { describe, expect, test } from 'vitest'
import { figuresIn } from '../../../src/core/extract/figures.ts'

function rawAndUnits(text: string): string[] {
  return figuresIn(text).map(({ raw, value, unit }) => `${raw}=${value}${unit}`)
}

describe('what was done is counted', () => {
  test.each([
    ['督查6轮次', ['6轮次=6轮次']],
    ['法律顾问坐班94天', ['94天=94天']],
    ['培训48小时', ['48小时=48小时']],
    ['拆除违建3200平方米，巡查道路12公里', ['3200平方米=3200平方米', '12公里=12公里']],
    ['制作展板15块，锦旗3面', ['15块=15块', '3面=3面']],
    ['组建3支队伍', ['3支=3支']],
    ['减少审批环节7个，节约经费3.5万元', ['7个=7个', '3.5万元=35000元']],
    ['提升法治文化广场10个', ['10个=10个']],
    ['满意率提升至98%', ['98%=98%']],
    ['建成示范村五个，配备电脑四台', ['五个=5个', '四台=4台']],
    ['走访百余人', ['百余人=100人']],
    ['受益2万3千人', ['2万3千人=23000人']],
    ['检查企业61家（次）', ['61家（次）=61家次']],
    ['聘请乡贤26名为调解员', ['26名=26名']],
    ['约谈排名靠后的2个村', ['2个=2个']],
  ])('%s', (text, expected) => {
    expect(rawAndUnits(text)).toEqual(expected)
  })
})

describe('what looks like a count is none', () => {
  test.each([
    '满意率提升12%，下降3个百分点',
    '较上年减少5件',
    '24小时值班，7×24小时服务',
    '3个工作日内办结',
    '12个月内，从3个方面入手',
    '5部门联合执法',
    '上午8点半',
    '上午9点',
    '党的二十届三中全会',
    '每半年1次',
    '落实三项制度，做到三个到位，坚持四个亲自',
    '主要有三项。',
    '走访数百人，惠及上千人次',
    '升级2.0版',
  ])('%s', (text) => {
    expect(rawAndUnits(text)).toEqual([])
  })
})

test('a range may say its scale twice', () => {
  expect(figuresIn('投入3万—5万元')).toMatchObject([{ value: 30000, max: 50000, unit: '元' }])
})

test('a label begins behind the figure before it, and is shared by one straight behind', () => {
  const labels = figuresIn('走访12次覆盖6000多户2.1万人').map(({ label }) => label)
  expect(labels).toEqual(['走访', '覆盖', '覆盖'])
})

test('a run of digits without end is no figure and takes no time', () => {
  expect(figuresIn('9'.repeat(20_000))).toEqual([])
})
