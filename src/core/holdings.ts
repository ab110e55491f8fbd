/** What a collection holds, in figures. */
import { measuresOf, townshipsOf, yearsOf } from './collection.ts'
import type { Places } from './places.ts'
import type { Report } from './report.ts'

export interface Holdings {
  reports: number
  measures: number
  townships: number
  /** 2023, or 2021—2023; null where no report has a year. */
  years: string | null
}

export function holdingsOf(reports: readonly Report[], places: Places): Holdings {
  const years = yearsOf(reports).flatMap(({ year }) => year ?? [])
  const [newest, oldest] = [years.at(0), years.at(-1)]
  return {
    reports: reports.length,
    measures: measuresOf(reports).length,
    townships: townshipsOf(reports, places).length,
    years:
      newest === undefined || oldest === undefined
        ? null
        : newest === oldest
          ? String(newest)
          : `${oldest}—${newest}`,
  }
}
