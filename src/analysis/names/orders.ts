import {nationForms} from '../../lexicon/nations.ts'
import {surnamesFirst} from '../../lexicon/surnames-first.ts'
import {groupBy} from '../../base/group-by.ts'
import {fold} from '../../base/distance.ts'
import {areWords, fromGroups} from './joins.ts'
import type {Mention} from './mentions/mentions.ts'
import type {Unit} from './mentions/stretches.ts'
import {isEastern} from './mentions/person-name.ts'
import type {Variant} from './forms/spellings.ts'

/**
 * The names whose parts stand in one order here and in another there: Kim Jong-un and Jong-un Kim.
 *
 * Two words in two orders may be two people (James Thomas and Thomas James) or what describes and
 * what is described (the Kotte SJB office); so a name is asked for that has its surname first in its
 * own language, or three parts.
 */
export function toOrders(mentions: readonly Mention[]): Variant[] {
  const units = mentions
    .filter(({paragraph, words}) => !paragraph.isDisplay && words.length > 1)
    .map(({words, tokens, sentence}) => ({
      text: words.join(' '),
      words,
      tokens,
      sentence,
      before: [],
      after: [],
      isInitial: false
    }))
  const groups = groupBy(units, ({words}) => words.map(fold).sort().join(' '))
  return fromGroups('order', groups.values(), areOnePerson)
}

function areOnePerson(some: readonly Unit[], others: readonly Unit[]): boolean {
  const [{words}] = some as [Unit]
  const inOrder = ([unit]: readonly Unit[]) => unit!.words.map(fold).join(' ')
  const sentences = new Set(some.map(({sentence}) => sentence))
  return (
    inOrder(some) !== inOrder(others) &&
    !others.some(({sentence}) => sentences.has(sentence)) &&
    ([some, others].some(([unit]) => isSurnameFirst(unit!.words)) ||
      (words.length > 2 && !words.some(isDescription)))
  )
}

/** “Colombo Port City” and “Port City Colombo”, “the SJB Kotte office”, “Sinhala-speaking”. */
function isDescription(word: string): boolean {
  return (
    /^\p{Lu}{2,}$/u.test(word) ||
    /\p{Ll}{2}-\p{Ll}{5}/u.test(word) ||
    nationForms().has(word.toLowerCase()) ||
    areWords([word])
  )
}

function isSurnameFirst(words: readonly string[]): boolean {
  return isEastern(words) || surnamesFirst().has(words[0]!.toLowerCase())
}
