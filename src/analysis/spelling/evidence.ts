import type {Features} from '../../models/features.ts'
import type {SlipCosts} from '../../models/spelling.ts'
import {dictionariesOf} from '../dictionary/index.ts'
import type {Article} from '../../text/article.ts'
import {keptOf} from '../../base/kept.ts'
import type {Token} from '../../text/text.ts'
import type {Surroundings} from './correction.ts'
import {likenessOf, type Ranked} from './likeness.ts'
import type {News} from './news.ts'
import {standingOf, unknownOf} from './standing.ts'
import {beside, type Vocabulary} from './vocabulary.ts'

/** What is known of a word’s place and article. */
export function surroundingsOf(token: Token, vocabulary: Vocabulary): Surroundings {
  const {words, capitals, marked} = vocabulary
  return {
    before: beside(vocabulary, token, -1),
    after: beside(vocabulary, token, 1),
    others: othersOf(vocabulary),
    uses: (word) => (words.get(word) ?? marked.get(word.toLowerCase()))?.length ?? 0,
    capitals: (word) =>
      [...(capitals.get(word) ?? [])].sort((a, b) => b[1] - a[1]).map(([form]) => form)
  }
}

/** The words of an article that no dictionary has in small letters, as they are written. */
const othersOf = keptOf(({words, capitals}: Vocabulary): string[] => {
  const names = [...capitals].filter(([small]) => dictionariesOf(small).length === 0)
  return [...unknownOf(words), ...names.flatMap(([, forms]) => [...forms.keys()])]
})

/**
 * What speaks for and against an unknown word’s being a typing error: how the word looks, what it may be
 * made of, who else uses it, and where it stands; and how near the best correction is.
 */
export function evidenceOf(
  word: string,
  places: readonly Token[],
  ranked: readonly Ranked[],
  vocabulary: Vocabulary,
  article: Article,
  news: News,
  slips: SlipCosts
): readonly [Features, Features] {
  const standing = standingOf(word, places, vocabulary, article, news)
  const around = surroundingsOf(places[0]!, vocabulary)
  return [standing, likenessOf(word, ranked, standing, around, news, slips)]
}
