/**
 * The reports compared last, so that “加入对比” on several pages adds up. Kept as long as the tab is
 * open; a browser that keeps nothing has a basket that is always empty.
 */
const KEY = 'xiangjian:compared'

export function readBasket(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []
  } catch {
    return []
  }
}

export function keepBasket(ids: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(ids))
  } catch {
    // The address of the page holds them, too.
  }
}
