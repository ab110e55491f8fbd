/**
 * What every page does once scripts run: shows what needs scripts, tells print its own address,
 * and moves to the search field at the key “/”.
 */
import './older-kernels.ts'
import { readableAddress } from './readable-address.ts'
import { isComposing } from './search/composing.ts'

document.documentElement.dataset.scripts = 'run'

function tellAddress(): void {
  for (const place of document.querySelectorAll('[data-page-address]')) {
    place.textContent = readableAddress(location)
  }
}

tellAddress()
// Lists change their address without being loaded anew.
addEventListener('beforeprint', tellAddress)

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || isComposing(event) || event.ctrlKey || event.altKey || event.metaKey)
    return
  if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
  const field = document.querySelector<HTMLInputElement>('input[name="q"]')
  if (field === null) return
  event.preventDefault()
  field.focus()
  field.select()
})
