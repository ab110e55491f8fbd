/** One line of a measurement: what was aimed at and what came out. */
export interface Measured {
  what: string
  /** 至少 150 份/秒; null where nothing is promised. */
  target: string | null
  /** 212 份/秒 */
  measured: string
  /** skipped: it could not be measured, and `measured` says why. */
  outcome: 'met' | 'missed' | 'reference' | 'skipped'
}

const OUTCOMES: Record<Measured['outcome'], string> = {
  met: '达到',
  missed: '未达',
  reference: '仅供参考',
  skipped: '跳过',
}

export function describeMeasured(lines: readonly Measured[]): string[] {
  return lines.map(({ what, target, measured, outcome }) => {
    const aim = target === null ? '' : `（目标 ${target}）`
    return `${OUTCOMES[outcome]}  ${what}：${measured}${aim}`
  })
}

export function outcomeOf(isMet: boolean): Measured['outcome'] {
  return isMet ? 'met' : 'missed'
}
