import {materialText} from '../../base/material.ts'
import type {Root, Word} from 'nlcst'
import retextSpell from 'retext-spell'
import type {VFile} from 'vfile'
import {lazily} from '../../base/lazily.ts'

/** One dictionary. */
export interface Dictionary {
  /** Whether the dictionary has the word: as it is written, or in small letters. */
  knows(word: string): boolean
}

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
  // It asks bytes for their text by a method that only those of Node have; a text gives itself.
  const [aff, dic] = ['index.aff', 'index.dic'].map((file) =>
    materialText(`dictionaries/${name}/${file}`)
  ) as unknown as [Uint8Array, Uint8Array]
  // `max: 0` would mean the default of 30; below it nothing is ever suggested.
  const check = retextSpell({dictionary: {aff, dic}, max: -1, ignoreLiteral: false})
  return (word) => {
    let isKnown = true
    // All that it wants of a file is to tell of a misspelling. A real one makes an error of that, and
    // recording where each was made took a third of the time of a run.
    const file = {message: () => ((isKnown = false), {})} as unknown as VFile
    // With the dictionary at hand nothing is waited for.
    check(toTree(word), file, () => undefined)
    return isKnown
  }
}

function toTree(value: string): Root {
  const word: Word = {type: 'WordNode', children: [{type: 'TextNode', value}]}
  return {
    type: 'RootNode',
    children: [{type: 'ParagraphNode', children: [{type: 'SentenceNode', children: [word]}]}]
  }
}
