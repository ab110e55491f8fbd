/**
 * Unpacks the Chromium of an npm package made for servers (bin/chromium.br and archives beside it):
 *
 *     node .ci/unpack-chromium.mjs PACKAGE_FOLDER NEW_FOLDER
 *
 * Prints the environment to start it with: CHROME_PATH and, where the system lacks libraries that
 * the package has, LD_LIBRARY_PATH. Fails where both lack one: then it could not start.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

const [packed, folder] = process.argv.slice(2)
const bin = join(packed, 'bin')
mkdirSync(folder, { recursive: true })

for (const name of readdirSync(bin)) {
  if (!name.endsWith('.br')) continue
  const path = join(folder, name.slice(0, -'.br'.length))
  writeFileSync(path, brotliDecompressSync(readFileSync(join(bin, name))), { mode: 0o755 })
  if (path.endsWith('.tar')) execFileSync('tar', ['-xf', path, '-C', folder])
}
// Where the older ones look for them.
for (const name of readdirSync(folder)) {
  if (name.startsWith('lib') && name.includes('.so'))
    cpSync(join(folder, name), join(folder, 'swiftshader', name))
}

const chromium = join(folder, 'chromium')
const libraries = join(folder, 'lib')
console.log(`CHROME_PATH=${chromium}`)
if (lacking({}).length > 0) {
  const still = lacking({ LD_LIBRARY_PATH: libraries })
  if (still.length > 0) throw new Error(`libraries are missing: ${still.join(', ')}`)
  console.log(`LD_LIBRARY_PATH=${libraries}`)
}

function lacking(environment) {
  const env = { ...process.env, ...environment }
  const listed = execFileSync('ldd', [chromium], { encoding: 'utf8', env }).split('\n')
  return listed.filter((line) => line.includes('not found')).map((line) => line.trim())
}
