/** What can wait until the reader sees what was just changed. */
export function afterPaint(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act))
}
