// @ts-check
/** Ends a script with words for people, instead of an exception and its stack. */
export class Stop extends Error {}
