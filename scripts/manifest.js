// What `npm pack` packs as package.json is what a user needs of it: `prepare`, for one, runs scripts that
// are not in the package. npm has no way of its own to leave that out, and reads the file anew after
// `prepack`. usage: node scripts/manifest.js clean, and node scripts/manifest.js restore when packed
import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const file = path.join(root, 'package.json')
const whole = path.join(root, 'package.json.whole')

const [task] = process.argv.slice(2)
// What an earlier packing left behind when it was broken off is put back in either case. A file that is
// moved keeps its time, so that nothing is built again for it.
if (existsSync(whole)) renameSync(whole, file)
if (task === 'clean') {
  const {scripts, devDependencies, prettier, ...manifest} = JSON.parse(readFileSync(file, 'utf8'))
  renameSync(file, whole)
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
}
