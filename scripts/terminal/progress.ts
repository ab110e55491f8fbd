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
  let drawn = started
  const draw = (text: string, last: boolean): void => {
    if (out.isTTY) out.write(`\r\u001b[K${text}${last ? '\n' : ''}`)
    else out.write(`${text}\n`)
  }
  if (out.isTTY) draw(`${label} …`, false)
  return {
    step(done, total) {
      const now = performance.now()
      if (done === 0 || now - drawn < every) return
      drawn = now
      const rate = Math.round((done * 1000) / (now - started))
      draw(`${label} ${total === undefined ? done : `${done}/${total}`}（每秒 ${rate}）`, false)
    },
    finish(summary) {
      const seconds = (performance.now() - started) / 1000
      draw(`${label} ${summary}，用时 ${seconds.toFixed(1)} 秒`, true)
    },
  }
}
