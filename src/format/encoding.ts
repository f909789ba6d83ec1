import {type Decoded, DecodingError} from './format.ts'

/** How letters are written as bytes; UTF-16 is known by the byte order mark that it begins with. */
export type Encoding = 'utf-8' | 'utf-16be' | 'utf-16le'

/** A file that is a text, and how that is written. */
export interface DecodedText extends Decoded {
  readonly encoding: Encoding
}

/**
 * The text of a file that is one, with its byte order mark, so that offsets are those of the file.
 * Throws a `DecodingError` where it is none.
 */
export async function decodeText(bytes: Uint8Array): Promise<DecodedText> {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8' && bytes.includes(0)) throw binary()
  const text = decode(bytes, encoding)
  if (text.includes('\0')) throw binary()
  return {text, encoding}
}

/** The bytes of a text. */
export async function encodeText({text, encoding}: DecodedText): Promise<Uint8Array> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at++) {
    view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le')
  }
  return bytes
}

// Long enough for a licence or a style sheet to stand before what tells the format.
const beginning = 1024

/** The letters that a file begins with, as far as they can be read, for a format to be known by. */
export function beginningOf(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, beginning))
}

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes)
  } catch {
    throw new DecodingError(`invalid ${encoding.toUpperCase()}, save it as UTF-8`)
  }
}

function binary(): DecodingError {
  return new DecodingError('binary file, expected text')
}
