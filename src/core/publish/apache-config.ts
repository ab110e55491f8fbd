/**
 * .htaccess: for Apache, in the root of the site.
 *
 * Needs nothing but `AllowOverride All`; modules that are not loaded are passed over, so that the
 * site is served in any case. Access rules of the office (`Require ip …`) stay in force: none are
 * made here, since they would take the place of the office's. Rules for files go by their names
 * alone and know no base; only the page for what is not there does.
 */
import {
  BARE_TYPE,
  CACHING,
  CHARSET,
  FILE_KINDS,
  HIDDEN_FILE,
  NOT_FOUND_FILE,
  ASKED_FILES,
  SECURITY_HEADERS,
  endingsOf,
} from './serving-rules.ts'
import { EXAMPLE_PATHS } from './site-base.ts'
import type { SiteBase } from './site-base.ts'

export function writeApacheConfig({ path }: SiteBase): string {
  const packed = FILE_KINDS.filter(({ isPackable }) => isPackable).map(({ type }) => type)
  const dotted = (endings: readonly string[]): string => endings.map((each) => `.${each}`).join(' ')
  return `# 乡鉴：Apache 的配置，放在网站文件夹里即可，不用另外引入。
# 服务器上这个文件夹须设为 AllowOverride All，否则本文件不起作用；还要启用 headers、deflate、filter 模块。

# 网站路径，例如 ${EXAMPLE_PATHS.join(' ')}，前后都要有 /；汉字照写，空格写成 %20。
# 换到别的路径时，${NOT_FOUND_FILE} 里也有一行要改。整行的样子：
${[...EXAMPLE_PATHS, '/'].map((example) => `#     ${describeBase(example)}`).join('\n')}
# ↓ 网站路径：只改下面这一行
${describeBase(path)}

DirectoryIndex index.html
Options -Indexes -MultiViews
FileETag MTime Size

# 服务器的配置文件、以点开头的文件，一律当作没有。
RedirectMatch 404 "(?i)/(?:\\.|${escape(HIDDEN_FILE)}$)"
# 没有首页的文件夹也当作没有，不列出其中的文件。
<If "-d %{REQUEST_FILENAME} && ! -f '%{REQUEST_FILENAME}/index.html'">
    RedirectMatch 404 ".*"
</If>
# 只读的网站：只接受 GET 和 HEAD。
<If "%{REQUEST_METHOD} !~ /^(?:GET|HEAD)$/">
    RedirectMatch 405 ".*"
</If>
# 网址末尾补上 / 时不写服务器名和端口，在反向代理后面也不会错（2.4.58 以前的版本会写上）。
<IfModule mod_version.c>
    <IfVersion >= 2.4.58>
        DirectorySlash Off
        RedirectRelative On
        <If "-d %{REQUEST_FILENAME} && %{REQUEST_URI} !~ m#/$#">
            RedirectMatch 301 "^/+(.*[^/])$" "/$1/"
        </If>
    </IfVersion>
</IfModule>

<IfModule mod_mime.c>
${FILE_KINDS.map(({ ending, type }) => `    AddType ${type} .${ending}`).join('\n')}
    AddCharset ${CHARSET} ${dotted(endingsOf('isText'))}
</IfModule>
<FilesMatch "^SHA256SUMS$">
    ForceType "${BARE_TYPE}; charset=${CHARSET}"
</FilesMatch>

<IfModule mod_filter.c>
    <IfModule mod_deflate.c>
        AddOutputFilterByType DEFLATE ${packed.join(' ')}
    </IfModule>
</IfModule>

<IfModule mod_headers.c>
    # 文件名随内容变化的，浏览器保存一年；页面和检索入口每次都问一下有没有更新。
    Header set Cache-Control "${CACHING.asked.header}"
    <FilesMatch "\\.(?:${endingsOf('isNamedByContent').join('|')})$">
        Header set Cache-Control "${CACHING.kept.header}"
    </FilesMatch>
    <FilesMatch "^(?:${ASKED_FILES.map(escape).join('|')})$">
        Header set Cache-Control "${CACHING.asked.header}"
    </FilesMatch>
    # 压缩过的页面没有变化时，只回答“没有变化”。
    RequestHeader edit* If-None-Match '-gzip"' '"'
    # 报告原件一律下载，不在浏览器里打开。
    <FilesMatch "\\.(?:${endingsOf('isOriginal').join('|')})$">
        Header set Content-Disposition "attachment"
    </FilesMatch>
${SECURITY_HEADERS.map(([name, value]) => `    Header always set ${name} "${value}"`).join('\n')}
</IfModule>
`
}

/** What holds a blank is taken for words to be shown, in quotes, too. */
function describeBase(path: string): string {
  return `ErrorDocument 404 "${path.replaceAll(' ', '%20')}${NOT_FOUND_FILE}"`
}

function escape(name: string): string {
  return name.replaceAll('.', '\\.')
}
