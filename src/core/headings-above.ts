/**
 * The headings over a section, outermost first, its own last.
 *
 *     一、普法 > （一）宪法宣传   gives   ['一、普法', '（一）宪法宣传']
 *
 * The opening has none and is above none.
 */
export function headingsAbove(
  sections: readonly { level: number; heading: string }[],
  index: number,
): string[] {
  const headings: string[] = []
  let level = Infinity
  for (let at = index; at > 0; at--) {
    const section = sections[at]
    if (section === undefined || section.level >= level) continue
    headings.unshift(section.heading)
    level = section.level
  }
  return headings
}
