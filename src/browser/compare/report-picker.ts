/**
 * The field that adds a report, a combobox. It finds reports by township, county and year, in
 * characters, pinyin or initials; an arrow key opens the list when nothing is typed, and Enter takes
 * the only report there is.
 */
import { pickReports } from '../../core/compare/pick-reports.ts'
import type { ReportEntry } from '../../core/compare/report-entry.ts'
import { UNKNOWN_COUNTY } from '../../core/report-names.ts'
import { Combobox, NO_OFFER } from '../combobox.ts'
import type { Offer, Option } from '../combobox.ts'

const MOST = 10

export class ReportPicker {
  readonly #combobox: Combobox
  readonly #onPick: (id: string) => void
  #entries: readonly ReportEntry[] = []

  constructor(box: HTMLElement, onPick: (id: string) => void) {
    const find = (typed: string, isAsked: boolean): Offer => this.#find(typed, isAsked)
    this.#combobox = new Combobox(box, find, { isPicker: true })
    this.#onPick = onPick
  }

  /** Those that can still be added; none where there is no more room. */
  offer(entries: readonly ReportEntry[], hasRoom: boolean): void {
    this.#entries = entries
    this.#combobox.field.disabled = !hasRoom
    this.#combobox.close()
  }

  focus(): void {
    this.#combobox.field.focus()
  }

  #find(typed: string, isAsked: boolean): Offer {
    if (typed.trim() === '' && !isAsked) return NO_OFFER
    const found = pickReports(typed, this.#entries)
    if (found.length === 0) return { options: [], told: '没有这样的报告' }
    const more = found.length > MOST ? `，先列 ${MOST} 份` : ''
    return {
      options: found.slice(0, MOST).map((entry) => this.#option(entry)),
      told: `${found.length} 份报告${more}，按上下键选择`,
    }
  }

  #option({ id, name, county }: ReportEntry): Option {
    return {
      words: name,
      detail: county ?? UNKNOWN_COUNTY,
      take: () => {
        this.#combobox.field.value = ''
        this.#onPick(id)
      },
    }
  }
}
