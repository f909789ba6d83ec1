import {isEntry} from '../dictionary/index.ts'

/**
 * Ways in which words are inflected and derived as most are, though these are not: what the wrong word
 * is like, and what stands in place of what it has there. The word without its ending must be one.
 */
const ways: readonly (readonly [wrong: RegExp, stem: string, right: string])[] = [
  // “Carrys”, “applyed”.
  [/(?<=[^aeiou])ys$/u, 'y', 'ies'],
  [/(?<=[^aeiou])yed$/u, 'y', 'ied'],
  // “Werewolfs”, “churchs”.
  [/fs$/u, 'f', 'ves'],
  [/(?<=ch|sh|s|x)s$/u, '', 'es'],
  // “Refinanceing”.
  [/(?<=[^aeiouy])eing$/u, 'e', 'ing']
]

/** “Occured”, “refering”, “quizes”: a letter that is not doubled before an ending. */
const single = /^(?<stem>[a-z]{2,}[aeiou](?<last>[bdfglmnprtz]))(?<ending>ed|es|ing)$/u

/** Endings that sound alike, of which a word has one: “reducable”, “resistence”. */
const alike: readonly (readonly [string, string])[] = [
  ['able', 'ible'],
  ['ably', 'ibly'],
  ['ance', 'ence'],
  ['ances', 'ences'],
  ['ant', 'ent'],
  ['ants', 'ents'],
  ['antly', 'ently']
]
const shortestAlike = 7

/**
 * The word that a wrong one is meant for, where it differs by how the ending is put on or by an ending
 * that sounds the same, and a dictionary has the one and not the other; undefined for all else.
 */
export function regularised(word: string): string | undefined {
  for (const [wrong, stem, right] of ways) {
    if (wrong.test(word) && isEntry(word.replace(wrong, stem))) {
      const meant = word.replace(wrong, right)
      if (isEntry(meant)) return meant
    }
  }
  const {stem = '', last = '', ending = ''} = single.exec(word)?.groups ?? {}
  if (stem && isEntry(stem) && isEntry(stem + last + ending)) return stem + last + ending
  return word.length < shortestAlike ? undefined : alikeOf(word)
}

function alikeOf(word: string): string | undefined {
  for (const pair of alike) {
    for (const [own, other] of [pair, [...pair].reverse() as [string, string]]) {
      if (!word.endsWith(own)) continue
      const meant = word.slice(0, -own.length) + other
      if (isEntry(meant)) return meant
    }
  }
  return undefined
}
