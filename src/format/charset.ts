import {type DecodedText, decodeText, encodeText} from './encoding.ts'
import {DecodingError, EncodingError} from './format.ts'

/** A page as text; `legacy` is there if it is in an encoding from before UTF-8. */
export interface DecodedPage extends DecodedText {
  readonly legacy?: Legacy
}

/** An older encoding, and the text that was decoded with its bytes: while it is the same, so are they. */
interface Legacy {
  readonly name: string
  readonly text: string
  readonly bytes: Uint8Array
}

// As far as browsers look, and once more: some pages have a comment of their makers first.
const beginning = 2048
const declarations = [
  /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w:.-]+)/iu,
  /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w:.-]+)/iu
]

/**
 * The text of a page in the encoding that it declares. Bytes that are UTF-8 beyond ASCII are that,
 * whatever is declared: pages are often saved so, and no other text looks like it.
 */
export async function decodePage(bytes: Uint8Array): Promise<DecodedPage> {
  const name = declaredIn(bytes)
  if (name === undefined || isUnicode(bytes)) return decodeText(bytes)
  if (bytes.includes(0)) throw new DecodingError('binary file, expected text')
  try {
    const text = decodeAs(name, bytes)
    return {text, encoding: 'utf-8', legacy: {name, text, bytes}}
  } catch {
    throw new DecodingError(`invalid ${name.toUpperCase()}, which it says it is; save it as UTF-8`)
  }
}

/**
 * The bytes of a page in the encoding that it had. Throws an `EncodingError` where that has no bytes for
 * a character.
 */
export async function encodePage(page: DecodedPage): Promise<Uint8Array> {
  const {text, legacy} = page
  if (!legacy) return encodeText(page)
  if (text === legacy.text) return legacy.bytes
  const codes = codesOf(legacy.name)
  const encode = (text: string) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        const code = codes.get(character)
        if (code) return code
        throw new EncodingError(`${legacy.name.toUpperCase()} has no character ${character}`)
      })
    )
  // Some encodings write one character in several ways, and no byte may change unasked.
  const again = encode(legacy.text)
  if (again.length !== legacy.bytes.length || again.some((byte, at) => byte !== legacy.bytes[at])) {
    throw new EncodingError(`its ${legacy.name.toUpperCase()} would not be what it was`)
  }
  return encode(text)
}

// What Windows-1252, the oldest of the web, has in the place of the control characters from 80 to 9F. That
// is all in which it is not Latin-1, for which some of Node’s releases take it.
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'

function decodeAs(name: string, bytes: Uint8Array): string {
  if (name !== 'windows-1252') {
    return new TextDecoder(name, {fatal: true, ignoreBOM: true}).decode(bytes)
  }
  return Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? windows[byte - 0x80] : String.fromCharCode(byte)
  ).join('')
}

/** The name of the older encoding that a page declares; undefined for Unicode, and for none that is known. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, beginning))
  const label = declarations.map((form) => form.exec(text)?.[1]).find(Boolean)
  try {
    const name = label && new TextDecoder(label).encoding
    return name && !name.startsWith('utf-') ? name : undefined
  } catch {
    return undefined
  }
}

function isUnicode(bytes: Uint8Array): boolean {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return true
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  if (!bytes.some((byte) => byte > 127)) return false
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** How each character is written in an encoding of one byte or two: what decodes to it, the first if several do. */
function codesOf(name: string): ReadonlyMap<string, readonly number[]> {
  const codes = new Map<string, readonly number[]>()
  const put = (code: readonly number[]) => {
    try {
      const character = decodeAs(name, Uint8Array.from(code))
      if ([...character].length === 1 && !codes.has(character)) codes.set(character, code)
    } catch {
      return
    }
  }
  for (let byte = 0; byte < 256; byte++) put([byte])
  const isSingle = codes.size > 200
  for (let lead = 0x81; lead < 0xff && !isSingle; lead++) {
    for (let trail = 0x30; trail < 0xff; trail++) put([lead, trail])
  }
  return codes
}
