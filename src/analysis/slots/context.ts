import type {Sentence, Token} from '../../text/text.ts'

/** The words about a slot of `length` words, as a note quotes them: “Pakistan and … have agreed”. */
export function contextOf({tokens}: Pick<Sentence, 'tokens'>, index: number, length = 1): string {
  const before = tokens.slice(Math.max(0, index - 2), index)
  const after = tokens.slice(index + length, index + length + 2)
  return `${print(before)} …${print(after)}`.trim()
}

function print(tokens: readonly Token[]): string {
  return tokens.map(({space, text}) => (space ? ' ' : '') + text).join('')
}
