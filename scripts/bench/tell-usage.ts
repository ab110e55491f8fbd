/**
 * Loaded before a command that is being measured; at its end it tells what the process has used.
 * The process itself knows best: its greatest memory cannot be asked for from outside on Windows.
 */
import { writeFileSync } from 'node:fs'

export const USAGE_FILE = 'XIANGJIAN_USAGE_FILE'

const path = process.env[USAGE_FILE]
if (path !== undefined) {
  process.on('exit', () => {
    writeFileSync(path, JSON.stringify({ kilobytes: process.resourceUsage().maxRSS }))
  })
}
