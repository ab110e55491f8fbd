/**
 * A web page as an office saves it from a government site: the report in the middle, around it
 * what the site adds — menu, index block, source and date, buttons, neighbours, footer.
 */
import type { Random } from '../random.ts'
import type { ReportLine } from '../report-builder.ts'
import type { Format } from './format.ts'
import { encodeGb18030 } from './gb18030.ts'

/** What publishing systems call the element that holds the text. */
const CONTAINERS = [
  'class="TRS_Editor"',
  'id="zoom"',
  'class="article-content"',
  'class="UCAP-CONTENT"',
  'class="main"',
]

export const html: Format = {
  name: 'html',
  write(lines, random) {
    const charset = random.weigh({ 'utf-8': 75, gb2312: 25 })
    const page = writePage(lines, charset, random)
    return charset === 'utf-8' ? new TextEncoder().encode(page) : encodeGb18030(page)
  },
}

function writePage(lines: readonly ReportLine[], charset: string, random: Random): string {
  const title = lines.filter(({ role }) => role === 'title').map(({ text }) => text)
  const name = escape(title.join('')) || '政务公开'
  const date = `20${random.between(20, 26)}-0${random.between(1, 9)}-${random.between(10, 28)}`
  const before = [
    '<div class="nav"><a href="/">首页</a> <a href="/zwgk">政务公开</a> <a href="/bsfw">办事服务</a></div>',
    '<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">法治政府建设</a></div>',
    random.chance(0.5)
      ? `<table><tr><td>索引号：</td><td>00${random.between(1000, 9999)}</td><td>发布日期：</td><td>${date}</td></tr></table>`
      : '',
    random.chance(0.5) ? `<h1>${name}</h1>` : '',
    `<div class="info">来源：本站 发布时间：${date} 浏览次数：${random.between(1, 900)} 【字体：大 中 小】</div>`,
  ]
  const after = [
    '<div class="share"><a href="#">打印</a> <a href="#">关闭</a></div>',
    random.chance(0.6) ? '<p>上一篇：<a href="/1">公告</a></p><p>下一篇：没有了</p>' : '',
    '<p style="display:none">扫一扫在手机打开当前页</p>',
    '<div class="footer">主办单位：县人民政府办公室 版权所有 ICP备00000000号</div>',
  ]
  const text = lines.map((line) => writeParagraph(line, random))
  const container = random.pick(CONTAINERS)
  return [
    `<!DOCTYPE html>\n<html>\n<head>\n<meta charset="${charset}">\n<title>${name}_政务公开</title>`,
    '<style>p { text-indent: 2em }</style>\n</head>\n<body>',
    ...before,
    `<div ${container}>`,
    ...text,
    '</div>',
    ...after,
    '</body>\n</html>\n',
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** Editors of such sites set text in by wide blanks, and wrap parts of it without a reason. */
function writeParagraph({ number, text, role }: ReportLine, random: Random): string {
  const whole = (number?.text ?? '') + text
  const style = role === 'title' ? ' style="text-align:center"' : ''
  const indent = role === 'body' && random.chance(0.5) ? '　　' : ''
  const cut = random.chance(0.3) ? random.between(0, whole.length) : 0
  const start = cut > 0 ? `<span>${escape(whole.slice(0, cut))}</span>` : ''
  return `<p${style}>${indent}${start}${escape(whole.slice(cut))}</p>`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u00a0', '&nbsp;')
}
