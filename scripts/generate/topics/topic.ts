/**
 * What a generated report can talk about, as data.
 *
 * A template is text with [one|of|these], {a word of words/} and <label@unit@low~high> for a figure.
 * The tags before it are those a person would give the sentence: judged by what it says, never by
 * which word would trigger what. `?` before a tag: right either way.
 */

/** ['法律顾问 ?合同审查', '与…签订协议…'] */
export type Sentence = readonly [tags: string, template: string]

export interface Topic {
  /** Short phrases that open an item about it: 健全领导机构. */
  leads: readonly string[]
  done: readonly Sentence[]
}

export interface Theme {
  /** Headings of a part about it; with a tag: only where the part tells of that. */
  headings: readonly (string | readonly [tag: string, template: string])[]
  topics: readonly Topic[]
  /** Sentences that go into particulars: no practice of their own, so no tag. */
  details: readonly string[]
  planned: readonly Sentence[]
  rectified: readonly Sentence[]
  problems: readonly string[]
  causes: readonly string[]
}
