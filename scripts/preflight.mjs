// @ts-check
/**
 * Runs before every npm script: makes sure that the packages of the project are there and that a
 * Node new enough will run what follows. `npm start` works straight after `git clone` because of it.
 *
 *     node scripts/preflight.mjs          what running needs
 *     node scripts/preflight.mjs --dev    and what development needs
 *
 * Plain JavaScript without dependencies: it is the one script that every Node ≥ 20 must be able to
 * run. With everything in place it says nothing, takes a fraction of a second and does not touch
 * the network, so a folder copied to an offline machine works. It takes away nothing that is there:
 * `npm start` after `npm test` keeps the development packages.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundledNode, bundledNodeRuns, linkBundledNode } from './preflight/bundled-node.mjs'
import { installPackages } from './preflight/install.mjs'
import {
  missingPackages,
  removeUnfinished,
  unfinishedInstallation,
} from './preflight/installation.mjs'
import { neededPackages } from './preflight/lockfile.mjs'
import { thisMachine } from './preflight/machine.mjs'
import { allowsNode } from './preflight/node-range.mjs'
import { Stop } from './preflight/stop.mjs'

const NODE_TO_INSTALL = '>=20'
/** Astro and Vitest ask for it, and it runs TypeScript as it is. */
const NODE_TO_RUN = '^22.18.0 || >=23.6.0'

const NODE_ADVICE =
  '请从 https://nodejs.org/zh-cn/download 下载并安装“长期支持版（LTS）”，重新打开窗口后再试。'

/** @typedef {import('./preflight/lockfile.mjs').Entries} Entries */
/** @typedef {import('./preflight/bundled-node.mjs').BundledNode} BundledNode */

const root = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  await preflight(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Stop)) throw error
  console.error(`\n乡鉴：${error.message}\n`)
  process.exitCode = 1
}

/** @param {string[]} args */
async function preflight(args) {
  const wrong = args.find((arg) => arg !== '--dev')
  if (wrong !== undefined) throw new Stop(`不认识参数 ${wrong}；可用的参数只有 --dev。`)

  const { node } = process.versions
  if (!allowsNode(NODE_TO_INSTALL, node)) {
    throw new Stop(`需要 Node 20 或更新的版本，这台电脑上的是 ${node}。\n${NODE_ADVICE}`)
  }

  const packages = readLockfile()
  const bundled = bundledNode(packages)

  cleanUp()
  await completePackages(packages, bundled, args.includes('--dev'))
  if (bundled !== undefined) await linkBundledNode(root, bundled)
  requireNodeToRun(bundled)
}

function readLockfile() {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8')
  return /** @type {{ packages: Entries }} */ (JSON.parse(text)).packages
}

/** After an installation that was cut short: what it was at is installed anew. */
function cleanUp() {
  const unfinished = unfinishedInstallation(root)
  if (unfinished === undefined) return
  if (unfinished.running) throw new Stop('另一个窗口正在安装程序包，请等它完成后再试。')
  console.log('乡鉴：上次安装中断，先清理没有装完的程序包。')
  removeUnfinished(root, unfinished.packages)
}

/**
 * @param {Entries} entries
 * @param {BundledNode | undefined} bundled
 * @param {boolean} dev
 */
async function completePackages(entries, bundled, dev) {
  const machine = { ...thisMachine(), node: bundled?.version ?? process.versions.node }
  const wanted = neededPackages(entries, machine, { dev })
  const missing = missingPackages(root, entries, wanted)
  if (missing.length === 0) return

  // Told to leave development packages out, npm would remove those that are there: then keep all.
  const all = neededPackages(entries, machine, { dev: true })
  const spare = all.filter((path) => !wanted.includes(path) && entries[path]?.dev)
  const keepSpare = missingPackages(root, entries, spare).length < spare.length

  console.log(
    missing.length === wanted.length
      ? `乡鉴：首次运行，先安装 ${missing.length} 个程序包（需要联网，约需几分钟）……`
      : `乡鉴：缺少 ${missing.length} 个程序包，正在补装（需要联网）……`,
  )
  await installPackages({
    root,
    entries,
    wanted: keepSpare ? all : wanted,
    dev: dev || keepSpare,
    bundledNode: bundled?.program,
  })
}

/**
 * What follows is run by the bundled Node; where there is none for this system, by the machine's.
 *
 * @param {BundledNode | undefined} bundled
 */
function requireNodeToRun(bundled) {
  const { node } = process.versions
  if (allowsNode(NODE_TO_RUN, node)) return
  if (bundled !== undefined && bundledNodeRuns(root, bundled)) return
  throw new Stop(
    `后面的步骤需要 Node 22.18 或更新的版本：这台电脑上的是 ${node}，而随程序包附带的 Node 不能在本系统上运行。\n${NODE_ADVICE}`,
  )
}
