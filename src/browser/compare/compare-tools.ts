/**
 * The line above a comparison: how the reports are aligned, which rows are seen, and two switches,
 * each offered where it has a meaning. `onSync` turns scrolling in step on or off; everything else
 * leads to another state.
 */
import { chooseRows, countLines } from '../../core/compare/aligned-row.ts'
import { ALIGNMENTS } from '../../core/compare/compare-state.ts'
import type { CompareState, RowChoice } from '../../core/compare/compare-state.ts'
import { element, part } from '../search/element.ts'
import { ALIGN } from './alignments.ts'
import type { Comparison } from './comparison.ts'
import { stateLink } from './state-link.ts'
import type { GoTo } from './state-link.ts'

const ROW_NAMES: readonly (readonly [RowChoice | null, string])[] = [
  [null, '全部'],
  ['differ', '只看差异'],
  ['common', '只看共有'],
]

export interface CompareChange {
  goTo: GoTo
  onSync: (isOn: boolean) => void
}

/** `rows` are all there are; `canBeApart`: whether columns could scroll each by itself. */
export function showTools(
  container: HTMLElement,
  { rows, canFold = false }: Pick<Comparison, 'rows' | 'canFold'>,
  state: CompareState,
  canBeApart: boolean,
  { goTo, onSync }: CompareChange,
): void {
  const link = (next: CompareState, isCurrent: boolean, ...words: (Node | string)[]): Node =>
    stateLink(next, goTo, isCurrent ? { 'aria-current': 'true' } : {}, ...words)
  const alignments = ALIGNMENTS.map((by) => link({ ...state, by }, by === state.by, ALIGN[by].name))
  const choices = ROW_NAMES.map(([choice, name]) => {
    const count = String(countLines(chooseRows(rows, choice)))
    const words = [name, element('span', { class: 'chip-count' }, count)]
    return link({ ...state, rows: choice }, choice === state.rows, ...words)
  })
  part(container, 'by').replaceChildren(...alignments)
  const hasChoice = state.reports.length > 1 && rows.length > 0
  part(container, 'rows').replaceChildren(...(hasChoice ? choices : []))
  showSwitch(part(container, 'fold'), canFold, state.fold, (fold) => goTo({ ...state, fold }))
  showSwitch(part(container, 'sync'), canBeApart, state.sync, onSync)
}

function showSwitch(
  button: HTMLElement,
  isOffered: boolean,
  isOn: boolean,
  turn: (isOn: boolean) => void,
): void {
  button.hidden = !isOffered
  button.setAttribute('aria-checked', String(isOn))
  button.onclick = () => turn(!isOn)
}
