// Puts what is run into few files: finding and reading two hundred one by one takes longer than reading
// an article. The command, its threads and the library share their parts, and what they are made of need
// not be installed again. What is loaded on demand stays apart.
import {chmodSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {isBuiltin} from 'node:module'
import path from 'node:path'
import {build} from 'esbuild'

/**
 * The parts that are CommonJS ask for Node’s own modules by `require`, which a module has not: a part
 * that the library shares with them must run in a browser too, so `require` is not made for all.
 */
const builtins = {
  name: 'builtins',
  setup({onResolve, onLoad}) {
    onResolve({filter: /./}, ({path, kind}) =>
      kind === 'require-call' && isBuiltin(path) ? {path, namespace: 'builtin'} : undefined
    )
    onLoad({filter: /./, namespace: 'builtin'}, ({path}) => ({
      contents: `module.exports = process.getBuiltinModule('${path}')`
    }))
  }
}

/** The files that the library makes for a program are of the class that the program imports itself. */
const filesOfProgram = {
  name: 'files-of-program',
  setup({onResolve}) {
    onResolve({filter: /^vfile$/}, ({path, kind}) =>
      kind === 'dynamic-import' ? {path, external: true} : undefined
    )
  }
}

const {metafile} = await build({
  entryPoints: {
    'command/main': 'dist/src/cli/main.js',
    'command/worker': 'dist/src/runner/worker.js',
    'library/index': 'dist/src/index.js',
    'library/node': 'dist/src/node.js'
  },
  outdir: 'dist',
  chunkNames: 'shared/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // They find a compiler, and what a thread runs, beside their own files.
  external: ['jiti', 'piscina'],
  // Its build for browsers is the one of ES modules, which alone can be loaded on demand.
  alias: {yaml: path.resolve('node_modules/yaml/browser/index.js')},
  plugins: [builtins, filesOfProgram],
  metafile: true,
  logLevel: 'warning'
})
expectModules(metafile.inputs)
writeFileSync('dist/LICENSES.txt', licenses(Object.keys(metafile.inputs)))
// A link to the command goes on working after a build.
chmodSync('dist/command/main.js', 0o755)

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
