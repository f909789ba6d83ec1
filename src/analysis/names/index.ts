import {lazily} from '../../../lexicon/lazily.ts'
import type {Analysis} from '../index.ts'
import type {Token} from '../tokens.ts'
import {type Mention, toMentions} from './mentions.ts'
import {toVariants, type Variant} from './variants.ts'

/** The proper names of an article. */
export interface Names {
  readonly mentions: readonly Mention[]
  /** One name spelled in two ways. */
  readonly variants: readonly Variant[]
  /** Is a token part of a proper name? */
  has(token: Token): boolean
}

/** The names of an article; what is costly is made when it is asked for. */
export function toNames(analysis: Analysis): Names {
  const mentions = toMentions(analysis)
  const tokens = lazily(() => new Set(mentions.flatMap(({tokens}) => tokens)))
  const variants = lazily(() => toVariants(mentions, analysis))
  return {
    mentions,
    get variants() {
      return variants()
    },
    has: (token) => tokens().has(token)
  }
}
