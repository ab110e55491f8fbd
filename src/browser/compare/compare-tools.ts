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
  const focused = document.activeElement?.getAttribute('data-choice') ?? null
  const link = (change: Partial<CompareState>, ...words: (Node | string)[]): Node => {
    const next = { ...state, ...change }
    const isCurrent = next.by === state.by && next.rows === state.rows
    const current = isCurrent ? { 'aria-current': 'true' } : {}
    return stateLink(next, goTo, { ...current, 'data-choice': JSON.stringify(change) }, ...words)
  }
  const alignments = ALIGNMENTS.map((by) => link({ by }, ALIGN[by].name))
  const choices = ROW_NAMES.map(([choice, name]) => {
    const count = String(countLines(chooseRows(rows, choice)))
    const words = [name, element('span', { class: 'chip-count' }, count)]
    return link({ rows: choice }, ...words)
  })
  part(container, 'by').replaceChildren(...alignments)
  const hasChoice = state.reports.length > 1 && rows.length > 0
  part(container, 'rows').replaceChildren(...(hasChoice ? choices : []))
  showSwitch(part(container, 'fold'), canFold, state.fold, (fold) => goTo({ ...state, fold }))
  showSwitch(part(container, 'sync'), canBeApart, state.sync, onSync)
  if (focused !== null) focusChoice(container, focused)
}

/** The link that was pressed is a new one now. */
function focusChoice(container: HTMLElement, choice: string): void {
  const links = container.querySelectorAll<HTMLElement>('[data-choice]')
  Array.from(links)
    .find((link) => link.dataset.choice === choice)
    ?.focus({ preventScroll: true })
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
