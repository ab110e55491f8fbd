/**
 * The elements a report's MDX may hold, and the attributes of each.
 *
 * Attributes are plain strings: an officer can edit them, reading them needs no JavaScript, and a
 * report cannot run code. Anything else in angle brackets is a mistake and is said so.
 *
 * To add an element: one line here, its place in read.ts and write.ts, and a type in report.ts.
 */
import type { ProblemKind, Status } from '../report.ts'

export const ELEMENTS = {
  Measure: { required: ['id', 'status'], optional: ['tags'] },
  Problem: { required: ['id', 'kind'], optional: [] },
} as const

export type ElementName = keyof typeof ELEMENTS

export const STATUSES: readonly Status[] = ['done', 'rectify', 'planned']
export const PROBLEM_KINDS: readonly ProblemKind[] = ['存在问题', '原因']

/** A block's id is part of a public address: letters and digits, a letter first. */
export const BLOCK_ID = /^[a-z][a-z0-9]{2,15}$/u

/**
 * Ids that other places of a report have: the page's main part, the text before the first heading,
 * the title among the records of the search, and (s and five characters) the sections.
 */
export const TAKEN_ID = /^(?:main|opening|title|s[a-z0-9]{5})$/u
