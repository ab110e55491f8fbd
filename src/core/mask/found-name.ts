/** A stretch of a text that is taken for a personal name, and why (in Chinese). */
export interface FoundName {
  start: number
  end: number
  reason: string
}
