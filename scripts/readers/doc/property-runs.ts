/**
 * Properties of stretches of a .doc file: found by position, each a list of changes (sprm).
 *
 * They lie in pages of 512 bytes: n + 1 positions, then n entries that point to the properties
 * within the page; the last byte is n.
 */
export interface Sprm {
  code: number
  /** Its first number: one byte or two; properties with longer values are not asked for. */
  value: number
}

interface Run<T> {
  start: number
  end: number
  properties: T
}

const PAGE = 512

export class PropertyRuns<T> {
  readonly #runs: readonly Run<T>[]

  private constructor(runs: Run<T>[]) {
    this.#runs = runs.sort((a, b) => a.start - b.start)
  }

  /** `index`: n + 1 positions, then the numbers of n pages. `entrySize`: bytes of an entry. */
  static read<T>(
    file: Buffer,
    index: Buffer,
    entrySize: number,
    readProperties: (page: Buffer, at: number) => T,
  ): PropertyRuns<T> {
    const pages = Math.max(0, Math.floor((index.length - 4) / 8))
    const runs: Run<T>[] = []
    for (let number = 0; number < pages; number++) {
      const at = (index.readUInt32LE((pages + 1) * 4 + number * 4) & 0x3fffff) * PAGE
      const page = file.subarray(at, at + PAGE)
      const count = page.readUInt8(PAGE - 1)
      for (let run = 0; run < count; run++) {
        const pointer = page.readUInt8((count + 1) * 4 + run * entrySize) * 2
        if (pointer === 0) continue
        runs.push({
          start: page.readUInt32LE(run * 4),
          end: page.readUInt32LE(run * 4 + 4),
          properties: readProperties(page, pointer),
        })
      }
    }
    return new PropertyRuns(runs)
  }

  at(position: number): T | undefined {
    let low = 0
    let high = this.#runs.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#runs[middle]?.end ?? 0) <= position) low = middle + 1
      else high = middle
    }
    const run = this.#runs[low]
    return run !== undefined && run.start <= position ? run.properties : undefined
  }
}

/** The top three bits of a code say how long its value is. */
const LENGTHS = [1, 1, 2, 4, 2, 2, undefined, 3]
const TABLE_DEFINITION = 0xd608

export function readSprms(bytes: Buffer): Sprm[] {
  const sprms: Sprm[] = []
  let at = 0
  while (at + 3 <= bytes.length) {
    const code = bytes.readUInt16LE(at)
    const fixed = LENGTHS[code >> 13]
    at += 2
    if (fixed !== undefined) {
      const short = fixed === 1 || at + 2 > bytes.length
      sprms.push({ code, value: short ? bytes.readUInt8(at) : bytes.readUInt16LE(at) })
      at += fixed
    } else if (code === TABLE_DEFINITION) {
      if (at + 2 > bytes.length) return sprms
      at += bytes.readUInt16LE(at) + 1
    } else {
      at += bytes.readUInt8(at) + 1
    }
  }
  return sprms
}

/** The value of the last change with that code: later ones win. */
export function findSprm(sprms: readonly Sprm[], code: number): number | undefined {
  return sprms.findLast((sprm) => sprm.code === code)?.value
}
