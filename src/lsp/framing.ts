import {Transform, type TransformCallback} from 'node:stream'

const header = /content-length:[ \t]*(\d{1,9})[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n/iu
// Longer than any header; what comes before the last of them without one is thrown away.
const longestHeader = 4096

/**
 * Lets through the whole messages of the base protocol (a header with `Content-Length`, a blank line,
 * that many bytes of JSON) and drops everything else, telling `onTrouble` in one line, so that a client
 * which once gets a length wrong is understood again from its next sound message on.
 */
export class Framing extends Transform {
  #waiting: Buffer = Buffer.alloc(0)
  readonly #onTrouble: (trouble: string) => void

  constructor(onTrouble: (trouble: string) => void) {
    super()
    this.#onTrouble = onTrouble
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.#waiting = this.#waiting.length > 0 ? Buffer.concat([this.#waiting, chunk]) : chunk
    while (this.#pass()) {
      // One message or one piece of nonsense at a time.
    }
    done()
  }

  /** Whether there was something to be done with what is waiting. */
  #pass(): boolean {
    const text = this.#waiting.toString('latin1', 0, longestHeader)
    const found = header.exec(text)
    if (!found) {
      if (this.#waiting.length < longestHeader) return false
      this.#drop(this.#waiting.length - longestHeader / 2)
      return true
    }
    const body = found.index + found[0].length
    const end = body + Number(found[1])
    if (found.index > 0) this.#onTrouble(`${found.index} bytes between messages`)
    if (this.#waiting.length < end) {
      this.#drop(found.index)
      return false
    }
    const content = this.#waiting.subarray(body, end)
    if (isMessage(content)) {
      this.push(`Content-Length: ${content.length}\r\n\r\n`)
      this.push(Buffer.from(content))
      this.#drop(end)
    } else {
      this.#onTrouble(`a message of ${content.length} bytes that is no JSON-RPC`)
      // The length may be what was wrong: the next message may begin anywhere behind it.
      this.#drop(body)
    }
    return this.#waiting.length > 0
  }

  #drop(length: number): void {
    this.#waiting = this.#waiting.subarray(length)
  }
}

function isMessage(content: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(content.toString('utf8'))
    return typeof value === 'object' && value !== null && 'jsonrpc' in value
  } catch {
    return false
  }
}
