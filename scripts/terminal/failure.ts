/** How a command ends: well, with a failure that has been explained, by a signal, or with a bug. */

/** A failure that has been explained: the message is printed without a stack, the exit code is 1. */
export class Failure extends Error {
  override name = 'Failure'
  readonly exitCode: number = 1
}

/** The command was given something that cannot be meant. */
export class WrongUse extends Failure {
  override readonly exitCode = 2
}

/** What shells expect of a program that Ctrl+C has ended. */
const INTERRUPTED = 130

/** Runs a command; what is explained ends quietly, a bug ends with its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  // An exit, unlike death by a signal, leaves time to undo what is half done. SIGHUP: window closed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(INTERRUPTED))
  }
  try {
    await command()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    process.exitCode = error.exitCode
  }
}
