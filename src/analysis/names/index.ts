import {keptOf} from '../../base/kept.ts'
import type {Article} from '../../text/article.ts'
import type {Token} from '../../text/text.ts'
import {type Entity, toEntities} from './entities.ts'
import {type Mention, toMentions} from './mentions/mentions.ts'
import {toJoins} from './joins.ts'
import {toOrders} from './orders.ts'
import {isOfOtherHand} from './other-hands.ts'
import {isOfSpeaker} from './speakers.ts'
import type {Variant} from './forms/spellings.ts'
import {toVariants} from './variants.ts'

/** The proper names of an article and where each is mentioned. */
export const namesOf = keptOf((article: Article) => new Names(article))

/** The proper names of an article; what is costly is made when it is asked for. */
export class Names {
  readonly mentions: readonly Mention[]
  readonly #article: Article
  #variants: readonly Variant[] | undefined
  #entities: readonly Entity[] | undefined
  #byToken: ReadonlyMap<Token, Mention> | undefined

  constructor(article: Article) {
    this.mentions = toMentions(article)
    this.#article = article
  }

  /** One name spelled in two ways. */
  get variants(): readonly Variant[] {
    return (this.#variants ??= [
      ...toVariants(this.mentions, this.#article),
      ...toJoins(this.mentions),
      ...toOrders(this.mentions)
    ].filter(
      (variant) => !isOfSpeaker(variant, this.#article) && !isOfOtherHand(variant, this.#article)
    ))
  }

  /** Who and what is named, each with its mentions in every form. */
  get entities(): readonly Entity[] {
    return (this.#entities ??= toEntities(this.mentions, this.variants))
  }

  /** The mention that a word is a part of. */
  mentionOf(token: Token): Mention | undefined {
    this.#byToken ??= new Map(
      this.mentions.flatMap((mention) => mention.tokens.map((token) => [token, mention]))
    )
    return this.#byToken.get(token)
  }
}
