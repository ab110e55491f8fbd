/** Starts the search fields of a page. */
import { startSearchField } from '../search/search-field.ts'

for (const box of document.querySelectorAll<HTMLElement>('[data-search-field]')) {
  startSearchField(box)
}
