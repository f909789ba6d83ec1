// Builds the extension and packages it: dist/copydesk-vscode-<version>.vsix.
// The server in it is the package of this project, with what it depends on, from the npm registry.
import {execFileSync} from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {build} from 'esbuild'
import {formats} from '../../../dist/src/format/index.js'
import {toManifest} from './manifest.js'

const here = path.join(import.meta.dirname, '..')
const root = path.join(here, '../..')
const stage = mkdtempSync(path.join(tmpdir(), 'copydesk-vscode-'))
const run = (command, args, cwd) =>
  execFileSync(command, args, {cwd, stdio: ['ignore', 'ignore', 'inherit']})

try {
  await build({
    entryPoints: [path.join(here, 'src/extension.ts')],
    outfile: path.join(stage, 'extension.cjs'),
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    minify: true,
    logLevel: 'warning'
  })
  const {scripts, devDependencies, ...manifest} = toManifest(
    JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8')),
    JSON.parse(readFileSync(path.join(root, 'schema.json'), 'utf8')),
    formats
  )
  writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  cpSync(path.join(here, 'README.md'), path.join(stage, 'README.md'))
  cpSync(path.join(root, 'LICENSE'), path.join(stage, 'LICENSE'))
  cpSync(path.join(root, 'schema.json'), path.join(stage, 'schema.json'))

  const server = path.join(stage, 'server')
  mkdirSync(server)
  writeFileSync(path.join(server, 'package.json'), '{"private": true}\n')
  run('npm', ['pack', '--silent', '--pack-destination', server, root], server)
  const packed = readdirSync(server).find((name) => name.endsWith('.tgz'))
  run(
    'npm',
    [
      'install',
      '--omit=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--silent',
      `./${packed}`
    ],
    server
  )
  rmSync(path.join(server, packed))

  mkdirSync(path.join(here, 'dist'), {recursive: true})
  const out = path.join(here, 'dist', `${manifest.name}-${manifest.version}.vsix`)
  const vsce = path.join(here, 'node_modules/.bin/vsce')
  run(vsce, ['package', '--no-dependencies', '--out', out], stage)
  console.log(path.relative(process.cwd(), out))
} finally {
  rmSync(stage, {recursive: true})
}
