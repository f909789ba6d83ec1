import {createHash, createHmac} from 'node:crypto'
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync
} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {VFile} from 'vfile'
import {lazily} from '../base/lazily.ts'
import type {Ruleset} from '../config/index.ts'
import {formatOf} from '../format/index.ts'
import {manifest} from '../base/homepage.ts'
import {makeFolder} from './files/make-folder.ts'
import {readBounded} from './files/read-bounded.ts'
import {sweep, temporaryIn} from './files/temporary.ts'
import {addRecord, type ProofRecord, toRecord} from './record.ts'

const largest = 1_000_000
// A run of millions of articles comes to a part of this; what is longer is not of our making.
const mostRead = 64 * 2 ** 20

/**
 * Results of earlier runs, by the text of the article and all that decides what is said of it.
 *
 * They are lines of 256 files, each line a key, a signature of both and the content. A line is put
 * behind the others in one write, so that runs side by side do no harm; one that was cut off when a
 * run was killed, or that somebody without the user’s `secret` has written, does not agree with its
 * signature, and its article is read again. A file that has grown
 * over `limit` bytes is made half as long at the end of a run, the oldest lines first.
 */
export class Cache {
  readonly #folder: string
  readonly #secret: Uint8Array
  readonly #limit: number
  readonly #shards = new Map<string, Map<string, string>>()
  readonly #grown = new Set<string>()
  readonly #salts = new WeakMap<Ruleset, string>()

  /** Makes the folder, before it asks for the secret; throws as the file system does if it cannot. */
  constructor(folder: string, secret: () => Uint8Array, limit: number = largest) {
    makeFolder(folder)
    sweep(folder)
    this.#folder = folder
    this.#secret = secret()
    this.#limit = limit
  }

  /** Give a file the messages that its text had before; false if it was never read. */
  restore(file: VFile, ruleset: Ruleset): boolean {
    const key = this.#keyOf(file, ruleset)
    if (key === undefined) return false
    const [signature, content] = split(this.#shardOf(key).get(key) ?? '')
    if (content === '' || signature !== this.#sign(key, content)) return false
    addRecord(file, JSON.parse(content) as ProofRecord)
    return true
  }

  /** Keep what was found in a file. Throws as the file system does if it cannot. */
  keep(file: VFile, ruleset: Ruleset): void {
    const key = this.#keyOf(file, ruleset)
    if (key === undefined) return
    const content = JSON.stringify(toRecord(file))
    const entry = `${this.#sign(key, content)} ${content}`
    this.#shardOf(key).set(key, entry)
    // A line of which another run wrote only the beginning is ended first.
    append(this.#pathOf(key), `\n${key} ${entry}\n`)
    this.#grown.add(key.slice(0, 2))
  }

  /** Shorten what has grown too long; what cannot be shortened now may be another time. */
  close(): void {
    for (const shard of this.#grown) {
      try {
        this.#shorten(this.#pathOf(shard))
      } catch {
        continue
      }
    }
  }

  #shorten(file: string): void {
    if (statSync(file).size <= this.#limit) return
    const lines = readBounded(file, mostRead).toString('utf8').split('\n').filter(Boolean)
    let size = 0
    const kept = lines.reverse().filter((line) => (size += line.length + 2) <= this.#limit / 2)
    const temporary = temporaryIn(this.#folder)
    const text = kept.reverse().map((line) => `\n${line}\n`)
    try {
      writeFileSync(temporary, text.join(''), {flag: 'wx'})
      renameSync(temporary, file)
    } finally {
      rmSync(temporary, {force: true})
    }
  }

  /** The entries of one of the files, which is read when it is first asked for. */
  #shardOf(key: string): Map<string, string> {
    const name = key.slice(0, 2)
    let shard = this.#shards.get(name)
    if (!shard) {
      this.#shards.set(name, (shard = new Map()))
      for (const line of readOwn(this.#pathOf(key)).split('\n')) shard.set(...split(line))
    }
    return shard
  }

  /** What only this user’s runs can write behind a key. */
  #sign(key: string, content: string): string {
    const hash = createHmac('sha256', this.#secret).update(`${key} ${content}`)
    return hash.digest('base64url').slice(0, 32)
  }

  #pathOf(key: string): string {
    return path.join(this.#folder, key.slice(0, 2))
  }

  /** Nothing for rules that are code of this run alone: what tells them from others is not known. */
  #keyOf(file: VFile, ruleset: Ruleset): string | undefined {
    const {book, config} = ruleset
    if (!book.recipe) return undefined
    let salt = this.#salts.get(ruleset)
    if (salt === undefined) {
      salt = sumOf(JSON.stringify([manifest().version, build(), book.recipe, config]))
      this.#salts.set(ruleset, salt)
    }
    const {notices: _, ...data} = file.data
    const known = JSON.stringify([salt, formatOf(file).id, data])
    const hash = createHash('sha256').update(known).update('\0').update(String(file))
    return hash.digest('hex').slice(0, 40)
  }
}

/**
 * What tells one build from another. A build made from a working copy has the version of the last
 * release, so the times and sizes of the program, the lexicon and the models count as well.
 */
const build = lazily(() => {
  const {resolve} = createRequire(import.meta.url)
  const folders = [resolve('#lexicon/titles.tsv'), resolve('#models/news-words.txt')]
  const files = folders.flatMap((file) => {
    const folder = path.dirname(file)
    return readdirSync(folder).map((name) => path.join(folder, name))
  })
  return [fileURLToPath(import.meta.url), ...files].map((file) => {
    const {mtimeMs, size} = statSync(file)
    return [path.basename(file), mtimeMs, size]
  })
})

/** A sum that tells one content from another. */
function sumOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 16)
}

/** What stands before the first space of a text, and what behind it. */
function split(text: string): [string, string] {
  const at = text.indexOf(' ')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** The text of a file of the cache. A link in its place is taken away, and not followed. */
function readOwn(file: string): string {
  try {
    if (!lstatSync(file).isSymbolicLink()) return readBounded(file, mostRead).toString('utf8')
    unlinkSync(file)
  } catch {
    // What is not there, or none of ours, holds nothing.
  }
  return ''
}

function append(file: string, text: string): void {
  const {O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_NONBLOCK = 0, O_WRONLY} = constants
  const opened = openSync(file, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o666)
  try {
    if (!fstatSync(opened).isFile()) throw new Error('what should be a file of it is none')
    writeFileSync(opened, text)
  } finally {
    closeSync(opened)
  }
}
