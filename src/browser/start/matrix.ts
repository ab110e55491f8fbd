/** Starts the page of topics and reports, unless there are none. */
import { startMatrixPage } from '../compare/matrix-page.ts'

const root = document.querySelector<HTMLElement>('[data-matrix]')
if (root?.querySelector('form')) startMatrixPage(root)
