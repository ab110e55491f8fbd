/** What gets into files between office and archive: indents, blank lines, trailing blanks, bookmarks. */
import type { Random } from './random.ts'
import type { ReportLine } from './report-builder.ts'

export interface Noise {
  indent: string
  blankLines: boolean
  bookmark: boolean
  trailing: boolean
  leadingBlank: boolean
}

export function chooseNoise(random: Random): Noise {
  return {
    indent: random.weigh({ '': 50, '　　': 35, '    ': 8, '\u00a0\u00a0\u00a0\u00a0': 7 }),
    blankLines: random.chance(0.4),
    bookmark: random.chance(0.6),
    trailing: random.chance(0.2),
    leadingBlank: random.chance(0.1),
  }
}

/** The lines of a text file, noise and all. */
export function addNoise(lines: readonly ReportLine[], noise: Noise, random: Random): string[] {
  const marked = random.between(0, lines.length - 1)
  const texts = lines.map(({ number, text, role }, index) => {
    const indent = role === 'body' ? noise.indent : ''
    const bookmark = noise.bookmark && index === marked ? '[bookmark: _GoBack]' : ''
    const trailing = noise.trailing && random.chance(0.3) ? random.pick([' ', '　', '  ']) : ''
    return indent + bookmark + (number?.text ?? '') + text + trailing
  })
  const spaced = noise.blankLines ? texts.flatMap((text) => [text, '']) : texts
  return noise.leadingBlank ? ['', ' ', ...spaced] : spaced
}
