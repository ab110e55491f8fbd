/**
 * /check/?r=maying-2023 leads on to the page of that report; an id that no report has is said so.
 *
 * Only addresses that the page itself offers are gone to, whatever stands in its own.
 */
const form = document.querySelector<HTMLFormElement>('[data-check-choice]')
const notice = document.querySelector<HTMLElement>('[data-check-notice]')
if (form && notice) start(form, notice)

const LONGEST_SHOWN = 60

function start(form: HTMLFormElement, notice: HTMLElement): void {
  const pages = new Map(
    Array.from(form.querySelectorAll('option'), ({ value, dataset }) => [value, dataset.page]),
  )
  const asked = new URLSearchParams(location.search).get('r')
  if (asked !== null && asked !== '') {
    const page = pages.get(asked)
    if (page !== undefined) location.replace(page)
    else {
      const shown = asked.length > LONGEST_SHOWN ? `${asked.slice(0, LONGEST_SHOWN)}…` : asked
      notice.textContent = `没有网址名为“${shown}”的报告，可能已改名或撤下；请在下面选一份。`
      notice.hidden = false
    }
  }
  form.addEventListener('submit', (event) => {
    const chosen = new FormData(form).get('r')
    const page = typeof chosen === 'string' ? pages.get(chosen) : undefined
    if (page === undefined) return
    event.preventDefault()
    location.assign(page)
  })
}
