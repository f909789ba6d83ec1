import type {Sentence} from './paragraphs.ts'
import type {Token} from './tokens.ts'

const openers = /^["“”'‘’([{«—–:;•*-]+$/u
const restarts = /[“"‘'«:;•*]/u

/** Does a token open its sentence, a quotation in it, or what follows a colon or semicolon? */
export function isInitial(token: Token, {tokens}: Pick<Sentence, 'tokens'>): boolean {
  for (let at = token.index - tokens[0]!.index - 1; at >= 0; at--) {
    const {text} = tokens[at]!
    if (!openers.test(text)) return false
    if (restarts.test(text)) return true
  }
  return true
}
