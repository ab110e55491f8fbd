/** Starts the search page. */
import { startSearchPage } from '../search/search-page.ts'

const root = document.querySelector<HTMLElement>('[data-search]')
if (root) startSearchPage(root)
