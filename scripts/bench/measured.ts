/** One line of a measurement: what was aimed at and what came out. */
export interface Measured {
  what: string
  /** 至少 150 份/秒 */
  target: string
  /** 212 份/秒 */
  measured: string
  met: boolean
}

export function describeMeasured(lines: readonly Measured[]): string[] {
  return lines.map(
    ({ what, target, measured, met }) =>
      `${met ? '达到' : '未达'}  ${what}：${measured}（目标 ${target}）`,
  )
}
