/** The server of a portable release as its own process, asked over bare sockets. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { START_NODE } from '../../../src/core/publish/portable-server.ts'
import { PORTABLE_FOLDER } from '../../../src/core/publish/portable-start.ts'

export interface RunningPortable {
  port: number
  close: () => Promise<void>
}

/** `release` holds the site and what writeServer wrote. */
export async function startPortable(release: string): Promise<RunningPortable> {
  const program = join(release, PORTABLE_FOLDER, START_NODE.name)
  const child = spawn(process.execPath, [program, '--port', '0', '--no-open'])
  const ended = once(child, 'exit')
  const close = async (): Promise<void> => {
    child.kill()
    await ended
  }
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  const [, port] = /http:\/\/127\.0\.0\.1:(\d+)\//u.exec(said.toString()) ?? []
  if (port === undefined) throw new Error(`no address was told: ${said.toString()}`)
  return { port: Number(port), close }
}

/** All that comes back until the connection ends. */
export function say(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()))
    socket.on('error', reject)
    socket.on('close', () => {
      resolve(answer)
    })
  })
}

export function ask(
  port: number,
  path: string,
  { method = 'GET', headers = '' } = {},
): Promise<string> {
  const host = /^host:/imu.test(headers) ? '' : 'Host: 127.0.0.1\r\n'
  return say(port, `${method} ${path} HTTP/1.1\r\n${host}${headers}Connection: close\r\n\r\n`)
}

export function statusOf(answer: string): number {
  return Number(answer.split(' ')[1])
}
