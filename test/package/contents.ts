import path from 'node:path'
import {build, type Metafile} from 'esbuild'
import type {Project} from './project.ts'

/** The code that is reached from where the package is run or imported, each file with its imports. */
export async function codeOf(project: Project): Promise<Metafile['inputs']> {
  const {bin, exports} = project.manifest
  const {browser, ...node} = exports['.']
  const worker = path.join(path.dirname(bin.copydesk), 'worker.js')
  const {metafile} = await build({
    absWorkingDir: project.installed,
    entryPoints: [bin.copydesk, worker, browser.default, node.default],
    outdir: 'none',
    write: false,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    metafile: true
  })
  return metafile.inputs
}

/** The types that are reached from where the package is imported, each file with what it imports. */
export function typesOf(project: Project): Map<string, string[]> {
  const {browser, ...node} = project.manifest.exports['.']
  const found = new Map<string, string[]>()
  const take = (file: string) => {
    if (found.has(file)) return
    const text = project.read(`node_modules/copydesk/${file}`)
    const imports = text.matchAll(/(?:from|import|module)\s*\(?\s*["']([^"']+)["']/gu)
    const targets = [...imports].map(([, target]) => target!)
    found.set(file, targets)
    for (const target of targets.filter((target) => target.startsWith('.'))) {
      take(path.join(path.dirname(file), target.replace(/\.ts$/u, '.d.ts')))
    }
  }
  for (const {types} of [browser, node]) take(path.normalize(types))
  return found
}

/** The packages that code and types ask for, by the alphabet. */
export async function packagesOf(project: Project): Promise<string[]> {
  const code = await codeOf(project)
  const ofCode = Object.values(code)
    .flatMap(({imports}) => imports)
    .flatMap(({external, path}) => (external ? path : []))
  const asked = [...ofCode, ...[...typesOf(project).values()].flat()]
  const packages = new Set(asked.filter((name) => !/^(?:\.|node:)/u.test(name)))
  // What is asked for by a function that Node makes is no import, and found by its name.
  const texts = Object.keys(code).map((file) => project.read(`node_modules/copydesk/${file}`))
  for (const name of ['dictionary-en-za', 'jiti', 'wink-nlp', 'wink-eng-lite-web-model']) {
    if (texts.some((text) => text.includes(`"${name}"`))) packages.add(name)
  }
  return [...packages].sort()
}
