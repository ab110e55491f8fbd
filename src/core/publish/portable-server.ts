/**
 * What starts the server of a portable release.
 *
 * The one for Windows is ASCII alone: its interpreter reads a file in the code page of the machine,
 * which is GBK in most offices, and breaks lines of others at the wrong place. What there is to say
 * in Chinese is said by a page. All paths are of its own folder, in quotes.
 */
import { serialize } from 'parse5'
import { addElement, emptyPage } from './new-page.ts'

export const SERVER = 'server.mjs'
export const NO_NODE = 'no-node.html'

/** The first that has all that the server uses: parseArgs of node:util. */
export const OLDEST_NODE = '18.3'

/**
 * Before the server itself, whose syntax older ones take for errors: this is read by those of the
 * year 2018, too (Node 10).
 */
export const START_NODE = {
  name: 'start.cjs',
  text: `var own = process.versions.node.split('.').map(Number)
var oldest = '${OLDEST_NODE}'.split('.').map(Number)
if (own[0] < oldest[0] || (own[0] === oldest[0] && own[1] < oldest[1])) {
  console.error(
    '这里的 Node.js 是 ' + process.versions.node + '，太旧了，要 ${OLDEST_NODE} 或更高版本：请换一个新的，再启动'
  )
  process.exitCode = 1
} else {
  import('./${SERVER}')
}
`,
}

/** Node beside it, on a stick, comes before one that is installed. */
export const START_CMD = {
  name: '启动知识库.cmd',
  text: [
    '@echo off',
    'setlocal',
    'set "NODE=%~dp0node.exe"',
    'if not exist "%NODE%" for %%I in (node.exe) do set "NODE=%%~$PATH:I"',
    'if not defined NODE goto missing',
    `"%NODE%" "%~dp0${START_NODE.name}" %*`,
    'if errorlevel 1 pause',
    'exit /b',
    ':missing',
    `start "" "%~dp0${NO_NODE}"`,
    'exit /b 1',
    '',
  ].join('\r\n'),
}

export const START_SH = {
  name: '启动知识库.sh',
  text: `#!/bin/sh
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd) || exit 1
if [ -x "$here/node" ]; then
  node="$here/node"
elif command -v node >/dev/null 2>&1; then
  node=node
else
  echo '没有找到 Node.js：请先安装（${OLDEST_NODE} 或更高版本），或把 node 程序放进这个文件夹，再启动' >&2
  exit 1
fi
exec "$node" "$here/${START_NODE.name}" "$@"
`,
}

const STEPS = [
  `在一台装有 Node.js（${OLDEST_NODE} 或更高版本）的 Windows 电脑上，找到 node.exe，通常在 C:\\Program Files\\nodejs 文件夹里。`,
  '把 node.exe 复制到“便携版”文件夹里，与“启动知识库.cmd”放在一起，不必安装。',
  '再双击“启动知识库.cmd”。',
]

/** Opened where there is no Node. */
export function makeNoNodePage(): string {
  const { page, head, body } = emptyPage()
  addElement(head, 'meta', { charset: 'utf-8' })
  addElement(head, 'title', {}, '还差一个 Node.js')
  addElement(body, 'h1', {}, '还差一个 Node.js')
  addElement(body, 'p', {}, '这台电脑上没有找到 Node.js，知识库暂时打不开。请这样做：')
  const list = addElement(body, 'ol', {})
  for (const step of STEPS) addElement(list, 'li', {}, step)
  return `${serialize(page)}\n`
}
