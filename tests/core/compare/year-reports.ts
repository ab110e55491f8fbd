/** Reports for comparing: two invented years of one township, and reports by chance. */
import fc from 'fast-check'
import { BlockIds } from '../../../src/core/complete-blocks.ts'
import type { StoredBlock } from '../../../src/core/complete-blocks.ts'
import type { StoredSection } from '../../../src/core/complete-report.ts'
import type { Report, Status } from '../../../src/core/report.ts'
import { someReport } from '../../some-report.ts'

interface Parts {
  done?: readonly string[]
  problems?: readonly string[]
  rectified?: readonly string[]
  planned?: readonly string[]
}

export function yearReport(id: string, { done, problems, rectified, planned }: Parts): Report {
  const ids = new BlockIds()
  const measures = (status: Status, texts?: readonly string[]): StoredBlock[] | undefined =>
    texts?.map((text) => ({
      type: 'measure',
      id: ids.make('measure', text),
      status,
      tags: [],
      text,
    }))
  const parts: [heading: string, blocks: StoredBlock[] | undefined][] = [
    ['一、主要举措和成效', measures('done', done)],
    [
      '二、存在的问题',
      problems?.map((text) => ({
        type: 'problem',
        id: ids.make('problem', text),
        kind: '存在问题',
        text,
      })),
    ],
    ['三、整改情况', measures('rectify', rectified)],
    ['四、下一步工作计划', measures('planned', planned)],
  ]
  const sections = parts.flatMap(([heading, blocks]): StoredSection[] =>
    blocks === undefined ? [] : [{ level: 1, heading, blocks }],
  )
  const opening: StoredSection = {
    level: 0,
    heading: '',
    blocks: [{ type: 'other', text: '导语。' }],
  }
  return someReport(id, { year: Number(id) }, [opening, ...sections])
}

export const LAST_YEAR = yearReport('2022', {
  done: [
    '一是加强组织领导。成立由党政主要负责人任组长的法治政府建设领导小组，召开专题会议4次，研究解决问题6个。',
    '二是深化普法宣传。依托赶集日、“12·4”国家宪法日开展法治宣传36次，发放宣传资料4000余份，接受咨询800余人次。',
    '三是发挥法律顾问作用。聘请执业律师1名，审查合同12份，列席会议5次，提出法律意见20条。',
    '四是规范行政执法。组织执法人员参加培训6次，全部持证上岗，落实行政执法公示制度。',
  ],
  problems: ['一是执法力量不足，持证人员少，业务培训不够。', '二是普法形式单一，针对性不强。'],
  planned: [
    '一是加强法律明白人培养，每个村民小组至少一名法律明白人。',
    '二是充实执法力量，组织业务培训，提高执法人员素质。',
  ],
})

export const THIS_YEAR = yearReport('2023', {
  done: [
    '一是深化普法宣传。依托赶集日、“12·4”国家宪法日开展法治宣传41次，发放宣传资料5000余份，接受咨询900余人次。',
    '二是加强组织领导。调整由党政主要负责人任组长的法治政府建设领导小组，制定责任清单，召开专题会议5次，党委会专题研究3次。',
    '三是培养法律明白人。每个村民小组确定一名法律明白人，全镇共培养法律明白人62名，调解纠纷110起。',
    '四是发挥法律顾问作用。聘请执业律师2名，审查合同18份，列席会议5次，提出法律意见31条。',
  ],
  problems: ['一是普法形式单一，针对性不强。'],
  rectified: ['针对执法力量不足的问题，新增持证执法人员3名，组织业务培训8次。'],
  planned: ['一是继续充实执法力量，提高执法人员素质。'],
})

/** Few clauses, so that texts by chance have much in common. */
const CLAUSES = [
  '一是加强领导，',
  '开展法治宣传36次。',
  '开展法治宣传41次。',
  '坚持以习近平法治思想为指导，',
  '化解矛盾纠纷12起；',
  '\n',
  '聘请法律顾问，',
  'ＡＢ类',
  '，',
  '培训执法人员',
]

export const someText = fc
  .array(fc.oneof(fc.constantFrom(...CLAUSES), fc.string({ maxLength: 4, unit: 'grapheme' })), {
    maxLength: 8,
  })
  .map((clauses) => clauses.join(''))

const someTexts = fc.option(
  fc.array(
    someText.filter((text) => text.trim() !== ''),
    { maxLength: 5 },
  ),
  { nil: undefined },
)

export const someYear = (id: string): fc.Arbitrary<Report> =>
  fc
    .record({ done: someTexts, problems: someTexts, rectified: someTexts, planned: someTexts })
    .map((parts) =>
      yearReport(
        id,
        Object.fromEntries(Object.entries(parts).filter(([, texts]) => texts !== undefined)),
      ),
    )
