/** The source files of the project and what each imports, for the tests that guard its structure. */
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** From the project's root, with `/`. */
  path: string
  text: string
}

/** An import as written, with the file that contains it. */
export interface Import {
  from: string
  specifier: string
  /** In a `<script>` of an Astro file, which runs in the browser. */
  inBrowser: boolean
}

/** All files with code below the folders, in the same order on every system. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(`${projectRoot}/${folder}`, { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .filter((path) => /\.(?:ts|mjs|astro|mdx)$/.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(`${projectRoot}/${path}`, 'utf8') })),
  )
}

export function importsOf({ path, text }: SourceFile): Import[] {
  const { server, browser } = codeOf(path, text)
  return [
    ...specifiersIn(server).map((specifier) => ({ from: path, specifier, inBrowser: false })),
    ...specifiersIn(browser).map((specifier) => ({ from: path, specifier, inBrowser: true })),
  ]
}

/** The path of an imported file, or null for a package. */
export function importedPath({ from, specifier }: Import): string | null {
  if (!specifier.startsWith('.')) return null
  return new URL(specifier, `file:///${from}`).pathname.slice(1)
}

/**
 * What runs when the site is made, and what runs in the browser. A layout named in the head of an
 * MDX page and `<script src="…">` become the imports that they are.
 */
export function codeOf(path: string, text: string): { server: string; browser: string } {
  if (path.endsWith('.mdx')) {
    const statements = text.match(/^(?:import|export) .*$/gm) ?? []
    const [, layout] = /^layout: (\S+)$/m.exec(text) ?? []
    return { server: lines(...statements, layout && `import '${layout}'`), browser: '' }
  }
  if (path.endsWith('.astro')) {
    const [, frontmatter] = /^---\n([\s\S]*?)\n---/.exec(text) ?? []
    const scripts = [
      ...text.matchAll(/<script(?:[^>]*\ssrc="([^"]+)")?[^>]*>([\s\S]*?)<\/script>/g),
    ]
    const code = scripts.map(([, source, body]) => lines(source && `import '${source}'`, body))
    return { server: lines(frontmatter), browser: lines(...code) }
  }
  return { server: text, browser: '' }
}

function lines(...all: (string | undefined)[]): string {
  return all.filter(Boolean).join('\n')
}

function specifiersIn(code: string): string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName)
}
