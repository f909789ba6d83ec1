/** How the letters of a file are written as bytes; UTF-16 is known by the byte order mark it begins with. */
export type Encoding = 'utf-8' | 'utf-16be' | 'utf-16le'

/** What the first bytes of a text tell of its encoding. */
export function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

/** The text of some bytes, with its byte order mark. Throws a `TypeError` where they are no text. */
export function decode(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes)
}

/** A text as bytes. */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  const bytes = Buffer.from(text, 'utf16le')
  return encoding === 'utf-16le' ? bytes : bytes.swap16()
}
