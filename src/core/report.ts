/**
 * The vocabulary of 乡鉴: what one township report is, once it has been understood.
 *
 * Everything to the left (readers, parse, tags) works towards a `Report`, everything to the right
 * (MDX, pages, search, compare) starts from one. Types, and the one list of levels and that of
 * categories; this file imports nothing.
 *
 * One word per idea: report 报告, section 部分, measure 措施, problem 问题, other 其他, tag 标签.
 */

/** Rank of the body that issued the report, highest first. A 民族乡 is a 乡. */
export const LEVELS = ['市', '县', '区', '部门', '街道', '镇', '乡'] as const
export type Level = (typeof LEVELS)[number]

/** What an annual report has to write about, in the order in which it is shown. */
export const STATUTORY_CATEGORIES = [
  '举措与成效',
  '第一责任人履职',
  '存在问题',
  '原因',
  '整改',
  '下一步计划',
] as const

/** The usual surroundings. */
export const OTHER_CATEGORIES = ['基本情况', '其他'] as const

/** What a section is about. */
export type Category = (typeof STATUTORY_CATEGORIES | typeof OTHER_CATEGORIES)[number]

/** done 已做, rectify 整改, planned 计划. */
export type Status = 'done' | 'rectify' | 'planned'

export type ProblemKind = '存在问题' | '原因'

/** What an `Other` block is: prose that is neither a measure nor a problem. */
export type OtherKind = 'text' | 'addressee' | 'sign-off' | 'attachment' | 'table'

/** Where the report comes from. `null` means: the text does not say so, and nothing was guessed. */
export interface Facts {
  /** Its lines joined, or null where the text has none. */
  title: string | null
  /** Short name of the issuing body: 马营镇, not 马营镇人民政府. */
  body: string | null
  level: Level | null
  county: string | null
  city: string | null
  province: string | null
  year: number | null
  /** Facts not in the text but known from elsewhere (parse/infer-facts.ts); shown as 推断. */
  inferred: Inferred
  /** Path of the original below content/sources, with `/`; empty where the report was begun here. */
  source: string
  /** SHA-256 of the original's bytes, hexadecimal; empty where there is none. */
  sha256: string
  /** A person has checked this report against its original. */
  reviewed: boolean
  /** `false` withdraws the report from the site. */
  published: boolean
}

export interface Inferred {
  body?: string
  level?: Level
  county?: string
  city?: string
  province?: string
  /** Four digits. */
  year?: string
}

/** One practice: the finest unit that describes it. */
export interface Measure {
  type: 'measure'
  /** Unique within the report and frozen: part of a public address. */
  id: string
  status: Status
  /** Names of tags of the taxonomy, in its order. */
  tags: string[]
  text: string
  /** The short first sentence behind the number (确保责任到位), or null. Derived, never stored. */
  lead: string | null
}

export interface Problem {
  type: 'problem'
  id: string
  kind: ProblemKind
  text: string
}

/** Text that is neither a measure nor a problem; kept, shown and found like everything else. */
export interface Other {
  type: 'other'
  id: string
  kind: OtherKind
  text: string
}

export type Block = Measure | Problem | Other

/** A stretch of the report under one heading. Sections are listed flat, in reading order. */
export interface Section {
  /** Unique within the report; the anchor of its heading. The opening has the id `opening`. */
  id: string
  /** The numbers of the headings above and its own: 三/（一）. Empty for the opening. */
  path: string
  /** 1 for a top-level heading, 2 below it …; 0 for the opening, which has no heading. */
  level: number
  /** The heading as written, number and closing punctuation included: （一）完善体制机制。 */
  heading: string
  /** The heading's words alone: 完善体制机制. */
  name: string
  category: Category
  blocks: Block[]
}

export interface Report extends Facts {
  /** File name without .mdx, and the address of its page; frozen once made. */
  id: string
  sections: Section[]
}
