import {fold} from './distance.ts'
import type {Mention} from './mentions.ts'

/**
 * The name that each acronym of an article stands for, by the folded acronym: the one right before
 * the brackets in which it is given, of whose words it has first letters in their order.
 */
export function acronymsOf(mentions: readonly Mention[]): ReadonlyMap<string, Mention> {
  const meanings = new Map<string, Mention>()
  mentions.forEach((mention, at) => {
    const {words, tokens, sentence} = mention
    const before = mentions[at - 1]
    const [word] = words
    if (words.length > 1 || !before || before.sentence !== sentence) return
    if (!/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word!)) return
    const place = tokens[0]!.index - sentence.tokens[0]!.index
    const isGiven = sentence.tokens[place - 1]?.text === '('
    if (!isGiven || before.tokens.at(-1)!.index !== tokens[0]!.index - 2) return
    // “the National Union of Teachers (NUT)”: the words in small letters may count as well.
    const firsts = sentence.tokens
      .slice(Math.max(0, place - 1 - mostWords), place - 1)
      .map(({text}) => text[0]!.toLowerCase())
    if (areInOrder(word!.toLowerCase(), firsts)) meanings.set(fold(word!), before)
  })
  return meanings
}

const mostWords = 8

function areInOrder(letters: string, firsts: readonly string[]): boolean {
  let at = 0
  for (const first of firsts) if (first === letters[at]) at++
  return at >= letters.length
}
