// @ts-check
/**
 * Does an `engines` range of a package allow a version of Node, as npm would judge it?
 *
 *     allowsNode('^20.19.0 || >=22.12.0', '20.11.0') → false
 *
 * npm leaves out an optional package whose range refuses the running Node, without a word; whoever
 * asks “is anything missing?” has to know that. Covers what packages write about Node: ^, >=, <
 * and bare versions (20, 20.x), several side by side, alternatives by ||. Anything else counts as
 * allowed: the worst that follows is one attempt to install it.
 */

const COMPARATOR = /^(\^|>=|<)?v?(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.[x*])*$/

/**
 * @param {string} range
 * @param {string} version
 */
export function allowsNode(range, version) {
  const actual = version.split('.').map(Number)
  return range.split('||').some((alternative) => {
    const parts = alternative
      .trim()
      .replaceAll(/(\^|>=|<)\s+/g, '$1')
      .split(/\s+/)
    const matches = parts.map((part) => COMPARATOR.exec(part))
    return matches.includes(null) || matches.every((match) => match && holds(match, actual))
  })
}

/**
 * @param {RegExpExecArray} match
 * @param {number[]} actual
 */
function holds(match, actual) {
  const bound = match.slice(2, 5).filter(Boolean).map(Number)
  const order = compare(actual, bound)
  switch (match[1]) {
    case '>=':
      return order >= 0
    case '<':
      return order < 0
    case '^':
      return order >= 0 && actual[0] === bound[0]
    default:
      return bound.every((part, index) => part === actual[index])
  }
}

/**
 * Below, at or above a bound; parts that the bound leaves out are zero.
 *
 * @param {number[]} actual
 * @param {number[]} bound
 */
function compare(actual, bound) {
  for (const [index, part] of actual.entries()) {
    const difference = part - (bound[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
