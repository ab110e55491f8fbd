/** The oldest browsers that the search supports: the last for Windows 7 and 8. */
export const OLDEST_BROWSER = 'chrome109'
