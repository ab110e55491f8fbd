/**
 * What was asked for on the command line of the portable server, or what is wrong with it.
 *
 *     readOptions(['--port', '0']) → { port: 0, opens: true }
 *     readOptions(['--port', 'x']) → { problem: '端口应为…' }
 */
import { parseArgs } from 'node:util'

const USUAL_PORT = '8310'
const LAST_PORT = 65_535

export type ServerOptions = { port: number; opens: boolean } | { problem: string }

export function readOptions(args: string[]): ServerOptions {
  const given = read(args)
  if (given === null) {
    const known = `--port 端口（如 --port ${USUAL_PORT}）、--no-open（不打开浏览器）`
    return { problem: `不认识“${args.join(' ')}”；可以写的只有 ${known}` }
  }
  const asked = given.port ?? USUAL_PORT
  const port = /^\d+$/u.test(asked) ? Number(asked) : Infinity
  if (port > LAST_PORT) {
    return { problem: `端口应为 0 到 ${LAST_PORT} 的整数，实为“${asked}”` }
  }
  return { port, opens: given['no-open'] !== true }
}

/** Without defaults of `parseArgs`: they came with Node 18.11. */
function read(args: string[]): { port?: string; 'no-open'?: boolean } | null {
  const options = {
    port: { type: 'string' },
    'no-open': { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args, options }).values
  } catch {
    return null
  }
}
