import {matchesOf} from '../base/matches.ts'
import {templateTags} from './templates.ts'
import type {Token} from './text.ts'

// Addresses (with or without a scheme), e-mail, handles, hashtags, file names, code in backticks,
// whose account or work a thing is. To ignore case throughout takes a tenth of a second to compile.
// Each part has the most letters that it can have: a search that runs to the end of the text from every
// place of it takes minutes for a line of hyphens.
const opaque = new RegExp(
  [
    String.raw`\b[A-Za-z][A-Za-z+.-]{0,60}:\/\/\S+`,
    String.raw`\b(?:www|WWW|Www)\.\S+`,
    String.raw`[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
    String.raw`(?<![\p{L}\p{N}])[@#][\p{L}_][\p{L}\p{N}_.]*`,
    String.raw`\b[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}\.${inAnyCase('com|org|net|info|edu|gov|co|io|news|tv|uk|in|pk|lk|au|us|ca|za|bd|eu')}\b(?:\/\S*)?`,
    String.raw`\b[\p{L}\p{N}_-]{1,100}\.${inAnyCase('pdf|docx?|xlsx?|txt|csv|html?|jpe?g|png|gif|mp[34]|zip|json|xml')}\b`,
    String.raw`(?:©|\b${inAnyCase('copyright')}\s+(?:©|\([cC]\)|\d{4}))[^.;:]{0,60}`,
    String.raw`\b${inAnyCase('uploaded|posted')} (?:by|By|BY):\s*\S+`,
    '`[^`]+`'
  ].join('|'),
  'gu'
)
const hint = /[@#`©]|:\/\/|[\p{L}\p{N}]\.\p{L}|[Cc]opyright|COPYRIGHT|ed [Bb]y:|ED BY:/u

/** Some words in small letters, in capitals, and with a first capital. */
function inAnyCase(words: string): string {
  const all = words.split('|')
  const capitals = all.map((word) => word.toUpperCase())
  const first = all.map((word, at) => capitals[at]!.charAt(0) + word.slice(1))
  return `(?:${[...all, ...capitals, ...first].join('|')})`
}

/** Mark the tokens of a paragraph that are not prose; `text` is the paragraph’s. */
export function maskOpaque(tokens: readonly Token[], text: string): void {
  for (const {start, end} of templateTags(text, 'other')) mark(tokens, start, end)
  if (!hint.test(text)) return
  for (const {index: start, 0: found} of matchesOf(opaque, text)) {
    // A full stop or closing mark that ends the sentence is not part of the address.
    mark(tokens, start, start + found.replace(/(?<![.,;:!?'")\]”’])[.,;:!?'")\]”’]+$/u, '').length)
  }
}

function mark(tokens: readonly Token[], start: number, end: number): void {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  for (let at = low; at < tokens.length && tokens[at]!.start < end; at++) {
    tokens[at]!.opaque = true
  }
}
