/** The port a person asks for; anything but a port is said to be wrong. */
import { Failure } from './failure.ts'

const DEFAULT_PORT = 4321

export function readPort(value: string | undefined): number {
  if (value === undefined) return DEFAULT_PORT
  const port = Number(value)
  if (/^\d+$/u.test(value) && port >= 1 && port <= 65535) return port
  throw new Failure(`端口应为 1 到 65535 的数字，实为“${value}”；例如 --port 8080`)
}
