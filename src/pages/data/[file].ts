/** What pages fetch, in files named by their content. */
import type { APIRoute } from 'astro'
import { dataFiles } from '../../collection/data-files.ts'
import { matrixFiles } from '../../collection/matrix-files.ts'

export async function getStaticPaths() {
  const { reports, list } = await dataFiles()
  const { counts, gaps } = await matrixFiles()
  return [...reports, list, counts, ...gaps].map(({ name, content }) => ({
    params: { file: name },
    props: { content },
  }))
}

export const GET: APIRoute<{ content: string }> = ({ props }) =>
  new Response(props.content, { headers: { 'content-type': 'application/json; charset=utf-8' } })
