/** Starts the bar that leads from hit to hit in a report. */
import { startFoundBar } from '../search/found-bar.ts'

const bar = document.querySelector<HTMLElement>('[data-found-bar]')
if (bar) startFoundBar(bar)
