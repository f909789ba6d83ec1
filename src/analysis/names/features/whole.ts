import {institutions} from '../../../lexicon/institutions.ts'
import {titles} from '../../../lexicon/titles.ts'
import {newsNameLevels, newsWordLevels} from '../../../models/news-words.ts'
import {keptOf} from '../../../base/kept.ts'
import type {Sentence} from '../../../text/text.ts'
import {fold} from '../../../base/distance.ts'
import type {Form} from '../forms/forms.ts'
import type {Mention} from '../mentions/mentions.ts'
import {restsOf} from '../forms/near-pairs.ts'
import {isSecondReference} from '../forms/people.ts'
import type {Features} from '../../../models/features.ts'

/**
 * What the full names in which two forms stand say as wholes: whether they are one but for the two,
 * what each form has of its own, and who is introduced to the reader.
 */
export function ofWhole(rare: Form, usual: Form): Features {
  const [ofRare, ofUsual] = [fullNamesOf(rare), fullNamesOf(usual)]
  const rests = restsOf(usual)
  const shared = [...restsOf(rare)]
    // “T. Bowe” and “T. Howe”: an initial says little.
    .filter((rest) => rests.has(rest) && /\p{L}\P{L}*\p{L}/u.test(rest))
    .map((rest) => rest.trim().split(/ +/u))
  return {
    whole: Math.max(0, ...shared.map(({length}) => length)),
    // “Albert Road” and “Alberta Road”, “Ananda College” and “Nalanda College”
    wholeOfWords: Number(shared.length > 0 && shared.every((words) => words.every(isWord))),
    wholeInSentence: Number(shared.length > 0 && areInOneSentence(ofRare, ofUsual)),
    secondReference: Number(isSecondReference(rare, usual) || isSecondReference(usual, rare)),
    rareOwn: Number(hasOwn(ofRare, ofUsual)),
    usualOwn: Number(hasOwn(ofUsual, ofRare)),
    rareIntroduced: Number(ofRare.some((full) => full.isIntroduced)),
    usualIntroduced: Number(ofUsual.some((full) => full.isIntroduced)),
    usualAlone: Math.min(3, usual.mentions.length - ofUsual.length)
  }
}

interface FullName {
  readonly sentence: Sentence
  /** The words beside the form. */
  readonly others: readonly string[]
  readonly isIntroduced: boolean
}

const fullNamesOf = keptOf(({mentions}: Form): readonly FullName[] =>
  mentions
    .filter(({mention: {words}}) => words.length > 1)
    .map(({mention, at}) => ({
      sentence: mention.sentence,
      others: mention.words.filter((_, place) => place !== at).map(fold),
      isIntroduced: isIntroduced(mention)
    }))
)

/** Whether a word is oftener one than a name: Road, Great; not Brown. */
function isWord(folded: string): boolean {
  if (institutions().has(folded)) return true
  const name = folded.charAt(0).toUpperCase() + folded.slice(1)
  return (newsWordLevels().get(folded) ?? 0) > (newsNameLevels().get(name) ?? 0)
}

/** Whether a sentence has two full names that are one but for the forms. */
function areInOneSentence(some: readonly FullName[], others: readonly FullName[]): boolean {
  const bySentence = new Map(others.map((full) => [full.sentence, full.others.join(' ')]))
  return some.some((full) => bySentence.get(full.sentence) === full.others.join(' '))
}

/** Whether a form stands in a name of which no other word stands in a name with the other form. */
function hasOwn(some: readonly FullName[], others: readonly FullName[]): boolean {
  const known = new Set(others.flatMap((full) => full.others))
  return some.some((full) => !full.others.some((word) => known.has(word)))
}

const introduction =
  /^(?:\d+|an?|the|who|whose|of|from|his|her|its|their|chief|head|president|director)$/u

/** Whether the reader is told who it is: “Brian Tolley, the landlord”, “Councillor Janet Reid”. */
function isIntroduced({title, tokens, sentence}: Mention): boolean {
  if (title !== '' && titles().get(title.toLowerCase())?.kind !== 'honorific') return true
  const next = tokens.at(-1)!.index + 1 - sentence.tokens[0]!.index
  return (
    sentence.tokens[next]?.text === ',' &&
    introduction.test(sentence.tokens[next + 1]?.normal ?? '')
  )
}
