import {lazily} from '../base/lazily.ts'
import {readTable} from './table.ts'

/** The languages that have each small word, by the word. */
export const foreignWords = lazily(() => {
  const languages = new Map<string, Set<string>>()
  for (const {language, words} of readTable('foreign-words', ['language', 'words'])) {
    for (const word of words.split(' ')) {
      languages.set(word, (languages.get(word) ?? new Set()).add(language))
    }
  }
  return languages as ReadonlyMap<string, ReadonlySet<string>>
})
