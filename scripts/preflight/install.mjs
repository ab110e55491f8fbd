// @ts-check
/**
 * Brings node_modules up to the lockfile with npm, shows how far it is, and says what to do if it
 * does not work. The lockfile is never written.
 *
 * An empty node_modules is filled by `npm ci`. One that only lacks something is completed in place:
 * `npm ci` would first delete it, and with it the Node that runs this.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { missingPackages, noteInstallation } from './installation.mjs'
import { runNpm } from './npm.mjs'
import { showProgress } from './progress.mjs'
import { Stop } from './stop.mjs'

/**
 * @typedef {object} Plan
 * @property {string} root folder of the project
 * @property {import('./lockfile.mjs').Entries} entries the packages of its lockfile
 * @property {string[]} wanted paths of those that must be there
 * @property {boolean} dev whether they include what only development needs
 * @property {string | undefined} bundledNode path of the Node among them
 */

/** Whatever a person's own npm settings are, this is how the lockfile was made. */
const SETTINGS = [
  '--ignore-scripts',
  '--include=optional',
  '--include=peer',
  '--legacy-peer-deps=false',
  '--engine-strict=false',
  '--package-lock=true',
  '--audit=false',
  '--fund=false',
  '--loglevel=error',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
]

/** @type {[code: RegExp, meaning: string][]} */
const CAUSES = [
  [/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|SOCKET_TIMEOUT/, '连不上程序包仓库'],
  [/CERT/, '程序包仓库的证书不受信任'],
  [/E40\d|ETARGET/, '程序包仓库没有提供所需的程序包'],
  [/ENOSPC/, '磁盘空间不足'],
  [/EPERM|EACCES|EBUSY/, '文件正被占用，或没有写入权限'],
]

const WITHOUT_OPTIONAL =
  '后面的步骤如果出错，请安装较新的 Node（连同其中的 npm），或换用完整的程序包仓库，再试一次。'

/** @param {Plan} plan */
export async function installPackages(plan) {
  const first = nodeForNpm(plan)
  let outcome = await runInstallation(plan, first)
  // Run by an old Node, npm leaves out optional packages made for newer ones. By now a newer Node
  // has come with the other packages.
  const second = nodeForNpm(plan)
  if (second !== first && missingOf(plan).length > 0) outcome = await runInstallation(plan, second)

  const missing = missingOf(plan)
  if (missing.some((path) => !plan.entries[path]?.optional)) throw new Stop(advice(outcome.stderr))
  if (missing.length > 0) console.log(`　没有装上：${missing.join('、')}。\n　${WITHOUT_OPTIONAL}`)
}

/**
 * @param {Plan} plan
 * @param {string} node the Node that runs npm
 */
async function runInstallation(plan, node) {
  const missing = missingOf(plan)
  const command = missing.length === plan.wanted.length ? ['ci'] : ['install', '--no-save']
  const scope = plan.dev ? '--include=dev' : '--omit=dev'

  const endNote = noteInstallation(plan.root, missing)
  const stopProgress = showProgress('安装程序包', () => {
    const left = missingPackages(plan.root, plan.entries, missing).length
    return `${missing.length - left}/${missing.length}`
  })
  const outcome = await runNpm([...command, scope, ...SETTINGS], { cwd: plan.root, node })
  stopProgress()
  endNote()
  return outcome
}

/** @param {Plan} plan */
function missingOf(plan) {
  return missingPackages(plan.root, plan.entries, plan.wanted)
}

/** @param {Plan} plan */
function nodeForNpm({ root, bundledNode }) {
  const bundled = bundledNode && join(root, bundledNode)
  return bundled && existsSync(bundled) ? bundled : process.execPath
}

/** @param {string} stderr what npm said */
function advice(stderr) {
  const cause = CAUSES.find(([code]) => code.test(stderr))?.[1] ?? 'npm 没有成功'
  return [
    `程序包没有装全：${cause}。请这样处理：`,
    `　· 电脑能上网：检查网络（单位上网要用代理的，先设好代理），再运行一次 ${commandOfUser()}；`,
    `　· 电脑不能上网：在一台能上网、系统相同的电脑上运行一次 ${commandOfUser()}，`,
    '　　再把整个文件夹（连同其中的 node_modules）复制过来；',
    '　· 反复失败：删除 node_modules 文件夹后再试。',
    ...npmErrors(stderr),
  ].join('\n')
}

/** The command a person gave, which npm names by its script: prestart → npm start. */
function commandOfUser() {
  const script = (process.env.npm_lifecycle_event ?? 'start').replace(/^pre/, '')
  return script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`
}

/** @param {string} stderr */
function npmErrors(stderr) {
  const lines = stderr.split('\n').filter((line) => /^npm error +[^\s]/.test(line))
  return lines
    .filter((line) => !/ at /.test(line))
    .slice(0, 4)
    .map((line) => `　　${line}`)
}
