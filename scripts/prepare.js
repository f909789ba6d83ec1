// Builds the package where npm prepares or packs it: in a working copy, or in a clone for who installs
// from git. npm asks for that several times in a row, and what is built already is not built again.
import {spawnSync} from 'node:child_process'
import {existsSync, lstatSync, readdirSync} from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

/** What a build reads. */
const sources = [
  ...['bench', 'lexicon', 'rules', 'scripts', 'src', 'training'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']
]

if (!isBuilt()) {
  // Who installs from git for all projects, as pre-commit does, has npm take the clone for a global
  // package too, in which it installs nothing that the build needs.
  if (!existsSync(path.join(root, 'node_modules/.bin/tsc'))) {
    npm('ci', '--global=false', '--location=project', '--include=dev', '--ignore-scripts')
  }
  npm('run', 'build')
}

/** Whether a build came to its end, and what it wrote first is newer than all that it read. */
function isBuilt() {
  const [first, last] = ['dist/src/index.js', 'dist/types'].map((file) => path.join(root, file))
  if (!existsSync(first) || !existsSync(last)) return false
  const {mtimeMs} = lstatSync(first)
  return sources.every((source) => changed(path.join(root, source)) < mtimeMs)
}

/**
 * When a file was changed, or anything in a folder: that is changed too when a file in it is gone.
 *
 * @param {string} file
 * @returns {number}
 */
function changed(file) {
  const stats = lstatSync(file)
  const inside = stats.isDirectory() ? readdirSync(file) : []
  const own = inside.filter((name) => name !== 'node_modules')
  return Math.max(stats.mtimeMs, ...own.map((name) => changed(path.join(file, name))))
}

/** @param {string[]} args */
function npm(...args) {
  const cli = process.env['npm_execpath']
  if (!cli) throw new Error('npm runs this: npm run prepare')
  const env = {...process.env, npm_config_global: 'false', npm_config_location: 'project'}
  const {status} = spawnSync(process.execPath, [cli, ...args], {cwd: root, env, stdio: 'inherit'})
  if (status !== 0) process.exit(status ?? 1)
}
