/**
 * Writes the logical shorthands of styles in two, for kernels before Chromium 87, which know no more
 * than their parts:
 *
 *     padding-block: var(--space-2) 0   →   padding-block-start: var(--space-2); padding-block-end: 0
 *     border-block: 1px solid red       →   border-block-start: 1px solid red; border-block-end: …
 *
 * The build's own lowering leaves them alone where they hold a variable. A step of PostCSS, which
 * Vite runs over every style sheet.
 */
interface Declaration {
  prop: string
  value: string
  cloneBefore(change: { prop: string; value: string }): unknown
  remove(): unknown
}

const SHORTHAND = /^(?:margin|padding|border)-(?:block|inline)$/u

export const logicalShorthands = {
  postcssPlugin: 'xiangjian:logical-shorthands',
  Declaration: (declaration: Declaration): void => {
    const { prop, value } = declaration
    if (!SHORTHAND.test(prop)) return
    const [start, end] = prop.startsWith('border') ? [value, value] : twoValues(value)
    declaration.cloneBefore({ prop: `${prop}-start`, value: start })
    declaration.cloneBefore({ prop: `${prop}-end`, value: end })
    declaration.remove()
  },
}

/** Spaces within brackets part nothing. */
function twoValues(value: string): [string, string] {
  const values: string[] = []
  let depth = 0
  for (const word of value.trim().split(/\s+/u)) {
    if (depth === 0) values.push(word)
    else values.push(`${values.pop() ?? ''} ${word}`)
    depth += word.split('(').length - word.split(')').length
  }
  const [start = '', end = start] = values
  return [start, end]
}
