// Learns which words stand between the same words: models/word-classes.bin, the class of each by its hash.
// usage: node dist/training/word-classes.js <folder of articles> …
import '../src/runner/installed-material.ts'
import {hash} from '../src/base/hash.ts'
import {KeyedNumbers} from '../src/models/keyed-numbers.ts'
import {Sections} from '../src/models/sections.ts'
import {readArticles} from './articles.ts'
import {classesOf} from './clustering.ts'
import {writeModel} from './files.ts'
import {runIfStarted} from './program.ts'

const size = 320
/** A word is put into a class from so many places on. */
const least = 20

/** Put the words of the articles of some folders into classes, and write the model. */
export async function main(folders: readonly string[]): Promise<void> {
  const articles: string[][] = []
  for (const folder of folders) {
    for await (const {text} of readArticles(folder)) articles.push(wordsOf(text))
  }
  const words = commonestOf(articles)
  const classes = classesOf(articles, words, size)
  const byHash = new Map<number, readonly [number]>()
  Array.from(words.keys(), (word, index) => {
    // Of two words of one hash the commoner, which comes first, is known.
    if (/^\p{L}/u.test(word) && !byHash.has(hash(word))) byHash.set(hash(word), [classes[index]!])
  })
  writeModel('word-classes.bin', Sections.pack(KeyedNumbers.of(byHash).lists))
  console.log(`${words.size} words in ${size} classes from ${articles.length} articles`)
}

/** The words and marks of a text, a number as any other. */
function wordsOf(text: string): string[] {
  const found =
    text.match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}[\p{N}.,]*|[.,;:!?()“”"'—–-]/gu) ?? []
  return found.map((word) =>
    /^\p{N}/u.test(word) ? '<number>' : word.toLowerCase().replaceAll('’', "'").replace(/'s$/u, '')
  )
}

/** The words that stand in places enough, the commonest first, each with its places. */
function commonestOf(articles: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const words of articles) {
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Map([...counts].filter(([, count]) => count >= least).sort((a, b) => b[1] - a[1]))
}

await runIfStarted(import.meta.url, main)
