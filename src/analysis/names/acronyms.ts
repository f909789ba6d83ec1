import {groupBy} from '../../base/group-by.ts'
import {fold} from '../../base/distance.ts'
import type {Mention} from './mentions/mentions.ts'

/**
 * The name that each acronym of an article stands for, by the folded acronym: the one right before
 * the brackets in which it is given, of whose words it has first letters in their order; or else the
 * only one in the article whose words with a capital begin with just its letters.
 */
export function acronymsOf(mentions: readonly Mention[]): ReadonlyMap<string, Mention> {
  const meanings = new Map<string, Mention>()
  const asked = new Set<string>()
  const byInitials = groupBy(
    mentions.filter(({words}) => words.length > 1),
    ({words}) => words.flatMap((word) => (/^\p{Lu}/u.test(word) ? fold(word[0]!) : [])).join('')
  )
  mentions.forEach((mention, at) => {
    const [word, ...others] = mention.words
    if (others.length > 0 || !/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word!)) return
    const key = fold(word!)
    if (isGivenFor(mention, mentions[at - 1])) meanings.set(key, mentions[at - 1]!)
    else if (!meanings.has(key) && !asked.has(key)) {
      asked.add(key)
      const names = byInitials.get(key) ?? []
      if (new Set(names.map(({words}) => fold(words.join(' ')))).size === 1) {
        meanings.set(key, names[0]!)
      }
    }
  })
  return meanings
}

/** Whether an acronym stands in brackets behind a name: “the National Union of Teachers (NUT)”. */
function isGivenFor({words, tokens, sentence}: Mention, before: Mention | undefined): boolean {
  if (!before || before.sentence !== sentence) return false
  const place = tokens[0]!.index - sentence.tokens[0]!.index
  if (sentence.tokens[place - 1]?.text !== '(') return false
  if (before.tokens.at(-1)!.index !== tokens[0]!.index - 2) return false
  // The words in small letters may count as well.
  const firsts = sentence.tokens
    .slice(Math.max(0, place - 1 - mostWords), place - 1)
    .map(({text}) => text[0]!.toLowerCase())
  return areInOrder(words[0]!.toLowerCase(), firsts)
}

const mostWords = 8

function areInOrder(letters: string, firsts: readonly string[]): boolean {
  let at = 0
  for (const first of firsts) if (first === letters[at]) at++
  return at >= letters.length
}
