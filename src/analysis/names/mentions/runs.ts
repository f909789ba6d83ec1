import {titles} from '../../../lexicon/titles.ts'
import type {Article} from '../../../text/article.ts'
import type {Sentence, Token} from '../../../text/text.ts'
import {type IsName, isWord} from './name-words.ts'

const particles = new Set(
  'al bin bint da das de del den der di dos du el ibn la le st ter ul ur ud van von y'.split(' ')
)

/** Whether a word is a part of names that is written in small letters: bin, de, van. */
export function isParticle(text: string): boolean {
  return particles.has(text)
}

// Nobody’s name is longer: of a page that is all in capitals, or lists names without a comma, every
// word would be one name, and each is compared with what else its name has.
const longest = 40

/**
 * The runs of name words in a sentence, with particles in small letters between them, “of” or
 * “of the” behind what may be an institution, and “&” behind its first word.
 */
export function runsOf(sentence: Sentence, isName: IsName, article: Article): Token[][] {
  const {tokens} = sentence
  const found: Token[][] = []
  let run: Token[] = none
  let pending: Token[] = none
  tokens.forEach((token, index) => {
    const isClose = run.length > 0 && /^\s$/u.test(token.space)
    if (isName(token, tokens[index + 1], sentence)) {
      if (isClose && run.length < longest) run.push(...pending, token)
      else found.push((run = [token]))
      pending = none
      // Russia’s Lavrov: the possessive ends a name.
      if (token.type.bare !== token.text) run = none
    } else if (isClose && isParticle(token.text) && pending.length < 2) {
      pending = [...pending, token]
    } else if (
      isClose &&
      pending.length === 0 &&
      token.text === 'of' &&
      isInstitution(run.at(-1)!, article)
    ) {
      pending = [token]
    } else if (isClose && token.text === '&' && pending.length === 0 && run.length === 1) {
      pending = [token]
    } else if (isClose && pending.at(-1)?.text === 'of' && token.text === 'the') {
      pending = [...pending, token]
    } else {
      run = none
      pending = none
    }
  })
  return found
}

const none: Token[] = []

/** “Bank of England”, “Church of the Nativity”, but not “Governor of Punjab” or “Paris of the East”. */
function isInstitution(token: Token, article: Article): boolean {
  return !titles().has(bare(token)) && isWord(token.normal, article)
}

/** A word of a title as the lexicon has it: without its point, hyphens as spaces. */
export function bare({normal}: Token): string {
  return normal.replace(/\.$/u, '').replaceAll('-', ' ')
}
