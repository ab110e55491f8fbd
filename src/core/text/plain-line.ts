/**
 * A line that stays one line and says what it holds, for terminals and text files.
 *
 *     plainLine('坏\n撤下：\u202e') → '坏�撤下：�'
 *
 * File names and the words of a report that a message quotes may be hostile: control characters
 * could drive the terminal, line ends forge a line, direction marks show a name in another order.
 * Marks that only take no room stay: the name is to be found again.
 */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '�')
}
