import {titles} from '../../../lexicon/titles.ts'
import type {Article} from '../../../text/article.ts'
import {keptOf} from '../../../base/kept.ts'
import type {Paragraph, Sentence, Token} from '../../../text/text.ts'
import {withoutPossessive} from '../../../text/word-types.ts'
import {nameWordsOf} from './name-words.ts'
import {bare, runsOf} from './runs.ts'

/**
 * One place where a proper name stands. `tokens` are those of the name alone, `words` their texts
 * without the possessive; the title before it (“Foreign Minister”) is kept apart.
 */
export interface Mention {
  readonly tokens: readonly Token[]
  readonly words: readonly string[]
  readonly title: string
  /** Jr, MP, QC behind the name, not among its words. */
  readonly suffix: string
  readonly paragraph: Paragraph
  readonly sentence: Sentence
}

const initials = /^(?:\p{Lu}\.?){1,3}$/u
const suffixes = /^(?:jr|sr|ii|iii|iv|mp|mep|qc|kc|obe|mbe|cbe)\.?$/iu

/** The mentions of proper names in an article, in reading order. */
export function toMentions(article: Article): Mention[] {
  const isName = nameWordsOf(article)
  return article.sentences.flatMap((sentence) =>
    runsOf(sentence, isName, article).flatMap((run) => {
      const known = mentionsOf(sentence)
      const place = (run[0]!.index - sentence.tokens[0]!.index) * longestRun + run.length
      let found = known.get(place)
      if (!found) known.set(place, (found = toMention(run, sentence)))
      return found
    })
  )
}

const longestRun = 2 ** 20
/** What was found in the runs of a sentence, by their places in it; it holds while the sentence goes on. */
const mentionsOf = keptOf((_: Sentence) => new Map<number, readonly Mention[]>())

/** The name in a run of capitalised words: what stands behind the last title in it. */
function toMention(run: readonly Token[], sentence: Sentence): Mention[] {
  const known = titles()
  let start = 0
  for (let from = 0; from < run.length - 1; from++) {
    for (let to = Math.min(from + 4, run.length - 1); to > from; to--) {
      const phrase = run.slice(from, to).map(bare).join(' ')
      const title = known.get(phrase)
      // “Martin Luther King Jr”: what may be a name is a title only before everything else.
      if (title && (title.only || from <= start)) start = Math.max(start, to)
    }
  }
  let end = run.length
  while (end > start + 1 && suffixes.test(run[end - 1]!.text)) end--
  const tokens = run.slice(start, end)
  const title = run
    .slice(0, start)
    .map(({text}) => text)
    .join(' ')
  const words = tokens.map(({text}) => withoutPossessive(text))
  if (words.every((word) => initials.test(word) && word.length < 2)) return []
  if (words.length === 1 && known.get(bare(tokens[0]!))?.only) return []
  const suffix = run
    .slice(end)
    .map(({text}) => text)
    .join(' ')
  return [{tokens, words, title, suffix, paragraph: sentence.paragraph, sentence}]
}
