/** Opens an address in the reader's own browser, if there is one; the address is shown anyway. */
import { spawn } from 'node:child_process'

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  // The first word in quotes would be the title of a window.
  win32: ['cmd', '/c', 'start', '""'],
  darwin: ['open'],
}

export function openBrowser(address: string): void {
  const [command = '', ...words] = COMMANDS[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...words, address], {
    stdio: 'ignore',
    detached: true,
    windowsHide: true,
    windowsVerbatimArguments: true,
  })
  child.on('error', () => undefined)
  child.unref()
}
