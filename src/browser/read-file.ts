/**
 * Reads the files that pages load: data, search index. Nothing else in the browser's code does.
 *
 *     await readJson<ReportEntry[]>('http://host/data/reports.5be2c01f9a34.json')
 *
 * Where there is nobody to fetch from, whoever has the files answers for them: answerFilesBy.
 * What cannot be read is an error, for the caller to put into words; what its reader can do about it
 * depends on where files come from, and so is said here.
 */
type Ask = (address: string, options?: RequestInit) => Promise<Response>

let ask: Ask = (address, options) => fetch(address, options)

let advice = '请检查网络'

/** From now on files are asked for there. */
export function answerFilesBy(own: Ask, ownAdvice: string): void {
  ask = own
  advice = ownAdvice
}

/** To go on with: 后重试. */
export function adviceIfUnread(): string {
  return advice
}

export async function readBytes(address: string): Promise<Uint8Array> {
  const response = await read(address)
  return new Uint8Array(await response.arrayBuffer())
}

export async function readJson<Content>(address: string, options?: RequestInit): Promise<Content> {
  const response = await read(address, options)
  return (await response.json()) as Content
}

async function read(address: string, options?: RequestInit): Promise<Response> {
  const response = await ask(address, options)
  if (!response.ok) throw new Error(`${response.status} ${address}`)
  return response
}
