/**
 * web.config: for IIS 7.5 and later, in the root of the site, be it a site of its own, an
 * application or a virtual directory. It holds no base: paths in it begin at its own folder.
 *
 * Only modules that IIS has by itself, no URL Rewrite; only sections that an office may set in a
 * web.config as IIS is installed (httpCompression is not one of them: which types are packed is set
 * for the whole server). An item that the server has already and that is added once more is an
 * error 500.19 for every request, hence each is removed or its list cleared before.
 *
 * Caching is told by `clientCache`, not as a header of its own, which would be sent with errors, too.
 */
import {
  BARE_TYPE,
  CACHING,
  CHARSET,
  FILE_KINDS,
  FOLDERS_NAMED_BY_CONTENT,
  NOT_FOUND_FILE,
  ORIGINALS_FOLDER,
  SEARCH_ENTRY,
  SECURITY_HEADERS,
} from './serving-rules.ts'

const KEPT = `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${CACHING.kept.days}.00:00:00" cacheControlCustom="public, immutable" />`
const ASKED = '<clientCache cacheControlMode="DisableCache" />'

export function writeIisConfig(): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!-- 乡鉴：IIS 的配置，放在网站文件夹里即可，换网站路径时不用改（${NOT_FOUND_FILE} 里有一行要改）。只用 IIS 自带的功能。 -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <!-- 找不到的页面、不列出文件的文件夹。 -->
    <httpErrors errorMode="Custom">
${[...notFound('404'), ...notFound('403', '14')].map(indent(6)).join('\n')}
    </httpErrors>
    <!-- 压缩。JSON 是否压缩由整台服务器的设置决定，见 发布说明.txt。 -->
    <urlCompression doStaticCompression="true" />
    <!-- IIS 不认识的文件类型一律回答 404，所以逐一写明。 -->
    <staticContent>
${mimeMaps().map(indent(6)).join('\n')}
      <!-- 页面每次都问一下有没有更新；文件名随内容变化的，见下面各文件夹。 -->
      ${ASKED}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${SECURITY_HEADERS.flatMap(setHeader).map(indent(8)).join('\n')}
      </customHeaders>
    </httpProtocol>
    <security>
      <requestFiltering>
        <!-- 只读的网站：只接受 GET 和 HEAD。 -->
        <verbs allowUnlisted="false">
          <clear />
          <add verb="GET" allowed="true" />
          <add verb="HEAD" allowed="true" />
        </verbs>
        <!-- 其他服务器的配置、版本记录不提供；web.config 本来就不提供。 -->
        <hiddenSegments>
${['.htaccess', '.git'].flatMap(hide).map(indent(10)).join('\n')}
        </hiddenSegments>
      </requestFiltering>
    </security>
  </system.webServer>
${FOLDERS_NAMED_BY_CONTENT.map(describeFolder).join('\n')}
  <!-- 检索入口每次都问一下有没有更新。 -->
  <location path="${SEARCH_ENTRY.folder}/${SEARCH_ENTRY.file}">
    <system.webServer>
      <staticContent>
        ${ASKED}
      </staticContent>
    </system.webServer>
  </location>
</configuration>
`
}

function notFound(status: string, substatus = '-1'): string[] {
  const key = `statusCode="${status}" subStatusCode="${substatus}"`
  return [
    `<remove ${key} />`,
    // Without a language's folder in front, which the entries of the server have.
    `<error ${key} prefixLanguageFilePath="" path="${NOT_FOUND_FILE}" responseMode="File" />`,
  ]
}

function mimeMaps(): string[] {
  const kinds = FILE_KINDS.map(({ ending, type, isText }) => ({
    extension: `.${ending}`,
    type: isText ? `${type}; charset=${CHARSET}` : type,
  }))
  // A dot alone stands for names without an ending.
  const bare = { extension: '.', type: `${BARE_TYPE}; charset=${CHARSET}` }
  return [...kinds, bare].flatMap(({ extension, type }) => [
    `<remove fileExtension="${extension}" />`,
    `<mimeMap fileExtension="${extension}" mimeType="${type}" />`,
  ])
}

function setHeader([name, value]: readonly [string, string]): string[] {
  return [`<remove name="${name}" />`, `<add name="${name}" value="${value}" />`]
}

function hide(segment: string): string[] {
  return [`<remove segment="${segment}" />`, `<add segment="${segment}" />`]
}

function describeFolder(folder: string): string {
  const headers =
    folder === ORIGINALS_FOLDER
      ? `
      <!-- 报告原件一律下载，不在浏览器里打开。 -->
      <httpProtocol>
        <customHeaders>
${setHeader(['Content-Disposition', 'attachment']).map(indent(10)).join('\n')}
        </customHeaders>
      </httpProtocol>`
      : ''
  return `  <location path="${folder}">
    <system.webServer>
      <staticContent>
        ${KEPT}
      </staticContent>${headers}
    </system.webServer>
  </location>`
}

function indent(spaces: number): (line: string) => string {
  return (line) => ' '.repeat(spaces) + line
}
