import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Config} from '../config.ts'
import {formatOf} from '../format/index.ts'
import {version} from '../homepage.ts'

/** Results of earlier runs, by the text of the article and all that decides what is said of it. */
export class Cache {
  readonly #folder: string
  readonly #salt: string

  /** Makes the folder; throws as the file system does if it cannot. */
  constructor(folder: string) {
    // A build made from a working copy has the version of the last release: its time tells them apart.
    const build = statSync(fileURLToPath(import.meta.url)).mtimeMs
    mkdirSync(folder, {recursive: true})
    this.#folder = folder
    this.#salt = JSON.stringify([version, build])
  }

  /** Give a file the messages that its text had before; false if it was never read. */
  restore(file: VFile, config: Config): boolean {
    try {
      const kept = JSON.parse(readFileSync(this.#pathOf(file, config), 'utf8')) as VFileMessage[]
      file.messages.push(
        ...kept.map(({reason, place, ...rest}) =>
          Object.assign(new VFileMessage(reason, {place: place!}), rest)
        )
      )
      return true
    } catch {
      // Never kept, or cut off while it was written: the article is read again.
      return false
    }
  }

  keep(file: VFile, config: Config): void {
    const target = this.#pathOf(file, config)
    writeFileSync(`${target}.${process.pid}`, JSON.stringify(file.messages.map(toRecord)))
    renameSync(`${target}.${process.pid}`, target)
  }

  #pathOf(file: VFile, config: Config): string {
    const hash = createHash('sha256')
      .update(`${this.#salt}\0${JSON.stringify(config)}\0${formatOf(file.path).name}\0`)
      .update(String(file))
    return path.join(this.#folder, `${hash.digest('hex').slice(0, 40)}.json`)
  }
}

function toRecord(message: VFileMessage) {
  const {reason, place, ruleId, source, fatal, actual, expected, note, url, related, guarded} =
    message
  return {reason, place, ruleId, source, fatal, actual, expected, note, url, related, guarded}
}
