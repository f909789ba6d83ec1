import {withoutPossessive} from '../../../text/word-types.ts'
import type {Mention} from './mentions.ts'
import {isParticle} from './runs.ts'

/** What a person’s name consists of, each part as it stands, without the possessive. */
export interface NameParts {
  /** Honorific or office before the name: `Foreign Minister`. */
  readonly title: string
  readonly given: readonly string[]
  readonly initials: readonly string[]
  readonly particles: readonly string[]
  readonly surname: string
  /** Jr, MP, QC behind the name. */
  readonly suffix: string
}

const initial = /^(?:\p{Lu}\.?){1,3}$/u
// Jong-un, Cheuk-yan: given names that stand behind the surname, of syllables that are short: not
// Sinhala-speaking.
const eastern = /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,5}$/u

/**
 * The parts of a mention, read as a person’s name: the surname is the last word, with the particles
 * before it, or the first where a given name of two syllables, Korean or Chinese, follows it.
 */
export function toParts({
  words,
  title,
  suffix
}: Pick<Mention, 'words' | 'title' | 'suffix'>): NameParts {
  const bare = words.map(withoutPossessive)
  const at = isEastern(bare) ? 0 : bare.length - 1
  const others = bare.filter((_, index) => index !== at)
  return {
    title,
    given: others.filter((word) => !initial.test(word) && !isParticle(word.toLowerCase())),
    initials: others.filter((word) => initial.test(word)),
    particles: others.filter((word) => isParticle(word.toLowerCase())),
    surname: bare[at]!,
    suffix
  }
}

/** Whether the words of a name are a surname and a given name of two syllables: Park Geun-hye. */
export function isEastern(words: readonly string[]): boolean {
  return words.length > 1 && eastern.test(words.at(-1)!) && !words[0]!.includes('-')
}
