/**
 * What a reader types, told when it is ready: after a pause, and at once on Enter.
 *
 * Chinese is typed through an input method: until it has composed, the field holds pinyin that is
 * no query yet. That the Enter which ends a composition submits nothing is search-field.ts’s care.
 */
const PAUSE_MS = 200

export interface Typing {
  pause: (text: string) => void
  submit: (text: string) => void
}

export function onTyping(
  field: HTMLElement & { value: string },
  form: HTMLFormElement,
  typing: Typing,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const wait = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => typing.pause(field.value), PAUSE_MS)
  }
  field.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) wait()
  })
  field.addEventListener('compositionstart', () => clearTimeout(timer))
  field.addEventListener('compositionend', wait)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    typing.submit(field.value)
  })
}
