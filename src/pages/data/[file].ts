/** What pages fetch: each report, and the list of all reports, in files named by their content. */
import type { APIRoute } from 'astro'
import { dataFiles } from '../../collection/data-files.ts'

export async function getStaticPaths() {
  const { reports, list } = await dataFiles()
  return [...reports, list].map(({ name, content }) => ({
    params: { file: name },
    props: { content },
  }))
}

export const GET: APIRoute<{ content: string }> = ({ props }) =>
  new Response(props.content, { headers: { 'content-type': 'application/json; charset=utf-8' } })
