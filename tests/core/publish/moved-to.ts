/**
 * What becomes of a file of a release that knows where it is served when an officer does what the
 * comment in it says: in the line below the one about the path, each path in quotes that begins with
 * the old one gets the new one.
 *
 *     movedTo('… ↓ 网站路径：…\nErrorDocument 404 "/fazhi/404.html"', '/fazhi/', '/')
 *     → '… ↓ 网站路径：…\nErrorDocument 404 "/404.html"'
 */
export function movedTo(text: string, from: string, to: string): string {
  const written = (path: string): string =>
    text.includes('空格写成 %20') ? path.replaceAll(' ', '%20') : path
  const lines = text.split('\n')
  const told = lines.findIndex((line) => line.includes('# ↓ 网站路径：只改下面'))
  const explained = lines.findIndex((line) => /^<!--网站路径：.*只改这段说明下面的一行/u.test(line))
  const at = told >= 0 ? told + 1 : lines.indexOf('-->', explained) + 1
  if (at < 1) throw new Error('the file does not say where its path is')
  return lines
    .with(at, lines[at]?.replaceAll(`"${written(from)}`, `"${written(to)}`) ?? '')
    .join('\n')
}
