import {readArticles} from './articles.ts'

/** In how many articles each word stands: with a capital inside a sentence, and in small letters. */
export interface Counts {
  readonly names: Map<string, number>
  readonly words: Map<string, number>
}

/** What one article adds to the counts. */
export function wordsOf(text: string): {names: Set<string>; words: Set<string>} {
  const names = text.match(/(?<=[\p{Ll},] )[\p{Lu}][\p{L}\p{M}’'-]*\p{Ll}/gu) ?? []
  const words =
    text.match(/(?<![\p{L}\p{M}\p{N}'’-])\p{Ll}[\p{L}\p{M}-]*(?![\p{L}\p{M}\p{N}])/gu) ?? []
  return {
    names: new Set(names.map((word) => word.replace(/['’]s$/u, ''))),
    words: new Set(words)
  }
}

/** Count the words of all articles in some folders. */
export async function countWords(folders: readonly string[]): Promise<Counts> {
  const counts: Counts = {names: new Map(), words: new Map()}
  for (const folder of folders) {
    for await (const {text} of readArticles(folder)) {
      const {names, words} = wordsOf(text)
      for (const word of names) counts.names.set(word, (counts.names.get(word) ?? 0) + 1)
      for (const word of words) counts.words.set(word, (counts.words.get(word) ?? 0) + 1)
    }
  }
  return counts
}

/** A name is kept from so many articles on, a word from so many. */
export const least = {names: 3, words: 8}

/** How common a word is: the binary logarithm of its articles, 0 for too few to say. */
export function levelOf(count: number, least: number): number {
  return count < least ? 0 : Math.floor(Math.log2(count))
}

/** How common the words are that stand in so many articles or more. */
export function levelsOf(counts: ReadonlyMap<string, number>, least: number): Map<string, number> {
  const levels = new Map<string, number>()
  for (const [word, count] of counts) if (count >= least) levels.set(word, levelOf(count, least))
  return levels
}
