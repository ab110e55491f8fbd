/** content/places.yaml for whoever needs it, as it is or as it last was good. */
import type { VFile } from 'vfile'
import { readPlaces } from '../core/places.ts'
import type { Places } from '../core/places.ts'
import { contentPaths } from './content-paths.ts'
import { readGoodYaml } from './good-files.ts'
import { openFile } from './missing-file.ts'

export interface LoadedPlaces {
  value: Places
  /** What `value` was read from. */
  text: string
  faulty: boolean
  /** With its messages. */
  file: VFile
}

export async function loadPlaces(root: string): Promise<LoadedPlaces> {
  const paths = contentPaths(root)
  const file = await openFile(paths.places, 'content/places.yaml')
  return { ...(await readGoodYaml(paths.cache, file, '乡镇表', readPlaces)), file }
}
