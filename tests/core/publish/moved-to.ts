/**
 * What becomes of a file of a release that knows where it is served when an officer does what the
 * comment in it says: in the line below the one about the path, each path in quotes is exchanged.
 *
 *     movedTo('… ↓ 网站路径：…\nErrorDocument 404 "/fazhi/404.html"', '/') → '… ErrorDocument 404 "/404.html"'
 */
export function movedTo(text: string, path: string): string {
  const written = text.includes('空格写成 %20') ? path.replaceAll(' ', '%20') : path
  const lines = text.split('\n')
  const told = lines.findIndex((line) => /(?:# ↓|<!--) 网站路径：.*只改下/u.test(line))
  if (told === -1) throw new Error('the file does not say where its path is')
  return lines
    .map((line, at) =>
      at === told + 1 ? line.replaceAll(/"\/(?:[^"]*\/)?/gu, `"${written}`) : line,
    )
    .join('\n')
}
