import {type SpellingVariant, variantsByFirstWord} from '../../lexicon/variants.ts'
import {isOwn} from './own.ts'
import type {Article} from '../../text/article.ts'
import {keptOf} from '../../base/kept.ts'
import type {Sentence, Token} from '../../text/text.ts'
import {withoutPossessive, ofType} from '../../text/word-types.ts'

/** A word of an article that one English spells in two ways, where the desk itself wrote it. */
export interface VariantForm {
  /** One token, or two where a spelling is of two words. */
  readonly tokens: readonly Token[]
  /** The word as it stands, without a possessive. */
  readonly text: string
  /** That spelling as the lexicon has it, in lower case. */
  readonly spelling: string
  readonly variant: SpellingVariant
}

/** The words of an article that are spelled in two ways and are of interest, in reading order. */
export function toVariantForms(
  article: Article,
  isOfInterest: (variant: SpellingVariant) => boolean
): VariantForm[] {
  return article.sentences.flatMap((sentence) =>
    formsIn(sentence).filter(
      ({tokens, variant}) => isOfInterest(variant) && isOwn(tokens[0]!, sentence.paragraph, article)
    )
  )
}

const formsIn = keptOf((sentence: Sentence): readonly VariantForm[] => {
  const forms: VariantForm[] = []
  sentence.tokens.forEach((token, index) => {
    if (token.kind !== 'word' || token.opaque || !startingWith(token.type)) return
    const form = formAt(sentence, index)
    if (form) forms.push(form)
  })
  return forms
})

function formAt(sentence: Sentence, index: number): VariantForm | undefined {
  const {type, text} = sentence.tokens[index]!
  const found = startingWith(type)?.find(([words]) => stands(words, sentence, index))
  if (!found) return undefined
  const [words, variant] = found
  const tokens = sentence.tokens.slice(index, index + words.length)
  return {
    tokens,
    text: words.length > 1 ? textOf(tokens) : withoutPossessive(text),
    spelling: words.join(' '),
    variant
  }
}

const startingWith = ofType(({normal}) => variantsByFirstWord().get(withoutPossessive(normal)))

function stands(words: readonly string[], {tokens}: Sentence, index: number): boolean {
  return words.slice(1).every((word, at) => {
    const token = tokens[index + at + 1]
    return token?.normal === word && token.space !== ''
  })
}

function textOf(tokens: readonly Token[]): string {
  return tokens.map(({space, text}, at) => (at > 0 ? space : '') + text).join('')
}
