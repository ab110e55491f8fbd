import { describe, expect, test } from 'vitest'
import { findPlace } from '../../../src/core/parse/place.ts'
import { findYear } from '../../../src/core/parse/year.ts'

function placeOf(title: string, opening = '', rest = '') {
  const { body, level, county, city, province } = findPlace(
    title === '' ? [] : [title],
    opening === '' ? [] : [opening],
    [title, opening, rest].join('\n'),
  )
  return [body, level, county, city, province]
}

describe('the title names the body and the places above it', () => {
  test.each([
    ['乌苏市甘河子镇法治政府建设工作总结', ['甘河子镇', '镇', '乌苏市', null, null]],
    ['黔江区白土乡人民政府', ['白土乡', '乡', '黔江区', null, null]],
    [
      '河南省平顶山市鲁山县张官营镇人民政府关于2024年法治政府建设情况的报告',
      ['张官营镇', '镇', '鲁山县', '平顶山市', '河南省'],
    ],
    [
      '重庆市黔江区白土乡人民政府2023年度法治政府建设工作总结',
      ['白土乡', '乡', '黔江区', null, '重庆市'],
    ],
    ['银杏大街街道2023年度法治政府建设工作报告', ['银杏大街街道', '街道', null, null, null]],
    [
      '银杏大街街道办事处关于2023年度法治政府建设情况的报告',
      ['银杏大街街道', '街道', null, null, null],
    ],
    ['中共鹤鸣街工作委员会', ['鹤鸣街', '街道', null, null, null]],
    ['鹤鸣街办事处2022年法治政府建设年度报告', ['鹤鸣街', '街道', null, null, null]],
    ['南屏侗族乡人民政府2023年法治政府建设年度报告', ['南屏侗族乡', '乡', null, null, null]],
    [
      '黔东南苗族侗族自治州黎平县双江镇2021年法治政府建设报告',
      ['双江镇', '镇', '黎平县', '黔东南苗族侗族自治州', null],
    ],
    [
      '内蒙古自治区赤峰市敖汉旗新惠镇2023年法治政府建设工作报告',
      ['新惠镇', '镇', '敖汉旗', '赤峰市', '内蒙古自治区'],
    ],
    [
      '荆州市沙市区观音垱镇2023年法治政府建设工作总结',
      ['观音垱镇', '镇', '沙市区', '荆州市', null],
    ],
    [
      '张家口市蔚县西合营镇2023年法治政府建设工作总结',
      ['西合营镇', '镇', '蔚县', '张家口市', null],
    ],
    ['三乡镇2023年法治政府建设工作总结', ['三乡镇', '镇', null, null, null]],
    ['2023年清河镇法治政府建设工作总结', ['清河镇', '镇', null, null, null]],
    ['关于清河镇2023年度法治政府建设情况的报告', ['清河镇', '镇', null, null, null]],
    ['二〇二三年清河镇法治政府建设工作总结', ['清河镇', '镇', null, null, null]],
    ['清河镇党委、政府关于2023年法治政府建设情况的报告', ['清河镇', '镇', null, null, null]],
    ['鲁山县人民政府关于2023年法治政府建设情况的报告', ['鲁山县', '县', null, null, null]],
    ['鲁山县司法局2023年法治政府建设情况报告', ['鲁山县司法局', '部门', null, null, null]],
  ])('%s', (title, expected) => {
    expect(placeOf(title)).toEqual(expected)
  })
})

describe('without a body in the title, the text is asked', () => {
  test.each([
    ['2023年，马营镇在县委县政府的坚强领导下，进一步提升法治马营建设水平。', '马营镇'],
    ['2023年，在县委、县政府的坚强领导下，清河镇认真贯彻落实上级部署。', '清河镇'],
    ['今年以来，老颜集乡党委、政府高度重视法治政府建设。', '老颜集乡'],
    ['近年来，我镇坚持依法行政，现将清河镇2023年法治政府建设情况报告如下：', '清河镇'],
  ])('%s', (opening, body) => {
    expect(placeOf('关于2023年法治政府建设情况的报告', opening)[0]).toBe(body)
  })

  test('the sign-off serves where nothing else names it', () => {
    expect(placeOf('', '我镇认真开展依法行政工作。', '清河镇人民政府\n2024年1月8日')[0]).toBe(
      '清河镇',
    )
  })

  test.each([
    '今年以来，我镇在县委的坚强领导下，扎实推进乡镇法治建设。',
    '全镇上下坚持发展新时代“枫桥经验”，学习枫桥镇做法。',
    '各乡镇、街道要依法治镇，推进村镇建设。',
  ])('no body is made up of: %s', (opening) => {
    expect(placeOf('', opening)[0]).toBeNull()
  })
})

describe('the county a township reports to is named by the addressee', () => {
  const title = '清河镇2023年法治政府建设情况报告'
  test.each([
    ['铜沟县人民政府：', '铜沟县', null],
    ['竹平市人民政府：', '竹平市', null],
    ['金溪县委、县政府：', '金溪县', null],
    ['中共金溪县委全面依法治县委员会办公室：', '金溪县', null],
    ['三都水族自治县人民政府：', '三都水族自治县', null],
    ['安塬市金溪县人民政府：', '金溪县', '安塬市'],
    ['安塬市人民政府、金溪县人民政府：', '金溪县', null],
    ['县委、县政府：', null, null],
    ['市委全面依法治市委员会办公室：', null, null],
    ['竹平市委全面依法治市委员会办公室：', '竹平市', null],
    ['县委依法治县委员会办公室：', null, null],
    ['区委依法治区办：', null, null],
    ['我县司法局：', null, null],
    ['县司法局：', null, null],
  ])('%s', (addressee, county, city) => {
    expect(placeOf(title, addressee).slice(2, 4)).toEqual([county, city])
  })

  test('but not where the title names another one', () => {
    expect(placeOf('榆中县清河镇2023年法治政府建设情况报告', '铜沟县人民政府：')[2]).toBe('榆中县')
  })

  test('but not in running text', () => {
    expect(placeOf(title, '在铜沟县人民政府的领导下，清河镇认真开展工作。')[2]).toBeNull()
  })

  test('but a county has none above it', () => {
    expect(placeOf('鲁山县人民政府2023年法治政府建设报告', '竹平市人民政府：')[2]).toBeNull()
  })
})

describe('the year reported on', () => {
  test.each([
    ['关于2023年法治政府建设情况的报告', [], [], 2023],
    ['二〇二三年度法治政府建设工作总结', [], [], 2023],
    ['二○二三年度法治政府建设工作总结', [], [], 2023],
    ['二零二二年法治政府建设工作总结', [], [], 2022],
    ['法治政府建设工作总结（2021年）', [], [], 2021],
    ['２０２１年法治政府建设工作总结', [], [], 2021],
    ['法治政府建设工作总结及2026年度工作思路', ['现将2025年工作情况报告如下：'], [], 2025],
    ['法治政府建设工作总结及2026年度工作思路（2025年度）', [], [], 2025],
    ['2023年法治政府建设工作总结及2024年工作思路', [], [], 2023],
    ['2023总结及2024年思路', [], [], 2023],
    [
      '法治政府建设工作总结',
      ['按照《纲要（2021—2025年）》要求，现将我镇2022年法治政府建设工作总结如下：'],
      [],
      2022,
    ],
    ['法治政府建设工作总结', ['2023年以来，我镇认真开展工作。'], [], 2023],
    [
      '法治政府建设工作总结',
      ['现将有关情况报告如下：'],
      ['一、2024年工作计划', '二、2023年工作情况'],
      2023,
    ],
    ['法治政府建设工作总结', ['今年以来，我镇认真开展工作。'], ['三、2024年重点工作'], null],
    ['《法治中国建设规划（2020—2025年）》贯彻情况报告', [], [], null],
  ] as const)('%s', (title, opening, headings, year) => {
    expect(findYear(title, opening, headings)).toBe(year)
  })
})
