/**
 * What a reader types, told when it is ready: after a pause, and at once on Enter.
 *
 * Chinese is typed through an input method: until it has composed, the field holds pinyin that is
 * no query yet, and an Enter ends the composition and nothing else.
 */
const PAUSE_MS = 200

/** The key code of every key that an input method has taken for itself. */
const TAKEN = 229

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
  field.addEventListener('keydown', (event) => {
    const composing = event.isComposing || keyCodeOf(event) === TAKEN
    if (event.key === 'Enter' && composing) event.preventDefault()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    clearTimeout(timer)
    typing.submit(field.value)
  })
}

/** Deprecated for naming keys, but the only sign that some browsers give of a composition. */
function keyCodeOf({ keyCode }: { keyCode: number }): number {
  return keyCode
}
