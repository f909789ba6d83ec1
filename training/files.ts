import {writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'

const {resolve} = createRequire(import.meta.url)
const root = path.dirname(resolve('copydesk/package.json'))

/** The path of a file of the project: `lexicon/words.tsv`. */
export function pathOf(name: string): string {
  return path.join(root, name)
}

/** Write a file of models/. */
export function writeModel(name: string, content: string | Uint8Array): void {
  writeFileSync(pathOf(`models/${name}`), content)
}

/** Write what an editor can read of a model. */
export function writeSettings<Settings extends object>(name: string, settings: Settings): void {
  writeModel(name, `${JSON.stringify(settings)}\n`)
}

/** The path of a file of a package from npm, beside one that can be resolved. */
export function packageFile(resolved: string, name: string): string {
  return path.join(path.dirname(resolve(resolved)), name)
}
