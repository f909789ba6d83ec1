import {keptOf} from '../../base/kept.ts'
import type {Article} from '../../text/article.ts'
import type {Token} from '../../text/text.ts'
import {dictionariesOf} from '../dictionary/index.ts'

/** What seldom stands behind a possessive: “the agencys and the firms” are several. */
const behindPlurals = new Set(
  'a also an and are as at but by can could did do for from had has have in into is may must not of on or over said say that the their they to under was were when where which while who will with would'.split(
    ' '
  )
)

// “A pack of werewolfs ran” is of several.
const determiners = new Set(
  'a an another each every her his its my our that the their this your'.split(' ')
)

/**
 * Suggestions as they fit a place: of a word that lacks the apostrophe of its owner, that first (“the
 * universitys dean”), and all with the kind of apostrophe that the article has.
 */
export function fitted(
  suggestions: readonly string[],
  token: Token,
  article: Article
): readonly string[] {
  const owner = ownerOf(token, article)
  const all =
    owner === undefined ? suggestions : [owner, ...suggestions.filter((word) => word !== owner)]
  return isCurly(article) ? all.map((word) => word.replaceAll("'", '’')) : all
}

function ownerOf({type: {bare}, index}: Token, {tokens}: Article): string | undefined {
  const one = bare.slice(0, -1)
  const [before, after] = [tokens[index - 1], tokens[index + 1]]
  if (!determiners.has(before?.normal ?? '')) return undefined
  if (!/[a-z]{3,}s$/u.test(bare) || dictionariesOf(one).length === 0) return undefined
  const isOwner =
    after?.kind === 'word' && /^\p{Ll}{3,}/u.test(after.text) && !behindPlurals.has(after.normal)
  return isOwner ? `${one}'s` : undefined
}

/** Whether an article has curly apostrophes, or, if it has none at all, curly quotation marks. */
const isCurly = keptOf(({paragraphs}: Article): boolean => {
  let [curly, straight, marks] = [0, 0, 0]
  for (const {text} of paragraphs) {
    curly += text.match(/\p{L}’/gu)?.length ?? 0
    straight += text.match(/\p{L}'/gu)?.length ?? 0
    marks += text.match(/[“”]/gu)?.length ?? 0
  }
  return curly > straight || (curly === straight && marks > 0)
})
