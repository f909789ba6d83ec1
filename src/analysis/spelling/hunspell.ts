import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Root, Word} from 'nlcst'
import retextSpell from 'retext-spell'
import {VFile} from 'vfile'
import {lazily} from '../../../lexicon/lazily.ts'
import type {Dictionary} from '../dictionary.ts'

const {resolve} = createRequire(import.meta.url)
const dictionaries = new Map<string, Dictionary>()

/** Gives the words that it does not know. */
type Speller = (words: readonly string[]) => Set<string>

/**
 * A Hunspell dictionary that stays outside the packed graph, by the name of its package; loaded when
 * it is first asked, which takes a fifth of a second, and asked only once about a word.
 *
 * retext-spell is asked only whether a word is one: it takes up to a second where it finds nothing
 * to suggest, and its `max` counts over the life of the plugin.
 */
export function hunspellOf(name: string): Dictionary {
  let dictionary = dictionaries.get(name)
  if (!dictionary) dictionaries.set(name, (dictionary = toDictionary(name)))
  return dictionary
}

function toDictionary(name: string): Dictionary {
  const check = lazily(() => toSpeller(name))
  const known = new Map<string, boolean>()
  return {
    knows(word) {
      let isKnown = known.get(word)
      if (isKnown === undefined) known.set(word, (isKnown = check()([word]).size === 0))
      return isKnown
    },
    prepare(words) {
      const asked = [...new Set(words)].filter((word) => !known.has(word))
      if (asked.length === 0) return
      const unknown = check()(asked)
      for (const word of asked) known.set(word, !unknown.has(word))
    }
  }
}

function toSpeller(name: string): Speller {
  const folder = resolve(name).replace(/index\.js$/u, '')
  const dictionary = {
    aff: readFileSync(`${folder}index.aff`),
    dic: readFileSync(`${folder}index.dic`)
  }
  // `max: 0` would mean the default of 30; below it nothing is ever suggested.
  const check = retextSpell({dictionary, max: -1, ignoreLiteral: false})
  return (words) => {
    const file = new VFile()
    // With the dictionary at hand nothing is waited for.
    withoutStackTraces(() => check(toTree(words), file, () => undefined))
    return new Set(file.messages.map(({actual}) => actual!))
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

function toTree(words: readonly string[]): Root {
  const children = words.map((value): Word => ({
    type: 'WordNode',
    children: [{type: 'TextNode', value}]
  }))
  return {
    type: 'RootNode',
    children: [{type: 'ParagraphNode', children: [{type: 'SentenceNode', children}]}]
  }
}
