/**
 * A list of hits divided into groups: by report, by township, or by tag.
 *
 *     (四) 马营镇 12 条: the best three …    (五) 清河镇 4 条: the best three …
 *
 * The group of the best hit comes first, and so within a group. A record with several tags stands
 * in the group of each; what has no tag, or is of nobody knows which township, makes a group of its
 * own, the last. A township is a name in a county: the same name in two counties makes two groups.
 */
import type { HitGroup, HitGroups } from './engine.ts'
import { UNKNOWN } from './request.ts'
import type { Grouping } from './request.ts'
import type { SearchTable } from './search-table.ts'

export interface GroupRequest {
  by: Grouping
  /** The groups `from` up to `from + count`. */
  from: number
  count: number
}

export interface GroupedNumbers {
  numbers: number[]
  groups: HitGroups
}

/** So many hits of each group are shown; the rest is one click away. */
const SHOWN = 3

interface Group {
  /** The first of its records. */
  first: number
  count: number
  shown: number[]
}

/** `numbers` are the hits in their order, the best first. */
export function groupNumbers(
  table: SearchTable,
  numbers: Float64Array,
  { by, from, count }: GroupRequest,
): GroupedNumbers {
  const division = DIVISIONS[by](table)
  const groups = new Map<number, Group>()
  for (const number of numbers) {
    for (const key of division.keysOf(number)) {
      const group = groups.get(key)
      if (group === undefined) groups.set(key, { first: number, count: 1, shown: [number] })
      else {
        group.count++
        if (group.shown.length < SHOWN) group.shown.push(number)
      }
    }
  }
  // A map keeps the order in which its keys came: that of their best hits.
  const ordered = [...groups].sort(([a], [b]) => Number(a === NONE) - Number(b === NONE))
  const shown = ordered.slice(from, from + count)
  return {
    numbers: shown.flatMap(([, group]) => group.shown),
    groups: {
      total: groups.size,
      shown: shown.map(([key, group]) => ({
        ...(key === NONE ? NAMELESS : division.describe(key, group.first)),
        count: group.count,
        shown: group.shown.length,
      })),
    },
  }
}

/** The key of the group of what belongs to none. */
const NONE = -1
const NAMELESS = { name: null, filters: null }
const NOWHERE = [NONE]

interface Division {
  keysOf(number: number): ArrayLike<number> & Iterable<number>
  /** `first` is a record of the group. */
  describe(key: number, first: number): Pick<HitGroup, 'name' | 'filters'>
}

const DIVISIONS: Record<Grouping, (table: SearchTable) => Division> = {
  report: divideByReport,
  township: divideByTownship,
  tag: divideByTag,
}

function divideByReport({ reports, reportOf }: SearchTable): Division {
  return {
    keysOf: (number) => reportOf.subarray(number, number + 1),
    describe(key) {
      const { report, reportName } = reports[key] ?? {}
      return report === undefined ? NAMELESS : { name: reportName ?? report, filters: { report } }
    },
  }
}

function divideByTownship({ reports, reportOf }: SearchTable): Division {
  const keys = new Map<string, number>()
  const keyOf = reports.map(({ county, body }) => {
    if (body === null) return NOWHERE
    const name = `${county ?? ''} ${body}`
    const key = keys.get(name) ?? keys.size
    keys.set(name, key)
    return [key]
  })
  return {
    keysOf: (number) => keyOf[reportOf[number] ?? 0] ?? NOWHERE,
    describe(_, first) {
      const { county, body } = reports[reportOf[first] ?? 0] ?? {}
      if (body === undefined || body === null) return NAMELESS
      return {
        name: `${county ?? ''}${body}`,
        filters: { county: county ?? UNKNOWN.county, body },
      }
    },
  }
}

function divideByTag({ tags: { values, firsts, codes } }: SearchTable): Division {
  return {
    keysOf(number) {
      const own = codes.subarray(firsts[number], firsts[number + 1])
      return own.length === 0 ? NOWHERE : own
    },
    describe(key) {
      const tag = values[key]
      return tag === undefined ? NAMELESS : { name: tag, filters: { tag } }
    },
  }
}
