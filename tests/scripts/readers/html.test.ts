import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { readSource } from '../../../scripts/readers/index.ts'
import { readBytes } from './read-bytes.ts'
import type { ReadBytes } from './read-bytes.ts'

const LONG =
  '一年来，青禾镇坚持依法行政，开展普法宣传，化解矛盾纠纷，各项工作取得了新的成效，现将有关情况报告如下。'
const TITLE = '青禾镇2023年法治政府建设报告'

function readPage(body: string, head = ''): Promise<ReadBytes> {
  return readBytes(
    'a.html',
    Buffer.from(`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`),
  )
}

describe('the charset', () => {
  /** 法治 */
  const gbk = Buffer.from('b7a8d6ce', 'hex')
  const page = (charset: string, text: Uint8Array): Uint8Array =>
    Buffer.concat([
      Buffer.from(`<html><meta charset="${charset}"><p>`),
      text,
      Buffer.from('</p></html>'),
    ])

  test.each([
    ['declared gb2312', 'gb2312', gbk, 'gb18030', []],
    ['declared UTF-8', 'utf-8', Buffer.from('法治'), 'utf-8', []],
    [
      'declared gb2312, in truth UTF-8',
      'gb2312',
      Buffer.from('法治'),
      'utf-8',
      ['charset-disagrees'],
    ],
    ['declared UTF-8, in truth GBK', 'utf-8', gbk, 'gb18030', ['charset-disagrees']],
    ['unknown', 'x-none', Buffer.from('法治'), 'utf-8', []],
  ])('%s', async (_, charset, text, encoding, rules) => {
    const read = await readBytes('a.html', page(charset, text))
    expect(read).toMatchObject({ encoding, texts: ['法治'], rules })
  })

  test('a byte order mark of UTF-16', async () => {
    const bytes = Buffer.from('\ufeff<html><p>法治</p></html>', 'utf16le')
    expect(await readBytes('a.html', bytes)).toMatchObject({
      encoding: 'utf-16le',
      texts: ['法治'],
    })
  })
})

test.each([
  [
    '<table><tr><td>索引号：</td><td>QH-1</td><td>发布机构：</td><td>青禾镇人民政府</td></tr></table>',
    '青禾镇人民政府',
  ],
  ['<div>【发布单位】 青禾镇人民政府</div>', undefined],
  ['<div>发布机构：青禾镇人民政府 发布时间：2024-01-15</div>', '青禾镇人民政府'],
  ['<div>来源：青禾镇人民政府</div>', undefined],
])('who published the page is known by its field: %s', async (around, issuer) => {
  const bytes = Buffer.from(
    `<html><body>${around}<div class="TRS_Editor"><p>${LONG}</p></div></body></html>`,
  )
  const read = await readSource(bytes, new VFile({ path: 'a.html' }))
  expect(read?.issuer).toBe(issuer)
})

describe('the main text', () => {
  const around = `<div><a href="/">首页</a> <a href="/x">政务公开</a></div><div>当前位置：<a>首页</a> &gt; <a>法治政府</a></div>
    <table><tr><td>索引号：</td><td>QH-1</td><td>发布机构：</td><td>青禾镇</td></tr></table>`
  const below =
    '<p>上一篇：<a>通知</a></p><p>下一篇：没有了</p><div>主办单位：青禾县 版权所有 ICP备0号</div>'

  test.each(['TRS_Editor', 'article-content', 'UCAP-CONTENT', 'anything'])(
    'is found in a container of class %s, and the rest is told by name',
    async (name) => {
      const { texts, messages } = await readPage(
        `${around}<div class="${name}"><p>${TITLE}</p><p>${LONG}</p><p>青禾镇</p></div>${below}`,
      )
      expect(texts).toEqual([TITLE, LONG, '青禾镇'])
      const told = messages.map(({ reason }) => reason).join()
      for (const word of ['当前位置', '索引号', '上一篇', '页脚', '栏目和链接 1 行']) {
        expect(told).toContain(word)
      }
    },
  )

  test.each([
    '来源：青禾镇 发布时间：2024-01-10 浏览次数：12',
    '【字体：大 中 小】 【打印】 【关闭】',
    '打印 分享 语音播报',
    '发布时间：2024-01-10 10:20',
    '2024-01-10',
    '索引号：QH-1',
    '您现在的位置：首页 > 公开',
  ])('is freed of “%s” above it', async (chrome) => {
    const { texts, rules } = await readPage(
      `<div class="TRS_Editor"><p>${TITLE}</p><p>${chrome}</p><p>${LONG}</p></div>`,
    )
    expect(texts).toEqual([TITLE, LONG])
    expect(rules).toEqual(['removed-site-chrome'])
  })

  test.each(['来源：多种渠道', '2024年1月10日', '打印'])(
    'keeps “%s” among its paragraphs',
    async (line) => {
      const { texts } = await readPage(
        `<div class="TRS_Editor"><p>${TITLE}</p><p>${LONG}</p><p>${line}</p><p>${LONG}</p></div>`,
      )
      expect(texts).toEqual([TITLE, LONG, line, LONG])
    },
  )

  test('keeps short practices that speak of what sites have, in links too', async () => {
    const practices = [
      '一、主要做法',
      '一是在镇政府网站开设“联系我们”专栏，收到来信32条。',
      '完成网站ICP备案2个，公开政务信息300条。',
      '二是处理来信；',
    ]
    const { texts, rules } = await readPage(
      `<div class="TRS_Editor"><p>${TITLE}</p><p>${LONG}</p>${practices.map((t) => `<p>${t}</p><p><a>${t}甲。</a></p>`).join('')}</div>`,
    )
    expect(texts).toEqual([TITLE, LONG, ...practices.flatMap((t) => [t, `${t}甲。`])])
    expect(rules).toEqual([])
  })

  test('is freed of what stands above and below it where no paragraph is long', async () => {
    const { texts } = await readPage(
      `<div class="TRS_Editor"><p>${TITLE}</p><p>来源：青禾镇</p><p>一、主要做法</p><p>来源：群众来信</p><p>普法12场次。</p><p>打印</p></div>`,
    )
    expect(texts).toEqual([TITLE, '一、主要做法', '来源：群众来信', '普法12场次。'])
  })

  test('is freed of links to its own headings', async () => {
    const { texts } = await readPage(
      `<div class="TRS_Editor"><p><a href="#1">一、主要做法</a></p><p>${LONG}</p><p>一、主要做法</p></div>`,
    )
    expect(texts).toEqual([LONG, '一、主要做法'])
  })

  test('a line that was taken away, but reads like a sentence, is doubtful', async () => {
    const line = '来源：全镇各村收集的群众意见建议，经梳理形成问题清单32条，已全部办结销号'
    const { messages } = await readPage(
      `<div class="TRS_Editor"><p>${TITLE}</p><p>${LONG}</p><p>${line}</p></div>`,
    )
    expect(messages).toMatchObject([{ rule: 'removed-site-chrome', severity: 'warning' }])
    expect(messages[0]?.reason).toContain('来源：全镇各村')
  })

  test('keeps the date of its sign-off', async () => {
    const { texts } = await readPage(
      `<div class="TRS_Editor"><p>${TITLE}</p><p>${LONG}</p><p>2024年1月10日</p></div>`,
    )
    expect(texts.at(-1)).toBe('2024年1月10日')
  })

  test('other text around it is told, and doubtful where it is long', async () => {
    const main = `<div class="TRS_Editor"><p>${TITLE}</p><p>${LONG.repeat(9)}</p></div>`
    const { messages } = await readPage(`${main}<div><p>${LONG.repeat(5)}</p></div>`)
    expect(messages).toMatchObject([{ rule: 'dropped-page-text', severity: 'warning' }])
  })
})

describe('the title of the page', () => {
  const main = `<div class="TRS_Editor"><p>${LONG}</p></div>`

  test.each([
    ['the window, without the site', '', `<title>${TITLE}_通知公告_青禾县人民政府</title>`],
    ['a heading above', `<h1>${TITLE}</h1>`, '<title>青禾县人民政府</title>'],
    ['a meta tag', '', `<meta name="ArticleTitle" content="${TITLE}">`],
  ])('is the first line where the text has none: %s', async (_, above, head) => {
    const { lines, rules } = await readPage(above + main, head)
    expect(lines[0]).toEqual({ text: TITLE, line: 1, heading: 1 })
    expect(rules).toContain('title-from-page')
  })

  test('is not repeated where the text has its own', async () => {
    const { texts } = await readPage(
      `<div class="TRS_Editor"><p>关于<br>法治政府建设情况的报告</p><p>${LONG}</p></div>`,
      `<title>${TITLE}</title>`,
    )
    expect(texts[0]).toBe('关于')
  })
})

describe('the text of a page', () => {
  test('headings have their depth, <br> ends a line, entities are characters', async () => {
    const { lines } = await readPage('<h2>一、举措</h2><p>甲&nbsp;&lt;乙&gt;&#20013;<br/>丙</p>')
    expect(lines).toEqual([
      { text: '一、举措', line: 1, heading: 2 },
      { text: '甲\u00a0<乙>中', line: 2 },
      { text: '丙', line: 3 },
    ])
  })

  test('a line break in the source is no space between Chinese, and one between words', async () => {
    const { texts } = await readPage('<p>依法\n  行政，\n普法 12\n场 rule\nof law</p>')
    expect(texts).toEqual(['依法行政，普法 12 场 rule of law'])
  })

  test('scripts, styles, comments and hidden elements are no text', async () => {
    const { texts, rules } = await readPage(
      '<div class="TRS_Editor"><p>甲<script>x</script><style>y</style><!-- z --><span style="display: none">藏</span>乙</p></div>',
    )
    expect(texts).toEqual(['甲乙'])
    expect(rules).toEqual(['dropped-hidden-text'])
  })

  test.each([
    ['hidden', ''],
    ['style="visibility:hidden"', ''],
    ['style="color:red; display : none !important"', ''],
    ['aria-hidden="true"', ''],
    ['class="a tip"', '<style>/* .b */ p.x, .tip { color: red; display: none }</style>'],
    ['id="qr"', '<style>#qr{visibility:hidden}</style>'],
  ])('hidden by %s it is no text, and told by its words', async (how, head) => {
    const { texts, messages } = await readPage(
      `<div class="TRS_Editor"><p>甲</p><p ${how}>手机扫码</p><p>${LONG}</p></div>`,
      head,
    )
    expect(texts).toEqual(['甲', LONG])
    expect(messages).toMatchObject([{ rule: 'dropped-hidden-text', severity: 'info' }])
    expect(messages[0]?.reason).toContain('“手机扫码”')
  })

  const folded =
    '（二）畅通渠道。这一节由按钮展开后可见，共办结群众意见建议32条，全部按期办结，群众满意度不断提高。'

  test.each([
    ['class="more"', '<style>.more{display:none}</style>'],
    ['style="display:none"', ''],
  ])('a folded part of the report is read, and doubtful: %s', async (how, head) => {
    const { texts, messages } = await readPage(
      `<div class="TRS_Editor"><p>${LONG}</p><div ${how}><p>${folded}</p><p>落款</p></div><p>乙</p></div>`,
      head,
    )
    expect(texts).toEqual([LONG, folded, '落款', '乙'])
    expect(messages).toMatchObject([{ rule: 'read-folded-text', severity: 'warning' }])
    expect(messages[0]?.reason).toContain('网页上折叠的文字已读入')
  })

  test.each([
    ['the author hid it', 'style="display:none;mso-hide:all"', folded],
    [
      'it speaks of the page',
      'hidden',
      '请使用手机浏览器扫一扫，打开网页以后点击屏幕右上角的分享按钮，即可把网页分享给您的好友和朋友圈。',
    ],
  ])('hidden sentences are not read if %s, but doubtful', async (_, how, text) => {
    const { texts, messages } = await readPage(
      `<div class="TRS_Editor"><p>${LONG}</p><p ${how}>${text}</p></div>`,
    )
    expect(texts).toEqual([LONG])
    expect(messages).toMatchObject([{ rule: 'dropped-hidden-text', severity: 'warning' }])
  })

  test('a folded practice is read however short, if it is numbered', async () => {
    const { texts } = await readPage(
      `<div class="TRS_Editor"><p>${LONG}</p><p hidden>二是普法12场次。</p></div>`,
    )
    expect(texts).toEqual([LONG, '二是普法12场次。'])
  })

  test('a hidden copy of what is shown is not read', async () => {
    const { texts, messages } = await readPage(
      `<div class="TRS_Editor"><p>${LONG}</p><p hidden>${LONG}</p></div>`,
    )
    expect(texts).toEqual([LONG])
    expect(messages).toMatchObject([{ rule: 'dropped-hidden-text', severity: 'info' }])
  })

  test.each([
    ['on other screens', '@media print { .a { display: none } } .b { display: none }'],
    ['until a script shows the page', '.all { display: none }'],
    ['in parts of others', 'nav .a { display: none }'],
  ])('hidden only %s it is text', async (_, sheet) => {
    const { texts } = await readPage(
      `<div class="all"><p class="a">甲</p></div>`,
      `<style>${sheet}</style>`,
    )
    expect(texts).toEqual(['甲'])
  })

  test('that is pictures alone is a scan', async () => {
    const { errors } = await readPage('<div class="TRS_Editor"><img src="1.jpg"></div>')
    expect(errors).toEqual(['scan'])
  })

  test('a row of a table is a line; a table for layout is none', async () => {
    const data =
      '<table><tr><th>项目</th><th>数量</th></tr><tr><td>纠纷</td><td>86起</td></tr></table>'
    const { lines } = await readPage(`<table><tr><td><p>甲</p><p>乙</p></td></tr></table>${data}`)
    expect(lines).toEqual([
      { text: '甲', line: 1 },
      { text: '乙', line: 2 },
      { text: '项目\t数量', line: 3, kind: 'table' },
      { text: '纠纷\t86起', line: 4, kind: 'table' },
    ])
  })

  test('the numbers of lists are written out, unless they are typed', async () => {
    const { texts } = await readPage(
      '<ol start="3"><li>甲</li><li><p>一是乙</p></li><li>丙</li></ol><ul><li>丁</li></ul>',
    )
    expect(texts).toEqual(['3.甲', '一是乙', '5.丙', '丁'])
  })
})

describe('bad pages', () => {
  test('nested without end', async () => {
    const { errors } = await readPage('<div>'.repeat(20_000))
    expect(errors).toEqual(['too-large'])
  })

  test('too large', async () => {
    const { errors } = await readBytes('a.html', Buffer.alloc(9 * 1024 * 1024, '<html><p>法治</p>'))
    expect(errors).toEqual(['too-large'])
  })

  test('a page cut off in a tag gives what is there', async () => {
    expect(
      (await readBytes('a.html', Buffer.from('<html><body><p>法治</p><p>政府<sp'))).texts,
    ).toEqual(['法治', '政府'])
  })
})
