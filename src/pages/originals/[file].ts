/** The original files, byte for byte, where content/site.yaml lets readers download them. */
import type { APIRoute } from 'astro'
import { loadOriginals, readOriginal } from '../../collection/load-originals.ts'
import type { Original } from '../../collection/load-originals.ts'

export async function getStaticPaths() {
  const originals = await loadOriginals()
  return [...originals.values()].map((original) => ({
    params: { file: original.file },
    props: { original },
  }))
}

export const GET: APIRoute<{ original: Original }> = async ({ props }) =>
  new Response(await readOriginal(props.original), {
    headers: { 'content-type': 'application/octet-stream' },
  })
