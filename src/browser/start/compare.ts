/** Starts the compare page, unless there is nothing to compare. */
import { startComparePage } from '../compare/compare-page.ts'

const root = document.querySelector<HTMLElement>('[data-compare-page]')
if (root?.querySelector('[data-part="results"]')) startComparePage(root)
