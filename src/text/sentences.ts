import type {Sentence, Token} from './text.ts'

const openers = /^["“”'‘’([{«—–:;•*-]+$/u
const restarts = /[“"‘'«:;•*]/u
const dashes = /^[—–-]+$/u
const longestDateline = 10

/**
 * Does a token open its sentence, a quotation in it, or what follows a colon, a semicolon or a
 * dateline?
 */
export function isInitial(token: Token, {tokens}: Pick<Sentence, 'tokens'>): boolean {
  for (let at = token.index - tokens[0]!.index - 1; at >= 0; at--) {
    const {text} = tokens[at]!
    if (dashes.test(text) && isDateline(tokens, at)) return true
    if (!openers.test(text)) return false
    if (restarts.test(text)) return true
  }
  return true
}

/**
 * Whether the first tokens of a sentence are a dateline, “MOGADISHU, Somalia (Reuters) —”: a town in
 * capitals, or an agency in brackets at the end.
 */
function isDateline(tokens: readonly Token[], length: number): boolean {
  if (length === 0 || length > longestDateline || tokens[0]!.start !== 0) return false
  return /^\p{Lu}{3,}$/u.test(tokens[0]!.text) || tokens[length - 1]!.text === ')'
}
