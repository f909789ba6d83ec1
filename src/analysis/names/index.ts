import type {Analysis} from '../index.ts'
import type {Token} from '../tokens.ts'
import {type Entity, toEntities} from './entities.ts'
import {type Mention, toMentions} from './mentions.ts'
import {toJoins} from './joins.ts'
import {toOrders} from './orders.ts'
import {isOfSpeaker} from './speakers.ts'
import type {Variant} from './spellings.ts'
import {toVariants} from './variants.ts'

/** The proper names of an article; what is costly is made when it is asked for. */
export class Names {
  readonly mentions: readonly Mention[]
  readonly #analysis: Analysis
  #variants: readonly Variant[] | undefined
  #entities: readonly Entity[] | undefined
  #byToken: ReadonlyMap<Token, Mention> | undefined

  constructor(analysis: Analysis) {
    this.mentions = toMentions(analysis)
    this.#analysis = analysis
  }

  /** One name spelled in two ways. */
  get variants(): readonly Variant[] {
    return (this.#variants ??= [
      ...toVariants(this.mentions, this.#analysis),
      ...toJoins(this.mentions),
      ...toOrders(this.mentions)
    ].filter((variant) => !isOfSpeaker(variant, this.#analysis)))
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
