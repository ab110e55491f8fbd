/** The choices of the matrix of topics and reports: a row of selects that say what stands in the address. */
import { readMatrixState } from '../../core/compare/matrix-state.ts'
import { writeRowOrder } from '../../core/row-order.ts'
import type { MatrixState } from '../../core/compare/matrix-state.ts'
import type { Parameter } from '../../core/search/search-state.ts'

/** What the address asks for and no report has; told instead of shown as an empty table. */
const MISSING: Readonly<Record<string, (value: string) => string>> = {
  county: (value) => `没有“${value}”的报告，已改为全部县区`,
  year: (value) => `没有“${value}”年的报告，已改为全部年份`,
  level: (value) => `没有“${value}”一级的报告，已改为全部层级`,
}

export class MatrixForm {
  readonly #selects: readonly HTMLSelectElement[]

  constructor(form: HTMLElement, onChange: () => void) {
    this.#selects = [...form.querySelectorAll('select')]
    form.addEventListener('change', onChange)
    form.addEventListener('submit', (event) => event.preventDefault())
  }

  get choices(): MatrixState {
    return readMatrixState(this.#selects.map(({ name, value }): Parameter => [name, value]))
  }

  /** Gives notes on what is not to be had. */
  restore(state: MatrixState): string[] {
    const values: Readonly<Record<string, string>> = {
      by: state.by,
      show: state.show,
      county: state.county ?? '',
      year: state.year ?? '',
      level: state.level ?? '',
      sort: writeRowOrder(state.order),
      rows: state.rows,
    }
    return this.#selects.flatMap((select) => {
      const value = values[select.name] ?? ''
      const place = [...select.options].findIndex((option) => option.value === value)
      select.selectedIndex = Math.max(0, place)
      const note = MISSING[select.name]
      return place < 0 && note !== undefined ? [note(value)] : []
    })
  }
}
