/**
 * Puts a folder elsewhere, on another disk, too, where it is copied: what is published to a USB
 * stick is built on the project's disk.
 *
 * Nothing may stand where it goes. A copy that fails leaves the folder where it was, and half a copy.
 */
import { cp, mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { renamePatiently } from './rename-patiently.ts'

export async function moveFolder(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  try {
    await renamePatiently(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    await cp(from, to, { recursive: true, errorOnExist: true, force: false })
    await rm(from, { recursive: true, force: true })
  }
}
