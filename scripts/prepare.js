// Builds the package where npm prepares it: in a working copy, or in a clone for who installs from git.
import {spawnSync} from 'node:child_process'
import {existsSync} from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

// Who installs from git for all projects, as pre-commit does, has npm take the clone for a global
// package too, in which it installs nothing that the build needs.
if (!existsSync(path.join(root, 'node_modules/.bin/tsc'))) {
  npm('ci', '--global=false', '--location=project', '--include=dev', '--ignore-scripts')
}
npm('run', 'build')

/** @param {string[]} args */
function npm(...args) {
  const cli = process.env['npm_execpath']
  if (!cli) throw new Error('npm runs this: npm run prepare')
  const env = {...process.env, npm_config_global: 'false', npm_config_location: 'project'}
  const {status} = spawnSync(process.execPath, [cli, ...args], {cwd: root, env, stdio: 'inherit'})
  if (status !== 0) process.exit(status ?? 1)
}
