import { expect, test } from 'vitest'
import { siteChromeName } from '../../../src/core/parse/site-chrome.ts'

test.each([
  '主办单位：青禾县 版权所有 ICP备0号',
  '主办：青禾县人民政府 承办：青禾县政府办公室',
  '青禾县人民政府版权所有',
  '版权所有：青禾县人民政府',
  'Copyright © 2020-2024 青禾县人民政府 All Rights Reserved',
  '黔ICP备05001234号-1 贵公网安备 52010302000001号 网站标识码：5201030001',
  'ICP备案号：黔ICP备05001234号',
  '关于我们 | 联系我们 | 网站地图',
  '网站地图',
  '联系我们：0851-1234567',
  '技术支持：某某公司',
  '建议使用IE9.0以上浏览器浏览本站',
])('“%s” is the foot of a page', (text) => {
  expect(siteChromeName(text)).toBe('页脚')
})

test.each([
  '在镇政府网站开设“联系我们”专栏，收到群众来信32条',
  '在镇政府网站开设联系我们专栏',
  '完成网站ICP备案2个',
  '网站地图、检索功能更加完善',
  '由县司法局提供技术支持：开展培训3场次',
  '严厉打击侵犯版权所有人权益的行为',
  '一是联系我们 网站地图',
  '1.来源：群众来信',
  '审核：全年审核合同12份。',
  '作者：全镇评选普法作品12件；',
  '建议使用浏览器浏览。',
])('“%s” may be said by a report', (text) => {
  expect(siteChromeName(text)).toBeUndefined()
})

test('a row of fields is no sentence, though its last field holds one', () => {
  expect(siteChromeName('索引号：\tQH-1\t内容概述：\t青禾镇依法行政。')).toBe(
    '信息公开表头（索引号、发布机构等）',
  )
})
