/**
 * Completes blocks: what is stored of them (type, id, status, tags, text) plus what is derived
 * (lead, the kind of an other block, ids where none is stored).
 *
 * Used by the conversion and by the MDX reader alike.
 */
import { leadOf } from './extract/lead.ts'
import { otherKind } from './parse/surroundings.ts'
import type { Block, ProblemKind, Status } from './report.ts'
import { shortHash } from './text/short-hash.ts'

/** A block as stored: an id only where a person or the conversion has given one. */
export type StoredBlock =
  | { type: 'measure'; id: string; status: Status; tags: string[]; text: string }
  | { type: 'problem'; id: string; kind: ProblemKind; text: string }
  | { type: 'other'; text: string }

const LETTER = { measure: 'k', problem: 'p', other: 'o' } as const

/** The id a new block gets: from its words alone, so that edits elsewhere cannot change it. */
export function newBlockId(type: Block['type'], text: string, taken: Set<string>): string {
  const base = LETTER[type] + shortHash(text)
  let id = base
  // Blocks with the same words take the next free names, in reading order.
  for (let n = 2; taken.has(id); n++) id = LETTER[type] + shortHash(`${text}#${n}`)
  taken.add(id)
  return id
}

export function completeBlocks(sections: readonly { blocks: readonly StoredBlock[] }[]): Block[][] {
  const taken = new Set<string>()
  for (const { blocks } of sections) {
    for (const block of blocks) if (block.type !== 'other') taken.add(block.id)
  }
  return sections.map(({ blocks }, sectionIndex) =>
    blocks.map((block, index) => {
      if (block.type === 'measure') return { ...block, lead: leadOf(block.text) }
      if (block.type === 'problem') return block
      const place = {
        inOpening: sectionIndex === 0,
        fromEnd: sectionIndex === sections.length - 1 ? blocks.length - 1 - index : Infinity,
      }
      return {
        type: 'other',
        id: newBlockId('other', block.text, taken),
        kind: otherKind(block.text, place),
        text: block.text,
      }
    }),
  )
}
