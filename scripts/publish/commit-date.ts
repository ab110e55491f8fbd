/** When the program was last committed: a date that two builds of one tree have in common. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../project-root.ts'

const run = promisify(execFile)

/** Null where the project is no repository of its own, or git is not installed. */
export async function commitDate(): Promise<string | null> {
  if (!existsSync(join(projectRoot, '.git'))) return null
  try {
    const { stdout } = await run('git', ['log', '-1', '--format=%cI'], { cwd: projectRoot })
    return stdout.trim() || null
  } catch {
    return null
  }
}
