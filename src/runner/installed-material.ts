// Opens the door to material on Node: the files of the installed package, and a tagger from npm. It is
// imported for that, by what runs on Node, before the first article is read.
import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {provideTagger, type Tagger} from '../analysis/tags/index.ts'
import {provideMaterial} from '../base/material.ts'
import {mostOf, readBounded} from './files/read-bounded.ts'

const require = createRequire(import.meta.url)

provideMaterial(installedMaterial)
provideTagger(() => require('wink-nlp')(require('wink-eng-lite-web-model'), ['pos']) as Tagger)

/** The bytes of a file of material of the installed package. Throws if there is none. */
export function installedMaterial(name: string): Uint8Array {
  const file = fileOf(name)
  return name.startsWith('dictionaries/')
    ? readBounded(file, mostOf.dictionary)
    : readFileSync(file)
}

/** The path of a file of material. A dictionary is named by its folder or by a package of ours. */
function fileOf(name: string): string {
  if (name === 'package.json') return require.resolve('copydesk/package.json')
  const [, dictionary, file] = /^dictionaries\/(.+)\/(index\.(?:aff|dic))$/su.exec(name) ?? []
  if (dictionary === undefined) return require.resolve(`#${name}`)
  const folder = path.isAbsolute(dictionary)
    ? dictionary
    : path.dirname(require.resolve(dictionary))
  return path.join(folder, file!)
}
