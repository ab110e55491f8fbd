/**
 * A measure's text cut around its lead phrase, so that the phrase can be set in bold.
 *
 *     leadParts('一是确保责任到位。成立…', '确保责任到位')
 *       → { before: '一是', lead: '确保责任到位', after: '。成立…' }
 *
 * The three parts together are the text, character for character.
 */
export interface LeadParts {
  before: string
  lead: string
  after: string
}

export function leadParts(text: string, lead: string | null): LeadParts {
  const start = lead === null ? -1 : text.indexOf(lead)
  if (lead === null || start < 0) return { before: '', lead: '', after: text }
  return { before: text.slice(0, start), lead, after: text.slice(start + lead.length) }
}
