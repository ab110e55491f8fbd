/**
 * A file of data that pages fetch. Its name changes with what is in it, so that browsers may keep it
 * for good.
 *
 *     dataFile('reports', entries) → { name: 'reports.5be2c01f9a34.json', content: '[{"id":…' }
 */
import { createHash } from 'node:crypto'

export interface DataFile {
  /** With its ending; below /data/. */
  name: string
  content: string
}

export function dataFile(name: string, data: unknown): DataFile {
  const content = JSON.stringify(data)
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return { name: `${name}.${hash}.json`, content }
}
