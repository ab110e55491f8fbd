// @ts-check
/**
 * Running npm from a script that npm itself started, on every system.
 *
 * npm tells its scripts where it lives (`npm_execpath`); running that file with Node spares us
 * npm.cmd and the shell on Windows. Only without that hint is `npm` looked up on the PATH.
 */
import { spawn } from 'node:child_process'
import { basename } from 'node:path'

/**
 * @typedef {object} Outcome
 * @property {boolean} ok
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * @param {string[]} args words without spaces
 * @param {{ cwd: string, node?: string }} options the folder, and the Node that runs npm
 * @returns {Promise<Outcome>}
 */
export function runNpm(args, { cwd, node = process.execPath }) {
  const script = process.env.npm_execpath
  const child =
    script !== undefined && basename(script) === 'npm-cli.js'
      ? spawn(node, [script, ...args], { cwd })
      : spawn(['npm', ...args].join(' '), { cwd, shell: true })
  child.stdin.end()
  return new Promise((resolve) => {
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (stderr += text))
    child.on('error', (error) => {
      resolve({ ok: false, stdout, stderr: error.message })
    })
    child.on('close', (code) => {
      resolve({ ok: code === 0, stdout, stderr })
    })
  })
}
