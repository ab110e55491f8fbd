/**
 * What must not stay half done when the program is ended in the middle (Ctrl+C, a closed window):
 *
 *     const done = undoAtExit(() => rmSync(temporary, { force: true }))
 *     …
 *     done()
 *
 * Works where an ending signal is turned into an exit, see scripts/terminal/failure.ts.
 */
const undos = new Set<() => void>()

process.once('exit', () => {
  for (const undo of undos) undo()
})

/** `undo` may only do what needs no waiting. Gives what to call once all is done. */
export function undoAtExit(undo: () => void): () => void {
  undos.add(undo)
  return () => void undos.delete(undo)
}
