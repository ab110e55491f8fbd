/** The part of 发布说明.txt on what opens a release without a server. */
import { OLDEST_NODE } from './portable-server.ts'

/** By a double click, or by a server of one's own machine. */
export type PortableWay = 'pages' | 'server'

const GUIDES: Readonly<Record<PortableWay, string>> = {
  pages: `
附：没有服务器时用的便携版
  双击 打开知识库.html，用浏览器阅读、检索、对照，不需要服务器，也不需要联网。
  打开知识库.html 和 便携版 文件夹要放在一起，可以一同复制到 U 盘或别的电脑上；
  从压缩包里看的，先解压整个压缩包。内容与 site 相同；放到服务器上时不需要它们。
  用 Chrome、Edge 等 Chromium 内核 86 以上的浏览器；更旧的只能阅读。
`,
  server: `
附：没有服务器时用的便携版
  报告超过 300 份，不能双击网页打开，改用一个只在本机运行的小服务器：
  Windows：      双击 便携版 文件夹里的 启动知识库.cmd
  Linux、macOS： 在终端里运行 sh 便携版/启动知识库.sh
  浏览器会自动打开；用完后关闭那个黑色窗口即可。别的电脑访问不到它，它也不修改任何文件。
  电脑上要有 Node.js（${OLDEST_NODE} 或更高版本）。没有的：从别的电脑上把 node.exe 复制到 便携版 文件夹里即可，不必安装。
  site 和 便携版 两个文件夹要放在一起，可以一同复制到 U 盘或别的电脑上。
`,
}

/** What to open, in a few words. */
export const PORTABLE_ENTRIES: Readonly<Record<PortableWay, string>> = {
  pages: '双击 打开知识库.html（和 便携版 文件夹放在一起）',
  server: '双击 便携版 文件夹里的 启动知识库.cmd（便携版 和 site 文件夹放在一起）',
}

export function describePortable(way: PortableWay | null): string {
  return way === null ? '' : GUIDES[way]
}
