/** For each report the topics that it does not mention, in a file named by its content. */
import type { APIRoute, GetStaticPaths } from 'astro'
import { loadCollection } from '../../../collection/load-collection.ts'
import { matrixFiles } from '../../../core/compare/matrix-files.ts'

export const getStaticPaths = (async () => {
  const { reports, taxonomy } = await loadCollection()
  const { gaps } = matrixFiles(reports, taxonomy)
  return gaps.map(({ name, text }) => ({ params: { file: name }, props: { text } }))
}) satisfies GetStaticPaths

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text)
