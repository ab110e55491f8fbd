/** Files that need not be there. */
import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'

/** Empty where it is missing; `shown` is how messages call it. */
export async function openFile(path: string, shown: string): Promise<VFile> {
  return new VFile({ path: shown, value: await readFile(path, 'utf8').catch(ifMissing('')) })
}

/** For `.catch(...)`: a file or folder that is not there gives the fallback, any other error stays. */
export function ifMissing<T>(fallback: T): (error: unknown) => T {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fallback
    throw error
  }
}
