/**
 * nginx.conf: to be included in a `server` block of nginx.
 *
 * One location that begins with the base, so that it comes before whatever regular expressions the
 * office's own configuration holds. `alias` maps it to the folder; `try_files` is not needed, since
 * nginx serves a folder's index.html by itself, and does not go well with `if` in one location.
 * `if` is used for `set` and `return` alone, which is safe. A page that is not there is asked for
 * anew, internally, so that 404.html gets its own caching.
 *
 * The line that knows the base holds it twice, in the same form, as people read it: nginx allows no
 * variable in a location. Whoever asks without the last slash is sent into the location to be led
 * on, so that the answer has the location's headers, and to the address as it was asked for, which
 * is encoded already. Two releases in one `server` block would share one page for what is not there.
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

/** Without a byte order mark, with Unix line ends: nginx refuses a mark. */
export function writeNginxConfig({ path }: SiteBase): string {
  const types = [...new Set(FILE_KINDS.map(({ type }) => type))]
  const packed = FILE_KINDS.filter(({ isPackable }) => isPackable).map(({ type }) => type)
  const texts = FILE_KINDS.filter(({ isText }) => isText).map(({ type }) => type)
  return `# 乡鉴：nginx 的配置。在网站的 server { … } 里加一行：include 本文件的完整路径;
# 要改的只有标着 ↓ 的两行。改好后先运行 nginx -t 检查，再运行 nginx -s reload。
# 用记事本修改的，保存时编码选“UTF-8”（不是“带有 BOM 的 UTF-8”）。

# 网站路径，例如 ${EXAMPLE_PATHS.join(' ')}，前后都要有 /；汉字、空格照写，不要写成 %E7 这样的编码。
# 换到别的路径时，两处引号里都改成新的路径（site/${NOT_FOUND_FILE} 里也有一行要改）。整行的样子：
${EXAMPLE_PATHS.map((path) => `#     ${describeBase(path)}`).join('\n')}
# 放在服务器首页的写 /，并删去 server 里原有的 location / { … }：
#     ${describeBase('/')}
# ↓ 网站路径：只改下面这一行
${describeBase(path)}

    # ↓ 网站所在的文件夹：改成 site 文件夹在这台服务器上的完整路径，用 / 分隔，末尾的 / 不能少；Windows 上如 D:/xiangjian/site/
    alias "/srv/xiangjian/site/";

    index index.html;
    error_page 403 404 =404 "\${xiangjian_base}${NOT_FOUND_FILE}";
    autoindex off;
    server_tokens off;
    # 网址末尾补上 / 时不写服务器名和端口，在反向代理后面也不会错。
    absolute_redirect off;
    if ($xiangjian_asked = $xiangjian_base) {
        rewrite "^(.*)$" $1 permanent;
    }

    # 服务器的配置文件、以点开头的文件，一律当作没有。
    if ($uri ~* "(?:/\\.|/${escape(HIDDEN_FILE)}$)") {
        return 404;
    }

    types {
${types.map((type) => `        ${type} ${endingsWith(type).join(' ')};`).join('\n')}
    }
    default_type ${BARE_TYPE};
    charset ${CHARSET};
    charset_types ${texts.filter((type) => type !== 'text/html').join(' ')};

    gzip on;
    gzip_comp_level 5;
    gzip_min_length 1000;
    gzip_proxied any;
    gzip_vary on;
    gzip_types ${packed.filter((type) => type !== 'text/html').join(' ')};

    # 文件名随内容变化的，浏览器保存一年；页面和检索入口每次都问一下有没有更新。
    set $xiangjian_caching "${CACHING.asked.header}";
    if ($uri ~ "\\.(?:${endingsOf('isNamedByContent').join('|')})$") {
        set $xiangjian_caching "${CACHING.kept.header}";
    }
    if ($uri ~ "/(?:${ASKED_FILES.map(escape).join('|')})$") {
        set $xiangjian_caching "${CACHING.asked.header}";
    }
    # 报告原件一律下载，不在浏览器里打开。
    set $xiangjian_disposition "";
    if ($uri ~ "\\.(?:${endingsOf('isOriginal').join('|')})$") {
        set $xiangjian_disposition "attachment";
    }
    add_header Cache-Control $xiangjian_caching always;
    add_header Content-Disposition $xiangjian_disposition always;
${SECURITY_HEADERS.map(([name, value]) => `    add_header ${name} "${value}" always;`).join('\n')}
}

# 网址里少了网站路径末尾的 / 的，交给上面补上。
set $xiangjian_asked "$uri/";
if ($xiangjian_asked = $xiangjian_base) {
    rewrite "^(.*)$" $1/ last;
}
`
}

function describeBase(path: string): string {
  return `set $xiangjian_base "${path}"; location ^~ "${path}" {`
}

function endingsWith(type: string): string[] {
  return FILE_KINDS.filter((kind) => kind.type === type).map(({ ending }) => ending)
}

function escape(name: string): string {
  return name.replaceAll('.', '\\.')
}
