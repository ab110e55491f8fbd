/**
 * Reads parameters of an address that have a few known values. What has another value is told, and
 * counts as not written.
 *
 *     const choice = choiceReader((name) => values.get(name), tellUnknown)
 *     choice('by', ['part', 'tag'], 'part')
 */

export type ReadChoice = <Value extends string, Else>(
  name: string,
  choices: readonly Value[],
  otherwise: Else,
) => Value | Else

export function choiceReader(
  valueOf: (name: string) => string | undefined,
  tellUnknown: (name: string, value: string) => void,
): ReadChoice {
  return (name, choices, otherwise) => {
    const asked = valueOf(name)
    const found = choices.find((one) => one === asked)
    if (asked !== undefined && found === undefined) tellUnknown(name, asked)
    return found ?? otherwise
  }
}
