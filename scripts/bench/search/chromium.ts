/**
 * A real Chromium without installing anything by hand: the one that CHROME_PATH names, else one of
 * the system (Chromium, Chrome, Edge), else, on Linux x64, the one that comes as a package.
 */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']

/** Where there is none. */
export const NO_CHROMIUM = `这台 ${process.platform} ${process.arch} 机器没有 Chromium、Chrome 或 Edge；可用环境变量 CHROME_PATH 指定`

export async function openChromium(
  executablePath: string,
  moreArgs: readonly string[] = [],
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      // Inside a container neither a sandbox nor a graphics card is to be had.
      '--no-sandbox',
      '--disable-gpu',
      ...moreArgs,
    ],
  })
}

export async function findChromium(environment: NodeJS.ProcessEnv): Promise<string | null> {
  const { CHROME_PATH } = environment
  if (CHROME_PATH) return CHROME_PATH
  const installed = candidates(environment).find((path) => existsSync(path))
  if (installed !== undefined) return installed
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  // Makes the package unpack the system libraries that a bare machine lacks.
  environment.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  return sparticuz.executablePath()
}

function candidates(environment: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'darwin') return APPLICATIONS
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    return folders
      .flatMap((name) => environment[name] ?? [])
      .flatMap((folder) => PROGRAMS.map((program) => join(folder, program)))
  }
  const folders = (environment.PATH ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
}
