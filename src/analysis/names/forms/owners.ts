import {givenNames} from '../../../lexicon/given-names.ts'
import {nationForms} from '../../../lexicon/nations.ts'
import {titles} from '../../../lexicon/titles.ts'
import {newsNameLevels, newsWordLevels} from '../../../models/news-words.ts'
import type {Form} from './forms.ts'

/** Whether a form is the last part of a longer name somewhere. */
export function endsName({mentions}: Form): boolean {
  return mentions.some(({mention: {words}, at}) => words.length > 1 && at === words.length - 1)
}

/**
 * The fullest name that ends in a form, as a reader would give it: without what was read with it as
 * one name, as in “Chief of Staff Sagala Ratnayake” and “Russian Arkhipova”. Empty if there is none.
 */
export function ownerOf({text, mentions}: Form): string {
  const names = mentions
    .filter(({mention: {words}, at}) => words.length > 1 && at === words.length - 1)
    .map(({mention}) => withoutLead(mention.words))
    .sort((a, b) => b.length - a.length)
  return names.find((words) => words.length > 1)?.join(' ') ?? (names.length > 0 ? text : '')
}

function withoutLead(words: readonly string[]): readonly string[] {
  const joint = words.findLastIndex((word) => /^(?:of|the|&)$/u.test(word))
  const [, ...behind] = words.slice(joint)
  const rest = joint < 0 ? words : behind
  const start = rest.findIndex((word, at) => at === rest.length - 1 || !isDescription(word))
  return rest.slice(start)
}

/** Finance, NPP, Russian, Monica-based: what tells of somebody, and is no part of the name. */
function isDescription(word: string): boolean {
  const small = word.toLowerCase()
  if (givenNames().has(small)) return false
  return (
    /^\p{Lu}{3,}$|\p{Ll}-\p{Ll}{5}/u.test(word) ||
    nationForms().has(small) ||
    titles().has(small) ||
    (newsWordLevels().get(small) ?? 0) > (newsNameLevels().get(word) ?? 0)
  )
}
