/** Whether a key is the input method’s, which composes Chinese out of it, and none of ours. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || keyCodeOf(event) === TAKEN
}

/** The key code of every key that an input method has taken for itself. */
const TAKEN = 229

/** Deprecated for naming keys, but the only sign that some browsers give of a composition. */
function keyCodeOf({ keyCode }: { keyCode: number }): number {
  return keyCode
}
