import {areTwoNames} from '../../../lexicon/never-join.ts'
import {newsNameLevels} from '../../../models/news-words.ts'
import {dictionaryOf} from '../../dictionary/index.ts'
import {fold} from '../../../base/distance.ts'
import {areOneSound} from './romanisation.ts'
import {isCapitals} from './spellings.ts'

/**
 * Whether a word that comes near to a name is another one: known itself, in the news or to the
 * dictionary, and not the same in the letters of another hand (Shahbaz and Shehbaz).
 */
export function isOtherName(word: string, name: string): boolean {
  return areTwoNames(word, name) || (isKnown(word) && !areOneSound(fold(word), fold(name)))
}

function isKnown(word: string): boolean {
  const text = isCapitals(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word
  return newsNameLevels().has(text) || dictionaryOf('en-GB').knows(text)
}
