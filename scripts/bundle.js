// Puts the command and all that it loads at its start into one file: finding and reading two hundred
// files one by one takes longer than reading an article. What is loaded on demand stays apart.
import {chmodSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {build} from 'esbuild'

const folder = 'dist/command'
const {metafile} = await build({
  entryPoints: {main: 'dist/src/cli/main.js', worker: 'dist/src/runner/worker.js'},
  outdir: folder,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // They find a compiler, and what a thread runs, beside their own files.
  external: ['jiti', 'piscina'],
  // Its build for browsers is the one of ES modules, which alone can be loaded on demand.
  alias: {yaml: path.resolve('node_modules/yaml/browser/index.js')},
  metafile: true,
  logLevel: 'warning',
  banner: {
    // The parts that are CommonJS ask for Node’s own modules by `require`.
    js: "import {createRequire as toRequire} from 'node:module'; const require = toRequire(import.meta.url);"
  }
})
expectModules(metafile.inputs)
writeFileSync(path.join(folder, 'LICENSES.txt'), licenses(Object.keys(metafile.inputs)))
// A link to the command goes on working after a build.
for (const file of [`${folder}/main.js`, 'dist/src/cli/main.js']) chmodSync(file, 0o755)

/** What is loaded on demand must be an ES module: of any other only the default export would be left. */
function expectModules(inputs) {
  for (const {imports} of Object.values(inputs)) {
    for (const {kind, path} of imports) {
      if (kind === 'dynamic-import' && inputs[path]?.format === 'cjs') {
        throw new Error(
          `${path} is loaded on demand and is no ES module: leave it out, or use an alias`
        )
      }
    }
  }
}

/** The licences of the packages that some files are from, which must go with copies of them. */
function licenses(files) {
  const packages = new Set(
    files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? [])
  )
  const texts = [...packages].sort().flatMap((root) => {
    const name = readdirSync(root).find((file) => /^licen[cs]e/iu.test(file))
    if (name)
      return `${root.replace(/^.*node_modules\//u, '')}\n\n${readFileSync(path.join(root, name), 'utf8').trim()}\n`
    const {name: id, license} = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
    return `${id}\n\nLicence: ${license}\n`
  })
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}
