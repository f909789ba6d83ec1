import {nationForms} from '../../../lexicon/nations.ts'
import {titles} from '../../../lexicon/titles.ts'
import {newsNameLetters, newsNameLevels, newsWordLevels} from '../../../models/news-words.ts'
import {dictionaryOf} from '../../dictionary/index.ts'
import type {Form} from '../forms/forms.ts'
import type {Features} from '../../../models/features.ts'

/**
 * How common a word is in the news, as a name (with a capital inside a sentence) and as a word (in
 * small letters): the binary logarithm of its articles, less those that hold it here.
 */
export interface Knowledge {
  name(text: string): number
  word(text: string): number
}

/** How common words are by the lists that were learned. */
export const learned: Knowledge = {
  name: (text) => newsNameLevels().get(text) ?? 0,
  word: (text) => newsWordLevels().get(text) ?? 0
}

type Text = Pick<Form, 'folded' | 'text'>

/** What is known of two forms beyond the article: names, words, nations, titles, and odd letters. */
export function ofKnowledge(rare: Text, usual: Text, knowledge: Knowledge): Features {
  return {...of('rare', rare, knowledge), ...of('usual', usual, knowledge)}
}

function of(whose: 'rare' | 'usual', {text, folded}: Text, {name, word}: Knowledge): Features {
  const {knows} = dictionaryOf('en-GB')
  const small = text.toLowerCase()
  // What the dictionary has in small letters, it has with a capital.
  const isName = knows(text)
  return {
    [`${whose}Common`]: name(text),
    [`${whose}CommonWord`]: word(small),
    [`${whose}Word`]: Number(isName && knows(small)),
    [`${whose}Name`]: Number(isName),
    [`${whose}Nation`]: Number(nationForms().has(small)),
    [`${whose}Title`]: Number(titles().has(small)),
    [`${whose}Odd`]: newsNameLetters().oddnessOf(folded)
  }
}
