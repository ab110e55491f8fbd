/**
 * Keeps what is shown in step with the content folder: converts what has come, has it shown, and
 * tells the news; for as long as the program runs.
 *
 * Rounds follow one another: what changes during a round is the next round's, once.
 */
import type { FileMessages } from '../../src/core/collection.ts'
import { plainLine } from '../../src/core/text/plain-line.ts'
import { convertUsual } from '../convert/convert-usual.ts'
import type { ToldConversion } from '../convert/convert-usual.ts'
import { Failure } from '../terminal/failure.ts'
import { describeMessages } from '../terminal/print-messages.ts'
import { describeChanges } from './describe-changes.ts'
import { newsOf } from './news-of.ts'
import { pathsOf } from './settle.ts'
import { watchContent } from './watch-content.ts'

export interface Shown {
  /** About reports, taxonomy and settings; null where there is nothing newer than last time. */
  messages: FileMessages[] | null
  /** How it went. */
  line: string
}

export interface Follower {
  /** The first conversion, of everything. */
  conversion: ToldConversion
  /** Waits for the first change, and then for every other one; never comes back. */
  follow: (messages: readonly FileMessages[], show: () => Promise<Shown>) => Promise<never>
}

export async function startFollowing(root: string): Promise<Follower> {
  const content = await watchContent(root, (line) => console.log(plainLine(line)))
  const conversion = await convertUsual(root, content.atStart)
  await content.acceptReports()

  async function follow(
    messages: readonly FileMessages[],
    show: () => Promise<Shown>,
  ): Promise<never> {
    let converted = conversion.messages ?? []
    let shown = messages
    for (;;) {
      const changes = await content.next()
      console.log(`\n${describeChanges(changes)}`)
      try {
        const round = await convertUsual(root, changes.atRest)
        const touched = new Set([...pathsOf(changes), ...(await content.acceptReports())])
        if (round.messages === null) tell(round.lines)
        else tell(describeMessages(newsOf(converted, round.messages, touched)))
        converted = round.messages ?? converted

        const next = await show()
        if (next.messages !== null) tell(describeMessages(newsOf(shown, next.messages, touched)))
        shown = next.messages ?? shown
        tell([next.line])
      } catch (error) {
        if (!isOfTheMoment(error)) throw error
        console.log(`这一次没有更新：${plainLine(error.message)}\n下一次有改动时会自动再试`)
      }
    }
  }

  return { conversion, follow }
}

function tell(lines: readonly string[]): void {
  for (const line of lines) console.log(line)
}

/** Explained, or the disk's: a file may go while it is read, a disk may be full. Others are bugs. */
function isOfTheMoment(error: unknown): error is Error {
  return error instanceof Failure || (error instanceof Error && 'syscall' in error)
}
