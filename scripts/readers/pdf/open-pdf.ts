/**
 * The pages of a PDF as pieces of text with their places, through pdf.js.
 *
 * This file alone knows pdf.js (bundled for servers by unpdf): what it may load, its errors, and
 * that it must be closed.
 */
import { getDocumentProxy } from 'unpdf'
import { makeChineseCMap } from './chinese-cmaps.ts'

export interface Piece {
  text: string
  x: number
  /** From the bottom of the page. */
  y: number
  width: number
  size: number
}

export interface PdfPage {
  height: number
  pieces: Piece[]
}

export interface PdfText {
  pages: PdfPage[]
  /** Tables of codes that the PDF asks for and nobody has. */
  unknownTables: string[]
}

export type PdfProblem = 'damaged' | 'encrypted' | 'too-large' | 'too-slow'

const MOST_PAGES = 500
const LONGEST_MS = 60_000

type Document = Awaited<ReturnType<typeof getDocumentProxy>>

export async function openPdf(bytes: Uint8Array): Promise<PdfText | PdfProblem> {
  const unknownTables = new Set<string>()
  const document = await open(bytes, unknownTables)
  if (typeof document === 'string') return document
  try {
    const pages = await readPages(document)
    return typeof pages === 'string' ? pages : { pages, unknownTables: [...unknownTables] }
  } finally {
    await document.loadingTask.destroy()
  }
}

async function open(bytes: Uint8Array, unknown: Set<string>): Promise<Document | PdfProblem> {
  try {
    // A copy: pdf.js takes the memory it is given away from its owner.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      // Errors come as exceptions; warnings about fonts say nothing to an officer.
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: true,
      useWorkerFetch: false,
      cMapUrl: 'made-here/',
      cMapPacked: false,
      BinaryDataFactory: tableFactory(unknown),
    })
  } catch (error) {
    return problemOf(error)
  }
}

/** pdf.js names its exceptions; whatever else is thrown is a mistake of this program. */
function problemOf(error: unknown): PdfProblem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return 'encrypted'
  if (name.endsWith('Exception')) return 'damaged'
  throw error
}

async function readPages(document: Document): Promise<PdfPage[] | PdfProblem> {
  if (document.numPages > MOST_PAGES) return 'too-large'
  const began = performance.now()
  const pages: PdfPage[] = []
  try {
    for (let number = 1; number <= document.numPages; number++) {
      pages.push(await readPage(document, number))
      if (performance.now() - began > LONGEST_MS) return 'too-slow'
    }
  } catch (error) {
    return problemOf(error)
  }
  return pages
}

async function readPage(document: Document, number: number): Promise<PdfPage> {
  const page = await document.getPage(number)
  const [, bottom = 0, , top = 842] = page.view
  const { items } = await page.getTextContent({ disableNormalization: true })
  const pieces = items.flatMap((item): Piece[] => {
    if (!('str' in item) || item.str === '') return []
    const [, , c, d, x, y] = item.transform as number[]
    const size = Math.hypot(c ?? 0, d ?? 0)
    return [{ text: item.str, x: x ?? 0, y: (y ?? 0) - bottom, width: item.width, size }]
  })
  page.cleanup()
  return { height: top - bottom, pieces }
}

/** pdf.js makes one of these itself, and asks it for tables of codes and for fonts. */
function tableFactory(unknown: Set<string>): new () => object {
  return class {
    fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
      const table = kind === 'cMapUrl' ? makeChineseCMap(filename) : null
      if (table !== null) return Promise.resolve(table)
      if (kind === 'cMapUrl') unknown.add(filename)
      return Promise.reject(new Error(`no ${filename}`))
    }
  }
}
