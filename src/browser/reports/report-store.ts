/**
 * The reports that a page shows, fetched one by one, each once.
 *
 *     const store = new ReportStore('/data/reports.5be2c01f9a34.json')
 *     const entries = await store.list()
 *     const report = await store.report(entries[0])
 *
 * What cannot be read throws a `ReportUnread`, whose message is for the reader, and is fetched again
 * when it is asked for again.
 */
import type { ReportData, ReportEntry } from '../../core/compare/report-entry.ts'
import { adviceIfUnread, readJson } from '../read-file.ts'

export class ReportUnread extends Error {}

export class ReportStore {
  readonly #list: string
  readonly #kept = new Map<string, Promise<unknown>>()

  /** The address of the list; the reports are beside it. */
  constructor(list: string) {
    this.#list = new URL(list, location.href).href
  }

  list(): Promise<readonly ReportEntry[]> {
    return this.#keep(this.#list, '报告名单')
  }

  report({ file, name }: ReportEntry): Promise<ReportData> {
    return this.#keep(new URL(file, this.#list).href, `“${name}”`)
  }

  #keep<Content>(address: string, name: string): Promise<Content> {
    const known = this.#kept.get(address) as Promise<Content> | undefined
    if (known !== undefined) return known
    const made = read<Content>(address, name)
    this.#kept.set(address, made)
    made.catch(() => this.#kept.delete(address))
    return made
  }
}

async function read<Content>(address: string, name: string): Promise<Content> {
  try {
    return await readJson<Content>(address)
  } catch (cause) {
    const advice = `${adviceIfUnread()}，刷新页面后重试；仍然不行，请告诉网站的维护人员。`
    throw new ReportUnread(`没有读到${name}。${advice}`, { cause })
  }
}
