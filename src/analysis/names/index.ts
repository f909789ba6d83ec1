import {lazily} from '../../../lexicon/lazily.ts'
import type {Analysis} from '../index.ts'
import type {Token} from '../tokens.ts'
import {type Entity, toEntities} from './entities.ts'
import {type Mention, toMentions} from './mentions.ts'
import {toJoins} from './joins.ts'
import {toOrders} from './orders.ts'
import {isOfSpeaker} from './speakers.ts'
import type {Variant} from './spellings.ts'
import {toVariants} from './variants.ts'

/** The proper names of an article. */
export interface Names {
  readonly mentions: readonly Mention[]
  /** One name spelled in two ways. */
  readonly variants: readonly Variant[]
  /** Who and what is named, each with its mentions in every form. */
  readonly entities: readonly Entity[]
  /** The mention that a word is a part of. */
  mentionOf(token: Token): Mention | undefined
}

/** The names of an article; what is costly is made when it is asked for. */
export function toNames(analysis: Analysis): Names {
  const mentions = toMentions(analysis)
  const variants = lazily(() =>
    [...toVariants(mentions, analysis), ...toJoins(mentions), ...toOrders(mentions)].filter(
      (variant) => !isOfSpeaker(variant, analysis)
    )
  )
  const entities = lazily(() => toEntities(mentions, variants()))
  const byToken = lazily(
    () => new Map(mentions.flatMap((mention) => mention.tokens.map((token) => [token, mention])))
  )
  return {
    mentions,
    mentionOf: (token) => byToken().get(token),
    get variants() {
      return variants()
    },
    get entities() {
      return entities()
    }
  }
}
