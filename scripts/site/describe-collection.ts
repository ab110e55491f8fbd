/** What there is to say about reports, taxonomy and settings; the conversion tells its own doubts. */
import type { Collection, FileMessages } from '../../src/core/collection.ts'
import { describeMessages } from '../terminal/print-messages.ts'

export function describeCollection(collection: Pick<Collection, 'messages'>): string[] {
  return describeMessages(ownMessages(collection))
}

export function ownMessages({ messages }: Pick<Collection, 'messages'>): FileMessages[] {
  return messages.filter(({ path }) => !path.startsWith('content/sources/'))
}

export function hasErrors({ messages }: Pick<Collection, 'messages'>): boolean {
  return messages.some((file) => file.messages.some(({ severity }) => severity === 'error'))
}
