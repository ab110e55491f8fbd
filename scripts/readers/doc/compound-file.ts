/**
 * Streams of a compound file (OLE 2), the container of .doc and .wps.
 *
 * Sectors are chained through a table, as in a disk of old. A damaged table may lead round in
 * circles or outside the file; every chain is therefore followed no further than the file has
 * sectors, and a step outside is a RangeError. (word-extractor follows a circle until memory ends;
 * that is one reason why .doc is read here.)
 */
const SIGN = 'd0cf11e0a1b11ae1'
const END_OF_CHAIN = 0xfffffffa
const ENTRY = 128
const STREAM = 2
const ROOT = 5

interface Entry {
  name: string
  type: number
  start: number
  size: number
}

export class CompoundFile {
  readonly #file: Buffer
  readonly #sectorSize: number
  readonly #table: readonly number[]
  readonly #smallTable: readonly number[]
  readonly #entries: readonly Entry[]
  /** Streams shorter than this lie in small sectors within the root's stream. */
  readonly #smallBelow: number
  readonly #small: Buffer

  constructor(file: Buffer) {
    if (file.toString('hex', 0, 8) !== SIGN) throw new RangeError('no compound file')
    this.#file = file
    const shift = file.readUInt16LE(30)
    if (shift !== 9 && shift !== 12) throw new RangeError('sector size')
    this.#sectorSize = 1 << shift
    this.#smallBelow = file.readUInt32LE(56)
    this.#table = this.#readTable()
    this.#entries = readDirectory(this.#chain(file.readUInt32LE(48)))
    this.#smallTable = numbersOf(this.#chain(file.readUInt32LE(60)))
    const root = this.#entries.find(({ type }) => type === ROOT)
    this.#small = root === undefined ? Buffer.alloc(0) : this.#chain(root.start)
  }

  /** Null where there is no stream of that name. */
  stream(name: string): Buffer | null {
    const entry = this.#entries.find((each) => each.type === STREAM && each.name === name)
    if (entry === undefined) return null
    const whole =
      entry.size < this.#smallBelow ? this.#smallChain(entry.start) : this.#chain(entry.start)
    if (whole.length < entry.size) throw new RangeError('stream cut off')
    return whole.subarray(0, entry.size)
  }

  #sector(index: number): Buffer {
    const start = (index + 1) * this.#sectorSize
    if (start >= this.#file.length) throw new RangeError('sector outside the file')
    return this.#file.subarray(start, start + this.#sectorSize)
  }

  /** Sectors of the table are named in the header, and from there on in further sectors. */
  #readTable(): number[] {
    const names: number[] = []
    for (let at = 76; at < 512; at += 4) names.push(this.#file.readUInt32LE(at))
    let more = this.#file.readUInt32LE(68)
    for (let left = this.#file.length / this.#sectorSize; more < END_OF_CHAIN; left--) {
      if (left < 0) throw new RangeError('table in a circle')
      const sector = numbersOf(this.#sector(more))
      more = sector.pop() ?? END_OF_CHAIN
      names.push(...sector)
    }
    return names
      .filter((name) => name < END_OF_CHAIN)
      .flatMap((name) => numbersOf(this.#sector(name)))
  }

  #chain(start: number): Buffer {
    return Buffer.concat([...follow(start, this.#table)].map((index) => this.#sector(index)))
  }

  #smallChain(start: number): Buffer {
    const sectors = [...follow(start, this.#smallTable)]
    return Buffer.concat(sectors.map((index) => this.#small.subarray(index * 64, index * 64 + 64)))
  }
}

function* follow(start: number, table: readonly number[]): Generator<number> {
  let left = table.length
  for (let index = start; index < END_OF_CHAIN; index = table[index] ?? Infinity) {
    if (left-- <= 0 || index >= table.length) throw new RangeError('chain leads nowhere')
    yield index
  }
}

function numbersOf(sector: Buffer): number[] {
  const numbers: number[] = []
  for (let at = 0; at + 4 <= sector.length; at += 4) numbers.push(sector.readUInt32LE(at))
  return numbers
}

function readDirectory(directory: Buffer): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const nameLength = Math.min(64, directory.readUInt16LE(at + 64))
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, nameLength - 2)),
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    })
  }
  return entries
}
