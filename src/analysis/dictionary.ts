import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Root, Word} from 'nlcst'
import retextSpell from 'retext-spell'
import {VFile} from 'vfile'
import {lazily} from '../../lexicon/lazily.ts'
import {type Dialect, type DictionaryDialect, dictionaryDialect} from './dialect.ts'

const {resolve} = createRequire(import.meta.url)
const packages: Record<DictionaryDialect, string> = {
  'en-AU': 'dictionary-en-au',
  'en-CA': 'dictionary-en-ca',
  'en-GB': 'dictionary-en-gb',
  'en-US': 'dictionary-en',
  'en-ZA': 'dictionary-en-za'
}

/** One dictionary, which is asked only once about a word. */
export interface Dictionary {
  /** Whether the dictionary has the word, in the case given. */
  knows(word: string): boolean
  /** Ask about many words at once, which is far quicker, so that it knows them when it is asked. */
  prepare(words: Iterable<string>): void
  /** Those of some words that the dictionary has, in their order. */
  among(words: readonly string[]): string[]
}

/** Gives the words that it does not know. */
type Speller = (words: readonly string[]) => Set<string>

const dictionaries = new Map<DictionaryDialect, Dictionary>()

/**
 * The dictionary of a dialect, loaded when it is first asked.
 *
 * retext-spell looks for suggestions for every word that it does not know, takes up to a second
 * where there are none, and its `max` counts over the life of the plugin. So it is asked only whether
 * a word is one; what an unknown word was meant for is found by asking it about words one slip away.
 */
export function dictionaryOf(dialect: Dialect): Dictionary {
  const own = dictionaryDialect(dialect)
  let dictionary = dictionaries.get(own)
  if (!dictionary) dictionaries.set(own, (dictionary = toDictionary(own)))
  return dictionary
}

function toDictionary(dialect: DictionaryDialect): Dictionary {
  const check = lazily(() => toSpeller(dialect))
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
    },
    among(words) {
      const unknown = check()(words)
      return words.filter((word) => !unknown.has(word))
    }
  }
}

function toSpeller(dialect: DictionaryDialect): Speller {
  const folder = resolve(packages[dialect]).replace(/index\.js$/u, '')
  const dictionary = {
    aff: readFileSync(`${folder}index.aff`),
    dic: readFileSync(`${folder}index.dic`)
  }
  // `max: 0` would mean the default of 30; below it nothing is ever suggested.
  const options = {dictionary, max: -1, ignoreLiteral: false}
  const check = retextSpell(options)
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
