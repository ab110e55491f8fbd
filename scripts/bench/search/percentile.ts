/** The value that so many hundredths of the values do not exceed: p50 is the median. */
export function percentile(values: readonly number[], hundredths: number): number {
  const ordered = [...values].sort((a, b) => a - b)
  return ordered[Math.max(0, Math.ceil((ordered.length * hundredths) / 100) - 1)] ?? 0
}
