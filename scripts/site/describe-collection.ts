/** What there is to say about reports, taxonomy and settings; the conversion tells its own doubts. */
import type { Collection } from '../../src/core/collection.ts'
import { describeMessages } from '../terminal/print-messages.ts'

export function describeCollection({ messages }: Collection): string[] {
  return describeMessages(messages.filter(({ path }) => !path.startsWith('content/sources/')))
}

export function hasErrors({ messages }: Collection): boolean {
  return messages.some((file) => file.messages.some(({ severity }) => severity === 'error'))
}
