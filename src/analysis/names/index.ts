import {lazily} from '../../../lexicon/lazily.ts'
import type {Analysis} from '../index.ts'
import {type Entity, toEntities} from './entities.ts'
import {type Mention, toMentions} from './mentions.ts'
import {toJoins, toOrders} from './joins.ts'
import type {Variant} from './spellings.ts'
import {toVariants} from './variants.ts'

/** The proper names of an article. */
export interface Names {
  readonly mentions: readonly Mention[]
  /** One name spelled in two ways. */
  readonly variants: readonly Variant[]
  /** Who and what is named, each with its mentions in every form. */
  readonly entities: readonly Entity[]
}

/** The names of an article; what is costly is made when it is asked for. */
export function toNames(analysis: Analysis): Names {
  const mentions = toMentions(analysis)
  const variants = lazily(() => [
    ...toVariants(mentions, analysis),
    ...toJoins(mentions),
    ...toOrders(mentions)
  ])
  const entities = lazily(() => toEntities(mentions, variants()))
  return {
    mentions,
    get variants() {
      return variants()
    },
    get entities() {
      return entities()
    }
  }
}
