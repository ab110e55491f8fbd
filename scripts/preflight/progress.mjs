// @ts-check
/**
 * One line on how far a long step is, until it is told to stop: in a terminal the line is rewritten
 * every second; in a log a new one is added every few seconds.
 */
import { clearLine, cursorTo } from 'node:readline'

/**
 * @param {string} step what is going on
 * @param {() => string} count how far it is
 * @returns {() => void} ends it with a last line
 */
export function showProgress(step, count) {
  const started = Date.now()
  const inPlace = process.stdout.isTTY
  const timer = setInterval(show, inPlace ? 1000 : 5000)
  return () => {
    clearInterval(timer)
    show()
    if (inPlace) process.stdout.write('\n')
  }

  function show() {
    const seconds = Math.round((Date.now() - started) / 1000)
    if (inPlace) {
      clearLine(process.stdout, 0)
      cursorTo(process.stdout, 0)
    }
    process.stdout.write(`　${step} ${count()}，用时 ${seconds} 秒${inPlace ? '' : '\n'}`)
  }
}
