/** Many lines in few words: 第 3、8、9 行; beyond five, 第 3、8、9、12、15 等 20 行. */
const SHOWN = 5

export function listLines(lines: readonly number[]): string {
  const shown = lines.slice(0, SHOWN).join('、')
  return lines.length > SHOWN ? `第 ${shown} 等 ${lines.length} 行` : `第 ${shown} 行`
}
