/**
 * The part of 发布说明.txt about servers: what to do for IIS, nginx and Apache, step by step, with the
 * path of this release filled in. The settings themselves: iis-config.ts, nginx-config.ts,
 * apache-config.ts.
 */
import { NOT_FOUND_FILE } from './serving-rules.ts'
import type { SiteBase } from './site-base.ts'

/** Where the examples put a release; anything else will do as well. */
const WINDOWS_FOLDER = 'D:\\xiangjian'
const LINUX_FOLDER = '/srv/xiangjian'

export function describeServers(base: SiteBase): string {
  return [describeIis(base), describeNginx(base), describeApache(base), MOVING].join('\n')
}

function describeIis({ path }: SiteBase): string {
  const steps =
    path === '/'
      ? `    3. 右击左边的“网站”，选“添加网站…”：网站名称随意填写，物理路径选 ${WINDOWS_FOLDER}\\site，端口一般为 80，确定。`
      : `    3. 展开“网站”，右击要用的网站（一般是 Default Web Site），选“添加虚拟目录…”：
       别名填 ${lastOf(path)}，物理路径选 ${WINDOWS_FOLDER}\\site，确定。${folderHint(path)}`
  return `  Windows 服务器（IIS 7.5 以上）
    1. 没有装过 IIS 的：“服务器管理器”→“添加角色和功能”→勾选“Web 服务器(IIS)”，
       其中要有：静态内容、默认文档、HTTP 错误、请求筛选、静态内容压缩。
    2. 把整个发布文件夹复制到服务器上，如 ${WINDOWS_FOLDER}；打开“Internet 信息服务(IIS)管理器”
       （有的系统叫“Internet Information Services (IIS)管理器”，在“管理工具”里），展开左边的服务器名。
${steps}
    4. 右击 site 文件夹，“属性”→“安全”→“编辑”→“添加”，输入 IIS_IUSRS;IUSR，确定，允许“读取和执行”。
    5. 用浏览器打开 http://服务器名${path} 看一看。
    配置在 site\\web.config 里，不用修改。如果显示“500.19”：提示“不能使用此配置节”的，
    请管理员解锁提示中的那一节，例如（以管理员身份运行）：
      %windir%\\system32\\inetsrv\\appcmd unlock config -section:system.webServer/httpErrors
    报告数据（JSON）默认不压缩；想要更快，请管理员运行下面一行，再运行 iisreset：
      %windir%\\system32\\inetsrv\\appcmd set config -section:httpCompression /+"staticTypes.[mimeType='application/json',enabled='true']" /commit:apphost
`
}

function describeNginx({ path }: SiteBase): string {
  const own = path === '/' ? '，并删去那里原有的 location / { … }' : ''
  return `  nginx
    1. 把整个发布文件夹复制到服务器上，如 ${LINUX_FOLDER}，让 nginx 能读取：chmod -R a+rX ${LINUX_FOLDER}
    2. 打开其中的 nginx.conf，把 alias 一行改成 site 文件夹的完整路径，末尾的 / 不能少。
    3. 在 nginx 自己的配置里，网站的 server { … } 中加一行${own}：
         include ${LINUX_FOLDER}/nginx.conf;
    4. 运行 nginx -t 检查，没有错误再运行 nginx -s reload。
`
}

function describeApache({ path }: SiteBase): string {
  const place =
    path === '/'
      ? `DocumentRoot "${LINUX_FOLDER}/site"`
      : `Alias "${path.slice(0, -1)}" "${LINUX_FOLDER}/site"`
  const own = path === '/' ? '（虚拟主机里已有 DocumentRoot 的，改掉那一行）' : ''
  return `  Apache（2.4）
    1. 把整个发布文件夹复制到服务器上，如 ${LINUX_FOLDER}；site 中以点开头的 .htaccess 也要复制过去，配置就在里面。
       让 Apache 能读取：chmod -R a+rX ${LINUX_FOLDER}
    2. 在 Apache 自己的配置里加上${own}：
         ${place}
         <Directory "${LINUX_FOLDER}/site">
           AllowOverride All
           Require all granted
         </Directory>
    3. 启用 headers、deflate、filter 模块（Debian、Ubuntu、统信：a2enmod headers deflate filter；其他系统一般已启用）。
    4. 运行 apachectl configtest 检查，没有错误再运行 apachectl graceful。
`
}

const MOVING = `  换到别的路径，不必重新发布，各改一行，该行上面都有说明：
    IIS            site/${NOT_FOUND_FILE}，以及虚拟目录的别名
    nginx          site/${NOT_FOUND_FILE}、nginx.conf
    Apache         site/${NOT_FOUND_FILE}、site/.htaccess，以及 Alias 一行
`

function lastOf(path: string): string {
  return path.split('/').at(-2) ?? ''
}

/** A virtual directory has one part of a path for its name. */
function folderHint(path: string): string {
  const above = path.split('/').slice(1, -2)
  return above.length === 0 ? '' : `\n       （要先有 ${above.join('/')} 这个目录，在它上面右击）`
}
