/** 发布说明.txt: what lies in a release and how it is put on a server, for who receives it. */
import { describeServers } from './server-guide.ts'
import type { SiteBase } from './site-base.ts'

export function describeRelease(base: SiteBase): string {
  return `乡鉴发布说明

一、这个文件夹里有什么
  site            整个网站，全是静态文件，不需要数据库，也不需要联网
  本次更新.txt    与上一次发布相比，新增、改动、撤下了哪些报告
  发布报告.txt    页数、大小、转换时的提示，供核对
  许可.txt        程序和随网站分发的程序包的许可
  nginx.conf      nginx 的配置；IIS 和 Apache 的配置在 site 里（web.config、.htaccess）
  SHA256SUMS      全部文件的校验码
  release.json    程序用来识别这是乡鉴的发布文件夹，请不要删除

二、放到服务器上
  把 site 文件夹里的全部文件复制到服务器上网站所在的文件夹，访问路径为：${base.path}
  更新时整个替换：把新的 site 放在旧的旁边，再改名替换，不要一个文件一个文件地覆盖。
  改过 nginx.conf、.htaccess 的，改动要在新的文件里再写一遍；改过的文件，下面的校验码就对不上了。
  网站里的链接都是相对的：换一个路径、改文件夹的名字，都不必重新发布。
  从压缩包里解压出来的文件，日期都在 1980 年，不是真的日期，只用来让浏览器知道哪些文件变了，请不要改。

${describeServers(base)}
三、核对文件是否完整
  Linux、macOS：在本文件夹中运行  sha256sum -c SHA256SUMS
  Windows：     在本文件夹中用 PowerShell 运行  Get-FileHash site\\index.html
                与 SHA256SUMS 中同名的一行比较（不分大小写）
`
}
