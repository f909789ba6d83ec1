import {lazily} from '../base/lazily.ts'
import {HashedWords} from './hashed-words.ts'
import {sectionsOf} from './sections.ts'

/** Where the bits of a value stand: two lists, and above them how popular a word is, up to 31. */
export const wideBits = {huge: 1, insane: 2, popular: 2} as const

/** What long lists know of the words that no dictionary has; made by training/wide-words.ts. */
export const wideWords = lazily(() => HashedWords.from(sectionsOf('models/wide-words.bin')))

/** How popular the words of the dictionaries are in an encyclopedia; made by training/popular-words.ts. */
export const popularWords = lazily(() => HashedWords.from(sectionsOf('models/popular-words.bin')))
