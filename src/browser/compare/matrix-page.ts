/**
 * The page of topics and reports: form, table, gaps and address brought together. Every choice is an
 * entry of the history. Counts are read once; the gaps of a report when they are asked for.
 */
import type { MatrixData } from '../../core/compare/matrix-source.ts'
import { readMatrixState, writeMatrixState } from '../../core/compare/matrix-state.ts'
import type { MatrixState } from '../../core/compare/matrix-state.ts'
import type { Gap } from '../../core/compare/nearest-examples.ts'
import { pushEntry } from '../address-bar.ts'
import { readJson } from '../read-file.ts'
import { part } from '../search/element.ts'
import { isPlace } from '../search/place-hash.ts'
import { addressWith, parametersIn } from '../search/state-address.ts'
import { GapView } from './gap-view.ts'
import { MatrixForm } from './matrix-form.ts'
import { MatrixView } from './matrix-view.ts'

export function startMatrixPage(root: HTMLElement): void {
  const base = new URL(root.dataset.base ?? '/', location.href).href
  const counts = `${base}data/${root.dataset.counts ?? ''}`
  let state = readMatrixState(parametersIn(location))
  let data: MatrixData | undefined

  const change = (next: MatrixState): void => {
    pushEntry(null, addressWith(location.pathname, writeMatrixState(next)))
    state = next
  }
  const form = new MatrixForm(part(root, 'form'), () => {
    change({ ...form.choices, report: state.report })
    draw()
  })
  const view = new MatrixView(part(root, 'results'), base, {
    onPage: (page) => {
      change({ ...state, page })
      draw()
    },
    onGaps: (report) => {
      change({ ...state, report })
      showGaps(true)
    },
  })
  const gaps = new GapView(part(root, 'gaps'), base, () => {
    const closed = state.report
    change({ ...state, report: null })
    showGaps(false)
    view.focusGaps(closed)
  })
  const draw = (): void => {
    if (data === undefined) return
    const notes = form.restore(state)
    view.show(data, { ...form.choices, page: state.page }, notes)
  }
  const showGaps = (isAsked: boolean): void => {
    if (data === undefined) return
    const { reports, groups, gaps: files } = data
    const { report } = state
    const known = reports.find(({ id }) => id === report)
    const topics = groups.flatMap(({ tags }) => tags).length
    if (report === null) gaps.close()
    else if (known === undefined) gaps.tellUnknown(report)
    else {
      const address = `${base}data/${files[report] ?? ''}`
      const read = async (): Promise<Gap[]> => readJson<Gap[]>(address)
      void gaps.show({ name: known.name, topics, read }, isAsked)
    }
  }
  const readPrepared = async (): Promise<MatrixData> => {
    const read = await readJson<MatrixData>(counts)
    await view.prepare(read, { ...form.choices, page: state.page })
    return read
  }
  const open = (): void => {
    readPrepared().then(
      (read) => {
        data = read
        draw()
        // Whoever opens the address of a list wants to see it.
        showGaps(true)
      },
      () => view.showFailure(open),
    )
  }

  addEventListener('popstate', () => {
    if (location.hash !== '' && isPlace(location.hash)) return
    state = readMatrixState(parametersIn(location))
    draw()
    showGaps(false)
  })
  form.restore(state)
  open()
}
