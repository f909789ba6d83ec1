import type {Sentence, Token} from '../../../text/text.ts'
import {isInitial} from '../../../text/sentences.ts'
import {fold} from '../../../base/distance.ts'
import type {Mention} from './mentions.ts'
import {isParticle} from './runs.ts'

/** A stretch of one to three words of a name, with the words of the name on either side. */
export interface Unit {
  readonly text: string
  readonly words: readonly string[]
  readonly tokens: readonly Token[]
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly sentence: Sentence
  /** First in its sentence, where any word has a capital. */
  readonly isInitial: boolean
}

const longest = 3

/**
 * The parts of a name, each with its words in one, folded; `spell` writes a word as it is compared. Of
 * “Osama bin Laden” there is no “Osama bin”.
 */
export function toUnits(mention: Mention, spell: (word: string) => string): Part[] {
  // “al Shabaab said”: in small letters and first, the particle is not yet a part of the mention.
  const {sentence, title} = mention
  const particle = sentence.tokens[mention.tokens[0]!.index - sentence.tokens[0]!.index - 1]
  const isPart = particle !== undefined && isParticle(particle.text) && title === ''
  const tokens = isPart ? [particle, ...mention.tokens] : mention.tokens
  const words = isPart ? [particle.text, ...mention.words] : mention.words
  const name: Name = {tokens, words, sentence, spelled: words.map(spell)}
  const folded = name.spelled.map(fold)
  const parts: Part[] = []
  for (let from = 0; from < words.length; from++) {
    let letters = ''
    for (let to = from + 1; to <= Math.min(from + longest, words.length); to++) {
      letters += folded[to - 1]!
      // “Osama Bin”
      const isWhole = to - from === 1 || !isParticle(name.spelled[to - 1]!.toLowerCase())
      if (isWhole) parts.push(new Part(name, from, to, letters))
    }
  }
  return parts
}

/** A name, with the words as they are compared. */
interface Name extends Pick<Unit, 'sentence' | 'tokens' | 'words'> {
  readonly spelled: readonly string[]
}

/** A part of a name; most are like no other part, and are never asked for more than their letters. */
class Part implements Unit {
  /** Its words in one, folded. */
  readonly letters: string
  readonly #name: Name
  readonly #from: number
  readonly #to: number

  constructor(name: Name, from: number, to: number, letters: string) {
    this.#name = name
    this.#from = from
    this.#to = to
    this.letters = letters
  }

  get text(): string {
    return this.words.join(' ')
  }

  get words(): readonly string[] {
    return this.#name.spelled.slice(this.#from, this.#to)
  }

  get tokens(): readonly Token[] {
    return this.#name.tokens.slice(this.#from, this.#to)
  }

  get before(): readonly string[] {
    return this.#name.words.slice(0, this.#from)
  }

  get after(): readonly string[] {
    return this.#name.words.slice(this.#to)
  }

  get sentence(): Sentence {
    return this.#name.sentence
  }

  get isInitial(): boolean {
    return isInitial(this.#name.tokens[this.#from]!, this.#name.sentence)
  }
}
