/** A failure that has been explained: the message is printed without a stack, the exit code is 1. */
export class Failure extends Error {
  override name = 'Failure'
}

/** Runs a command; what is explained ends quietly, a bug ends with its stack. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
