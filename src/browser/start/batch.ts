/** Starts the page of batch searches. */
import { startBatchPage } from '../search/batch-page.ts'

const root = document.querySelector<HTMLElement>('[data-batch]')
if (root) startBatchPage(root)
