/**
 * Shows that a step is under way and how far it has come: one line that is rewritten on a terminal,
 * a line now and then in a log.
 */
const EVERY_MS = { terminal: 100, log: 2000 }

export interface Progress {
  /** `done` of `total`, or of nobody knows how many; drawn as often as the eye can follow. */
  step: (done: number, total?: number) => void
  finish: (summary: string) => void
}

export function startProgress(label: string): Progress {
  const out = process.stdout
  const every = out.isTTY ? EVERY_MS.terminal : EVERY_MS.log
  const started = performance.now()
  // Counted from the first step: what comes before it is preparation.
  let first: { at: number; done: number } | null = null
  let drawn = started
  const draw = (text: string, last: boolean): void => {
    if (out.isTTY) out.write(`\r\u001b[K${text}${last ? '\n' : ''}`)
    else out.write(`${text}\n`)
  }
  if (out.isTTY) draw(`${label} …`, false)
  return {
    step(done, total) {
      if (done === 0) return
      const now = performance.now()
      if (first === null) {
        first = { at: now, done }
        drawn = now
      }
      if (now - drawn < every) return
      drawn = now
      const count = total === undefined ? done : `${done}/${total}`
      const rate = Math.round(((done - first.done) * 1000) / (now - first.at))
      draw(`${label} ${count}${rate > 0 ? `（每秒 ${rate}）` : ''}`, false)
    },
    finish(summary) {
      const seconds = (performance.now() - started) / 1000
      draw(`${label} ${summary}，用时 ${seconds.toFixed(1)} 秒`, true)
    },
  }
}
