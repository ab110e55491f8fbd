import { Buffer } from 'node:buffer'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readBytes, readFixture } from './read-bytes.ts'
import type { ReadBytes } from './read-bytes.ts'
import { abstractList, inList, level, list, p, part, r, wordPackage } from './word-package.ts'
import type { WordParts } from './word-package.ts'

function readWord(parts: WordParts): Promise<ReadBytes> {
  return readBytes('a.docx', wordPackage(parts))
}

describe('automatic numbers are written out', () => {
  const chinese = abstractList(
    0,
    level(0, 'chineseCounting', '%1、') +
      level(1, 'chineseCounting', '（%2）') +
      level(2, 'decimal', '%3.') +
      level(3, 'decimalEnclosedCircle', '%4') +
      level(4, 'decimal', '%3.%5'),
  )

  test('over levels, which begin anew below a higher number', async () => {
    const { texts, rules } = await readWord({
      numbering: chinese + list(1, 0),
      body: [0, 1, 1, 2, 3, 4, 0, 1, 2].map((at, i) => p(`甲${i}`, inList(1, at))).join(''),
    })
    expect(texts).toEqual([
      '一、甲0', '（一）甲1', '（二）甲2', '1.甲3', '①甲4', '1.1 甲5', '二、甲6', '（一）甲7', '1.甲8',
    ]) // prettier-ignore
    expect(rules).toEqual(['restored-numbers'])
  })

  test('of two lists over one definition, which count on together', async () => {
    const { texts } = await readWord({
      numbering: chinese + list(1, 0) + list(2, 0),
      body: p('甲', inList(1)) + p('乙', inList(2)),
    })
    expect(texts).toEqual(['一、甲', '二、乙'])
  })

  test('of a list that starts anew, and leaves the other as it was', async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const { texts } = await readWord({
      numbering: chinese + list(1, 0) + list(2, 0, anew),
      body: p('甲', inList(1)) + p('乙', inList(2)) + p('丙', inList(2)) + p('丁', inList(1)),
    })
    expect(texts).toEqual(['一、甲', '一、乙', '二、丙', '二、丁'])
  })

  test('of a list that overrides how a level looks', async () => {
    const { texts } = await readWord({
      numbering:
        chinese +
        list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1.')}</w:lvlOverride>`),
      body: p('甲', inList(1)) + p('乙', inList(1)),
    })
    expect(texts).toEqual(['I.甲', 'II.乙'])
  })

  test('of a level that never begins anew', async () => {
    const running = abstractList(
      0,
      level(0, 'chineseCounting', '%1、') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>'),
    )
    const { texts } = await readWord({
      numbering: running + list(1, 0),
      body: [0, 1, 0, 1].map((at) => p('甲', inList(1, at))).join(''),
    })
    expect(texts).toEqual(['一、甲', '1.甲', '二、甲', '2.甲'])
  })

  test('through the style of the paragraph, at the level that names the style', async () => {
    const linked = abstractList(
      0,
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="A"/>') +
        level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="B"/>'),
    )
    const style = (id: string, depth: number): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${depth}"/></w:pPr></w:style>`
    const { lines } = await readWord({
      numbering: linked + list(1, 0),
      styles: style('A', 0) + style('B', 1),
      body:
        p('举措', '<w:pStyle w:val="A"/>') +
        p('普法', '<w:pStyle w:val="B"/>') +
        p('不编号', `<w:pStyle w:val="B"/><w:numPr><w:numId w:val="0"/></w:numPr>`),
    })
    expect(lines).toEqual([
      { text: '一、举措', line: 1, heading: 1 },
      { text: '（一）普法', line: 2, heading: 2 },
      { text: '不编号', line: 3, heading: 2 },
    ])
  })

  test('through a list style, which holds the levels for others', async () => {
    const { texts } = await readWord({
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>' +
        `<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>${level(0, 'decimal', '%1.')}</w:abstractNum>` +
        list(1, 0),
      body: p('甲', inList(1)),
    })
    expect(texts).toEqual(['1.甲'])
  })

  test('but no bullets, which are told', async () => {
    const { texts, rules } = await readWord({
      numbering: abstractList(0, level(0, 'bullet', '\uf0b7')) + list(1, 0),
      body: p('甲', inList(1)),
    })
    expect(texts).toEqual(['甲'])
    expect(rules).toEqual(['dropped-bullets'])
  })

  test.each([
    ['chineseCounting', 12, '十二'],
    ['chineseCountingThousand', 20, '二十'],
    ['chineseCountingThousand', 105, '一百零五'],
    ['chineseCountingThousand', 1110, '一千一百一十'],
    ['chineseCountingThousand', 3004, '三千零四'],
    ['chineseCounting', 105, '一〇五'],
    ['ideographTraditional', 3, '丙'],
    ['decimalEnclosedCircle', 11, '⑪'],
    ['decimalEnclosedCircleChinese', 21, '㉑'],
    ['decimalFullWidth', 10, '１０'],
    ['chineseLegalSimplified', 12, '壹拾贰'],
    ['lowerLetter', 27, 'aa'],
    ['upperRoman', 14, 'XIV'],
    ['aiueo', 2, '2'],
  ])('%s: %i is %s', async (format, value, shown) => {
    const start = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${value}"/></w:lvlOverride>`
    const { texts } = await readWord({
      numbering: abstractList(0, level(0, format, '%1、')) + list(1, 0, start),
      body: p('甲', inList(1)),
    })
    expect(texts).toEqual([`${shown}、甲`])
  })
})

describe('headings by style', () => {
  test('through the outline, the name, and what a style is based on', async () => {
    const { lines } = await readWord({
      styles:
        '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>' +
        '<w:style w:styleId="X"><w:basedOn w:val="1"/></w:style>' +
        '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>',
      body:
        p('甲', '<w:pStyle w:val="1"/>') +
        p('乙', '<w:pStyle w:val="X"/>') +
        p('丙', '<w:outlineLvl w:val="2"/>') +
        p('丁', '<w:pStyle w:val="Loop"/>') +
        p('戊', '<w:pStyle w:val="X"/><w:outlineLvl w:val="9"/>'),
    })
    expect(lines.map(({ heading }) => heading)).toEqual([1, 1, 3, undefined, undefined])
  })
})

describe('the text of a paragraph', () => {
  test('is put together from its runs', async () => {
    const { texts } = await readWord({ body: `<w:p>${r('加强')}${r('普法')}${r('宣 传')}</w:p>` })
    expect(texts).toEqual(['加强普法宣 传'])
  })

  test('is cut at a soft break; a tab is a space', async () => {
    const { lines } = await readWord({
      body: '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>',
    })
    expect(lines).toEqual([
      { text: '甲', line: 1 },
      { text: '乙 丙', line: 2 },
    ])
  })

  test('has all changes accepted', async () => {
    const { texts, messages } = await readWord({
      body: `<w:p>${r('开展')}<w:del><w:r><w:delText>三次</w:delText></w:r></w:del><w:ins>${r('五次')}</w:ins></w:p>`,
    })
    expect(texts).toEqual(['开展五次'])
    expect(messages[0]?.reason).toContain('插入 1 处保留，删除 1 处去掉')
  })

  test('runs on where the end of a paragraph was deleted', async () => {
    const { texts } = await readWord({
      body: p('甲', '<w:rPr><w:del/></w:rPr>') + p('乙'),
    })
    expect(texts).toEqual(['甲乙'])
  })

  test('is kept where the deleted end of a paragraph is the last', async () => {
    const { lines } = await readWord({
      body: p('甲') + p('乙', '<w:outlineLvl w:val="0"/><w:rPr><w:del/></w:rPr>'),
    })
    expect(lines).toEqual([
      { text: '甲', line: 1 },
      { text: '乙', line: 2, heading: 1 },
    ])
  })

  test('runs on out of a content control', async () => {
    const { texts } = await readWord({
      body: `<w:sdt><w:sdtContent>${p('甲', '<w:rPr><w:del/></w:rPr>')}</w:sdtContent></w:sdt>${p('乙')}`,
    })
    expect(texts).toEqual(['甲乙'])
  })

  test('does not run on into a table, from cell to cell or out of one', async () => {
    const hidden = '<w:rPr><w:vanish/></w:rPr>'
    const { texts } = await readWord({
      body: `${p('甲', hidden)}<w:tbl><w:tr><w:tc>${p('乙', hidden)}</w:tc><w:tc>${p('丙', hidden)}</w:tc></w:tr></w:tbl>${p('丁')}`,
    })
    expect(texts).toEqual(['甲', '乙\t丙', '丁'])
  })

  test('shows what a field shows, not its instruction', async () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>'
    const { texts } = await readWord({ body: `<w:p>${field}${r('2024年')}</w:p>` })
    expect(texts).toEqual(['2024年'])
  })

  test('shows no instruction with a field of its own in it, nor what a cut one would hide', async () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const inner = mark('begin') + mark('separate') + r('5') + mark('end')
    const { texts } = await readWord({
      body: `<w:p>${mark('begin')}${inner}${mark('separate')}${r('6次')}${mark('end')}</w:p><w:p>${mark('begin')}</w:p>${p('七')}`,
    })
    expect(texts).toEqual(['6次', '', '七'])
  })

  test('holds links, tags, content controls, simple fields and the base of phonetic guides', async () => {
    const ruby = `<w:r><w:ruby><w:rt>${r('fǎ')}</w:rt><w:rubyBase>${r('法')}</w:rubyBase></w:ruby></w:r>`
    const { texts } = await readWord({
      body: `<w:sdt><w:sdtContent><w:p><w:hyperlink>${r('一')}</w:hyperlink><w:smartTag>${r('二')}</w:smartTag><w:fldSimple w:instr="PAGE">${r('三')}</w:fldSimple><w:sdt><w:sdtContent>${r('四')}</w:sdtContent></w:sdt>${ruby}<w:r><w:noBreakHyphen/><w:softHyphen/><w:sym w:char="2460"/></w:r></w:p></w:sdtContent></w:sdt>`,
    })
    expect(texts).toEqual(['一二三四法-①'])
  })

  test('stands where it was moved to, once', async () => {
    const { texts, messages } = await readWord({
      body:
        `<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFromRangeStart/><w:moveFrom>${r('移走')}</w:moveFrom><w:moveFromRangeEnd/></w:p>` +
        p('甲') +
        `<w:p><w:moveTo>${r('移走')}</w:moveTo></w:p>`,
    })
    expect(texts).toEqual(['甲', '移走'])
    expect(messages).toMatchObject([{ rule: 'accepted-changes' }])
  })

  test('is hidden by a style too, and a hidden paragraph is not counted', async () => {
    const { texts, rules } = await readWord({
      numbering: abstractList(0, level(0, 'decimal', '%1.')) + list(1, 0),
      styles: '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>',
      body:
        p('甲', inList(1)) +
        `<w:p><w:pPr>${inList(1)}<w:rPr><w:vanish/></w:rPr></w:pPr>${r('藏', '<w:rStyle w:val="H"/>')}</w:p>` +
        p('乙', inList(1)),
    })
    expect(texts).toEqual(['1.甲', '2.乙'])
    expect(rules).toEqual(['restored-numbers', 'dropped-hidden-text'])
  })

  test('is followed by that of its text boxes, once for all alternatives', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`
    const { texts, rules } = await readWord({
      body: `<w:p>${r('正文')}<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('框内')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框内')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    })
    expect(texts).toEqual(['正文', '框内'])
    expect(rules).toEqual(['read-text-boxes'])
  })

  test('is followed by its text boxes where it runs on in the next paragraph, too', async () => {
    const box = `<w:r><w:drawing><wps:txbx><w:txbxContent>${p('框内')}</w:txbxContent></wps:txbx></w:drawing></w:r>`
    const { texts } = await readWord({
      body: `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('甲')}${box}</w:p>${p('乙')}`,
    })
    expect(texts).toEqual(['甲乙', '框内'])
  })
})

describe('tables', () => {
  const cell = (...paragraphs: string[]): string =>
    `<w:tc>${paragraphs.map((t) => p(t)).join('')}</w:tc>`

  test('a row is a line, its cells divided by tabs', async () => {
    const { lines } = await readWord({
      body: `<w:tbl><w:tr>${cell('项目')}${cell('数', '量')}</w:tr><w:tr>${cell('')}${cell('')}</w:tr></w:tbl>`,
    })
    expect(lines).toEqual([{ text: '项目\t数 量', line: 1, kind: 'table' }])
  })

  test('within a cell are part of it; merged cells stand empty, deleted ones not at all', async () => {
    const inner = `<w:tc><w:tbl><w:tr>${cell('甲')}${cell('乙')}</w:tr></w:tbl></w:tc>`
    const merged = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>'
    const deleted = `<w:tc><w:tcPr><w:cellDel/></w:tcPr>${p('丁')}</w:tc>`
    const { texts } = await readWord({
      body: `<w:tbl><w:tr>${cell('项目')}${inner}${deleted}</w:tr><w:tr>${merged}${cell('丙')}</w:tr></w:tbl>`,
    })
    expect(texts).toEqual(['项目\t甲 乙', '\t丙'])
  })

  test('have their numbers written out', async () => {
    const { texts } = await readWord({
      numbering: abstractList(0, level(0, 'decimal', '%1')) + list(1, 0),
      body: `<w:tbl>${['甲', '乙'].map((t) => `<w:tr><w:tc>${p(t, inList(1))}</w:tc>${cell('丙')}</w:tr>`).join('')}</w:tbl>`,
    })
    expect(texts).toEqual(['1 甲\t丙', '2 乙\t丙'])
  })

  test('that hold the report itself are layout', async () => {
    const long = '加强普法。'.repeat(120)
    const { lines } = await readWord({
      body: `<w:tbl><w:tr>${cell('内容')}${cell('一、举措', long)}</w:tr></w:tbl>`,
    })
    expect(lines).toEqual(['内容', '一、举措', long].map((text, i) => ({ text, line: i + 1 })))
  })

  test('a frame of one cell is no table', async () => {
    const { lines } = await readWord({ body: `<w:tbl><w:tr>${cell('甲', '乙')}</w:tr></w:tbl>` })
    expect(lines).toEqual([
      { text: '甲', line: 1 },
      { text: '乙', line: 2 },
    ])
  })
})

test('footnotes and endnotes stand at the end, in the order of their signs', async () => {
  const notes = (kind: string): string =>
    part(
      `${kind}s`,
      `<w:${kind} w:id="0">${p('分隔线')}</w:${kind}><w:${kind} w:id="2">${p(kind)}</w:${kind}>`,
    )
  const { lines, rules } = await readWord({
    body: `<w:p>${r('甲')}<w:r><w:endnoteReference w:id="2"/></w:r></w:p><w:p><w:r><w:footnoteReference w:id="2"/></w:r>${r('乙')}</w:p>`,
    others: { 'word/footnotes.xml': notes('footnote'), 'word/endnotes.xml': notes('endnote') },
  })
  expect(lines.slice(2)).toEqual([
    { text: 'endnote', line: 3, kind: 'note' },
    { text: 'footnote', line: 4, kind: 'note' },
  ])
  expect(rules).toEqual(['moved-notes'])
})

test('a note is kept whose last paragraph has a deleted end', async () => {
  const note = `<w:footnote w:id="2">${p('注', '<w:rPr><w:del/></w:rPr>')}</w:footnote>`
  const { texts } = await readWord({
    body: `<w:p>${r('甲')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    others: { 'word/footnotes.xml': part('footnotes', note) },
  })
  expect(texts).toEqual(['甲', '注'])
})

test('comments, headers, footers, hidden text, pictures and symbols are left out and told', async () => {
  const { texts, rules, messages } = await readWord({
    body: `<w:p>${r('正文')}${r('藏', '<w:vanish/>')}${r('不藏', '<w:vanish w:val="0"/>')}<w:r><w:drawing/></w:r><w:r><w:sym w:char="F0FE"/></w:r></w:p>`,
    others: {
      'word/comments.xml': part('comments', `<w:comment>${p('批注')}</w:comment>`),
      'word/header1.xml': part('hdr', p('某某镇文件')),
      'word/footer1.xml': part('ftr', p('')),
    },
  })
  expect(texts).toEqual(['正文不藏'])
  expect(rules).toEqual([
    'dropped-comments',
    'dropped-header-footer',
    'dropped-hidden-text',
    'dropped-pictures',
    'dropped-symbols',
    'pages-without-text',
  ])
  expect(messages[1]?.reason).toContain('“某某镇文件”')
})

test('pages photographed into a document are a scan', async () => {
  const picture = '<w:p><w:r><w:drawing/></w:r></w:p>'
  const { errors, messages } = await readWord({ body: picture.repeat(3) })
  expect(errors).toEqual(['scan'])
  expect(messages.at(-1)?.reason).toMatch(/3 张图片.*OCR/u)
  const titled = await readWord({ body: p('青禾镇报告') + picture })
  expect(titled.messages).toContainEqual(
    expect.objectContaining({ rule: 'pages-without-text', severity: 'warning' }),
  )
})

test('documents embedded in the document are told', async () => {
  const { messages } = await readWord({ body: `${p('甲')}<w:altChunk/>` })
  expect(messages).toMatchObject([{ rule: 'dropped-embedded', severity: 'warning' }])
})

test('a document of LibreOffice', async () => {
  const { lines } = await readFixture('word-docx', 'input.docx')
  expect(lines.filter(({ heading, kind }) => heading ?? kind)).toEqual([
    { text: '一、主要举措', line: 2, heading: 1 },
    { text: '项目\t数量', line: 8, kind: 'table' },
    { text: '纠纷\t86起', line: 9, kind: 'table' },
    { text: '这是脚注。', line: 11, kind: 'note' },
  ])
  expect(lines[4]?.text).toBe('一、自动编号甲')
})

describe('bad packages', () => {
  const good = wordPackage({ body: p('法治'.repeat(200)) })

  /** A document.xml as given, whatever it is. */
  function withDocument(xml: string): Uint8Array {
    return zipSync({ 'word/document.xml': strToU8(xml) })
  }

  test('cut off, at any place', async () => {
    for (const share of [0.3, 0.6, 0.9, 0.99]) {
      const { errors } = await readBytes('a.docx', good.slice(0, Math.floor(good.length * share)))
      expect(errors, String(share)).toEqual(['damaged'])
    }
  })

  test('changed bytes in the text', async () => {
    const bad = Uint8Array.from(good)
    const at = Buffer.from(bad.buffer).indexOf('word/document.xml') + 40
    bad.fill(0x55, at, at + 8)
    expect((await readBytes('a.docx', bad)).errors).toEqual(['damaged'])
  })

  test('a zip bomb', async () => {
    const bomb = withDocument(`<a>${' '.repeat(40 * 1024 * 1024)}</a>`)
    expect((await readBytes('a.docx', bomb)).errors).toEqual(['too-large'])
  })

  test('a zip bomb that lies about its size', async () => {
    const bomb = Buffer.from(withDocument(`<a>${' '.repeat(40 * 1024 * 1024)}</a>`))
    const directory = bomb.indexOf('PK\x01\x02', 0, 'latin1')
    bomb.writeUInt32LE(100, directory + 24)
    const before = process.memoryUsage().arrayBuffers
    expect((await readBytes('a.docx', bomb)).errors).toEqual(['too-large'])
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(32 * 1024 * 1024)
  })

  test('entities, inside or outside, are never resolved', async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY a "哈哈"><!ENTITY b SYSTEM "file:///etc/passwd">]>'
    const document = `${laughs}${part('document', `<w:body>${p('&a;&b;')}</w:body>`).slice(38)}`
    expect((await readBytes('a.docx', withDocument(document))).errors).toEqual(['unsafe-xml'])
  })

  test('nested without end', async () => {
    const deep = '<a>'.repeat(100_000) + '</a>'.repeat(100_000)
    expect((await readBytes('a.docx', withDocument(deep))).errors).toEqual(['unsafe-xml'])
  })

  test('no XML, or XML that is not closed', async () => {
    for (const xml of ['法治', '<a><b></a>', '']) {
      expect((await readBytes('a.docx', withDocument(xml))).errors, xml).toEqual(['damaged'])
    }
  })

  test('entries that name files outside are not looked at', async () => {
    const bytes = zipSync({
      '../../etc/passwd': strToU8('x'),
      '../word/document.xml': strToU8('<broken'),
      'word/document.xml': strToU8(part('document', `<w:body>${p('法治')}</w:body>`)),
    })
    expect((await readBytes('a.docx', bytes)).texts).toEqual(['法治'])
  })
})
