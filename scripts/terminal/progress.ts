/**
 * Shows how far a long step has come: one line that is rewritten on a terminal, a line now and
 * then in a log.
 */
const EVERY_MS = { terminal: 100, log: 2000 }

export interface Progress {
  /** `done` of `total`; drawn only as often as the eye can follow. */
  step: (done: number, total: number) => void
  finish: (summary: string) => void
}

export function startProgress(
  label: string,
  now: () => number = performance.now.bind(performance),
): Progress {
  const out = process.stdout
  const every = out.isTTY ? EVERY_MS.terminal : EVERY_MS.log
  const started = now()
  let drawn = started
  const draw = (text: string, last: boolean): void => {
    if (out.isTTY) out.write(`\r\u001b[K${text}${last ? '\n' : ''}`)
    else out.write(`${text}\n`)
  }
  return {
    step(done, total) {
      if (now() - drawn < every) return
      drawn = now()
      const rate = Math.round((done * 1000) / (drawn - started))
      draw(`${label} ${done}/${total}（每秒 ${rate} 份）`, false)
    },
    finish(summary) {
      draw(`${label} ${summary}`, true)
    },
  }
}
