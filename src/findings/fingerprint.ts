import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'

/** How many words on either side of a finding belong to it. */
const reach = 3

// Far enough for three words; a line without spaces, or a whole paragraph, is not read to its end.
const mostLetters = 200

/**
 * A key for each message of a file, in their order: what a report or a baseline knows a finding by.
 *
 * It is made from the rule, the text at the place, three words on either side in the same line, and
 * which of its like it is. So it stays what it is when the article is edited elsewhere, moved or
 * renamed, and when quotation marks, accents or spaces are written in another way. It does not hold
 * the path: two articles may have the same key. 32 hexadecimal digits.
 */
export function fingerprintsOf(file: VFile): string[] {
  const source = String(file)
  const seen = new Map<string, number>()
  return file.messages.map((message) => {
    const said = [message.ruleId ?? '', ...wordsAt(source, message)].join('\0')
    const occurrence = seen.get(said) ?? 0
    seen.set(said, occurrence + 1)
    return digestOf(`${said}\0${occurrence}`).slice(0, 32)
  })
}

/** The SHA-256 of a text, in hexadecimal digits. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

/** What stands before, at and behind the place of a message, in the form in which it is compared. */
function wordsAt(source: string, {place, actual, reason}: VFileMessage): string[] {
  const start = place && ('start' in place ? place.start.offset : place.offset)
  // A message without a place is known by what it says.
  if (start === undefined) return [normalise(reason)]
  const end = (place && 'end' in place ? place.end.offset : undefined) ?? start
  const before = source.slice(Math.max(0, start - mostLetters), start).split(/[\n\r]/u)
  const [behind] = source.slice(end, end + mostLetters).split(/[\n\r]/u, 1)
  return [
    wordsOf(before.at(-1)!).slice(-reach).join(' '),
    normalise(actual ?? source.slice(start, end)),
    wordsOf(behind!).slice(0, reach).join(' ')
  ]
}

function wordsOf(text: string): string[] {
  return normalise(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim()
}
