/** All counts of the matrix of topics and reports, in one file named by its content. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { loadCollection } from '../../../collection/load-collection.ts'
import { matrixFiles } from '../../../core/compare/matrix-files.ts'

export const getStaticPaths = (async () => {
  const { reports, taxonomy } = await loadCollection()
  const { counts } = matrixFiles(reports, taxonomy)
  return [{ params: { file: counts.name }, props: { text: counts.text } }]
}) satisfies GetStaticPaths

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text)
