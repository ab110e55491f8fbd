/**
 * The mark beside a measure or problem, the same on pages and among hits: ● 已做, ■ 存在问题.
 *
 * The look is drawn by styles/chip.css.
 */
import type { ProblemKind, Status } from './report.ts'

export interface BlockMark {
  look: 'done' | 'rectify' | 'planned' | 'problem' | 'cause'
  name: string
}

export const BLOCK_MARKS: Readonly<Record<Status | ProblemKind, BlockMark>> = {
  done: { look: 'done', name: '已做' },
  rectify: { look: 'rectify', name: '整改' },
  planned: { look: 'planned', name: '计划' },
  存在问题: { look: 'problem', name: '存在问题' },
  原因: { look: 'cause', name: '原因' },
}
