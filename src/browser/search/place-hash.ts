/** A hash without a value is a place on the page: #kpufa; one with a value says what is shown: #t=普法. */
export function isPlace(hash: string): boolean {
  return !hash.includes('=')
}
