import type {Token} from '../../text/text.ts'

/** A word in a sentence, where another may be meant. */
interface PlaceOfWord {
  readonly sentence: {readonly tokens: readonly Token[]}
  readonly index: number
  /** In small letters, with a straight apostrophe. */
  readonly word: string
}

// What these words begin must follow: “stronger then; by May” is not “stronger than; by May”.
const openers = new Set(['a', 'an', 'its', 'of', 'our', 'than', 'the', 'their', 'whose', 'your'])

/** Whether a word cannot be meant in a slot, whatever the words around it seem to ask for. */
export function isImpossible(
  {sentence: {tokens}, index, word}: PlaceOfWord,
  meant: string
): boolean {
  const after = tokens[index + 1]
  if (openers.has(meant) && !begins(after)) return true
  // “Prices rose faster then than they do now.”
  if (meant === 'than' && tokens.slice(index, index + 6).some(isThan)) return true
  // “It’s members who pay”: somebody is singled out.
  return word === "it's" && tokens.slice(index + 2, index + 5).some(isRelative)
}

/** Whether something can begin with a token: a word, a figure, a mark that opens. */
function begins(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.kind === 'word' || token.kind === 'source' || /^["“'‘(£$€₹]/u.test(token.text))
  )
}

function isThan({normal}: Token): boolean {
  return normal === 'than'
}

function isRelative({normal}: Token): boolean {
  return normal === 'who' || normal === 'that'
}
