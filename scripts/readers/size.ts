/** Sizes of files as messages print them: 31457280 → 30 MB. */
export function megabytes(bytes: number): string {
  const value = bytes / (1024 * 1024)
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} MB`
}
