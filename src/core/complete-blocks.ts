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

/** Ids for the new blocks of one report, none of them among those taken already. */
export class BlockIds {
  readonly #taken: Set<string>
  /** By type and text: the number that the next block with the same words tries first. */
  readonly #next = new Map<string, number>()

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken)
  }

  /** From the block's words alone, so that edits elsewhere cannot change it. */
  make(type: Block['type'], text: string): string {
    const letter = LETTER[type]
    let number = this.#next.get(letter + text) ?? 1
    let id: string
    // Blocks with the same words take the next free names, in reading order.
    do {
      id = letter + shortHash(number === 1 ? text : `${text}#${number}`)
      number++
    } while (this.#taken.has(id))
    this.#next.set(letter + text, number)
    this.#taken.add(id)
    return id
  }
}

export function completeBlocks(sections: readonly { blocks: readonly StoredBlock[] }[]): Block[][] {
  const stored = sections.flatMap(({ blocks }) => blocks)
  const ids = new BlockIds(stored.flatMap((block) => (block.type === 'other' ? [] : block.id)))
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
        id: ids.make('other', block.text),
        kind: otherKind(block.text, place),
        text: block.text,
      }
    }),
  )
}
