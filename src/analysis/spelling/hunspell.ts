import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {Root, Word} from 'nlcst'
import retextSpell from 'retext-spell'
import {VFile} from 'vfile'
import {lazily} from '../../../lexicon/lazily.ts'
import type {Dictionary} from '../dictionary.ts'

const {resolve} = createRequire(import.meta.url)
const dictionaries = new Map<string, Dictionary>()

/**
 * A Hunspell dictionary that stays outside the packed graph, by the name of its package or by its
 * folder; loaded when it is first asked, which takes a fifth of a second, and asked only once about a
 * word. Throws, when it is first asked, if it is not there.
 *
 * retext-spell is asked only whether a word is one: it takes up to a second where it finds nothing
 * to suggest, and its `max` counts over the life of the plugin.
 */
export function hunspellOf(name: string): Dictionary {
  let dictionary = dictionaries.get(name)
  if (!dictionary) dictionaries.set(name, (dictionary = toDictionary(name)))
  return dictionary
}

/**
 * The folder of a Hunspell dictionary, as a path: that of a package which is installed in the folder
 * `from` or further up, or a folder told from there. Undefined if none has `index.aff` and `index.dic`.
 */
export function findDictionary(name: string, from: string): string | undefined {
  const {resolve} = createRequire(path.join(from, 'index.js'))
  const packages = resolve.paths(name) ?? []
  const folders = [...packages.map((folder) => path.join(folder, name)), path.resolve(from, name)]
  return folders.find((folder) => filesOf(folder).every((file) => existsSync(file)))
}

function filesOf(folder: string): readonly [string, string] {
  return [path.join(folder, 'index.aff'), path.join(folder, 'index.dic')]
}

function toDictionary(name: string): Dictionary {
  const check = lazily(() => toSpeller(name))
  const known = new Map<string, boolean>()
  return {
    knows(word) {
      let isKnown = known.get(word)
      if (isKnown === undefined) known.set(word, (isKnown = check()(word)))
      return isKnown
    }
  }
}

/** What tells whether a dictionary has a word. */
function toSpeller(name: string): (word: string) => boolean {
  const folder = findDictionary(name, process.cwd()) ?? path.dirname(resolve(name))
  const [aff, dic] = filesOf(folder).map((file) => readFileSync(file)) as [Buffer, Buffer]
  // `max: 0` would mean the default of 30; below it nothing is ever suggested.
  const check = retextSpell({dictionary: {aff, dic}, max: -1, ignoreLiteral: false})
  return (word) => {
    const file = new VFile()
    // With the dictionary at hand nothing is waited for.
    withoutStackTraces(() => check(toTree(word), file, () => undefined))
    return file.messages.length === 0
  }
}

/** A message is an error, and recording where each was made took a third of the time of a run. */
function withoutStackTraces(work: () => unknown): void {
  const {stackTraceLimit} = Error
  try {
    Error.stackTraceLimit = 0
    work()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function toTree(value: string): Root {
  const word: Word = {type: 'WordNode', children: [{type: 'TextNode', value}]}
  return {
    type: 'RootNode',
    children: [{type: 'ParagraphNode', children: [{type: 'SentenceNode', children: [word]}]}]
  }
}
