import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Root, Word} from 'nlcst'
import retextSpell from 'retext-spell'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {Dialect} from './dialect.ts'

const {resolve} = createRequire(import.meta.url)
const packages: Record<Dialect, string> = {
  'en-AU': 'dictionary-en-au',
  'en-CA': 'dictionary-en-ca',
  'en-GB': 'dictionary-en-gb',
  'en-US': 'dictionary-en',
  'en-ZA': 'dictionary-en-za'
}

/** What a dictionary says of a word: nothing if it knows it, else what it may have been meant for. */
type Verdict = readonly string[] | undefined

/** Asks one dictionary, and asks it only once about a word. */
export interface Dictionary {
  /** Whether the dictionary has the word, in the case given. */
  knows(word: string): boolean
  /** What an unknown word may have been meant for, best first; empty for a known one. */
  suggest(word: string): readonly string[]
}

/**
 * The dictionary of a dialect, loaded when it is first asked.
 *
 * retext-spell finds suggestions for every word that it does not know, and takes up to half a
 * second where there are none, and its `max` counts over the life of the plugin. So there are two
 * of it: one that checks, with the fewest suggestions it can be told, one that suggests, with no
 * limit, loaded when a word is about to be shown.
 */
export function dictionaryOf(dialect: Dialect): Dictionary {
  let dictionary = dictionaries.get(dialect)
  if (!dictionary) dictionaries.set(dialect, (dictionary = load(dialect)))
  return dictionary
}

const dictionaries = new Map<Dialect, Dictionary>()

function load(dialect: Dialect): Dictionary {
  const checker = ask(dialect, 1)
  const adviser = ask(dialect, Number.MAX_SAFE_INTEGER)
  return {
    knows: (word) => checker(word) === undefined,
    suggest: (word) => adviser(word) ?? []
  }
}

function ask(dialect: Dialect, max: number): (word: string) => Verdict {
  const verdicts = new Map<string, {verdict: Verdict}>()
  let spell: ((word: string) => Verdict) | undefined
  return (word) => {
    spell ??= speller(dialect, max)
    let known = verdicts.get(word)
    if (!known) verdicts.set(word, (known = {verdict: spell(word)}))
    return known.verdict
  }
}

function speller(dialect: Dialect, max: number): (word: string) => Verdict {
  const folder = resolve(packages[dialect]).replace(/index\.js$/u, '')
  const dictionary = {
    aff: readFileSync(`${folder}index.aff`),
    dic: readFileSync(`${folder}index.dic`)
  }
  const processor = unified().use(retextSpell, {dictionary, max, ignoreLiteral: false}).freeze()
  return (word) => {
    const file = new VFile(word)
    processor.runSync(toTree(word), file)
    return file.messages.find(({ruleId}) => ruleId !== 'overflow')?.expected ?? undefined
  }
}

function toTree(value: string): Root {
  const word: Word = {type: 'WordNode', children: [{type: 'TextNode', value}]}
  return {
    type: 'RootNode',
    children: [{type: 'ParagraphNode', children: [{type: 'SentenceNode', children: [word]}]}]
  }
}
