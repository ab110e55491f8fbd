/** The core depends on nothing but its arguments: no clock, no chance, no Node, no browser. */
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { projectRoot, sourceFiles } from './source-files.ts'

const SURROUNDINGS = [
  'globalThis',
  'process',
  'window',
  'document',
  'navigator',
  'performance',
  'crypto',
]

describe('the core', () => {
  test.each(sourceFiles('src/core'))('$path asks neither clock nor chance', ({ path, text }) => {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    expect(impureExpressions(file)).toEqual([])
  })

  test('does not compile with Node or the browser in it', () => {
    const probes = [
      'process.exit()',
      'document.title',
      'window.name',
      'setTimeout(() => 1)',
      'console.log(1)',
      "fetch('x')",
      "import 'node:fs'",
      "import 'astro:content'",
    ]
    expect(linesRefusedByCore(probes)).toEqual(probes)
  }, 60_000)
})

function impureExpressions(file: ts.SourceFile): string[] {
  const declared = new Set<string>()
  const found: string[] = []
  visit(file, (node) => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && ts.isIdentifier(node.name)) {
      declared.add(node.name.text)
    }
  })
  visit(file, (node) => {
    if (ts.isIdentifier(node) && isReference(node) && SURROUNDINGS.includes(node.text)) {
      if (!declared.has(node.text)) found.push(node.text)
    }
    if (ts.isPropertyAccessExpression(node)) {
      const text = node.getText()
      if (text === 'Date.now' || text === 'Math.random') found.push(text)
    }
    if (isDateCall(node) && !node.arguments?.length) found.push(node.getText())
  })
  return found
}

/** `new Date()` is the clock; `new Date(2024, 0)` is not. `Date()` is the clock whatever it is given. */
function isDateCall(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'Date'
  )
}

/** Not the name of a property: neither `x.document` nor `{ document: 1 }`. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  return !(
    (ts.isPropertyAccessExpression(parent) ||
      ts.isPropertyAssignment(parent) ||
      ts.isPropertySignature(parent)) &&
    parent.name === node
  )
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  node.forEachChild((child) => visit(child, see))
}

/** Those lines that the compiler refuses, each placed in a file of its own within the core. */
function linesRefusedByCore(lines: readonly string[]): string[] {
  const folder = `${projectRoot}src/core`
  const config = ts.getParsedCommandLineOfConfigFile(
    `${folder}/tsconfig.json`,
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: () => undefined,
    },
  )
  if (config === undefined) return []
  const probes = new Map(lines.map((line, index) => [`${folder}/probe-${index}.ts`, line]))
  const host = ts.createCompilerHost(config.options)
  const readFile = host.readFile.bind(host)
  const fileExists = host.fileExists.bind(host)
  host.readFile = (path) => probes.get(path) ?? readFile(path)
  host.fileExists = (path) => probes.has(path) || fileExists(path)
  const program = ts.createProgram([...config.fileNames, ...probes.keys()], config.options, host)
  return [...probes].flatMap(([path, line]) =>
    program.getSemanticDiagnostics(program.getSourceFile(path)).length > 0 ? [line] : [],
  )
}
