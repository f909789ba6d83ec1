// Learns how common words are in the news: models/news-names.txt, with a capital, and
// models/news-words.txt, in small letters; and models/name-letters.bin, what letters its names have.
// usage: node dist/training/news-words.js <folder of articles> …
import '../src/runner/installed-material.ts'
import {fold} from '../src/base/distance.ts'
import {LetterCounts} from '../src/models/letter-triples.ts'
import {Sections} from '../src/models/sections.ts'
import {WordLevels} from '../src/models/word-levels.ts'
import {countWords, least, levelsOf} from './counts.ts'
import {writeModel} from './files.ts'
import {runIfStarted} from './program.ts'

/** Count the words of the articles of some folders, and write the models. */
export async function main(folders: readonly string[]): Promise<void> {
  const {names, words} = await countWords(folders)
  const ofNames = levelsOf(names, least.names)
  writeModel('news-names.txt', WordLevels.textOf(ofNames))
  writeModel('news-words.txt', WordLevels.textOf(levelsOf(words, least.words)))
  const letters = LetterCounts.of(Array.from(ofNames.keys(), fold))
  writeModel('name-letters.bin', Sections.pack(letters.lists))
}

await runIfStarted(import.meta.url, main)
