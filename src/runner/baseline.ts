import type {VFile} from 'vfile'
import {UserError} from '../base/user-error.ts'
import {isMapping} from '../config/check.ts'
import {fingerprintsOf} from '../findings/fingerprint.ts'

/** A finding that is known: its fingerprint, and what a reader of the file knows it by. */
interface Known {
  readonly key: string
  readonly rule: string
  readonly actual: string
}

/**
 * The findings of an archive that are left as they are, by file: only what is new is reported.
 * Paths are those that `toPath` gives, with `/` between folders.
 */
export class Baseline {
  readonly #files: Map<string, readonly Known[]>

  private constructor(files: Map<string, readonly Known[]>) {
    this.#files = files
  }

  static empty(): Baseline {
    return new Baseline(new Map())
  }

  /** Read a baseline; `name` stands in errors. Throws a `UserError` if the text is none. */
  static parse(text: string, name: string): Baseline {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      throw new UserError(`${name}: no JSON, so no baseline`)
    }
    if (!isMapping(value) || value['version'] !== 1 || !isMapping(value['files'])) {
      throw new UserError(`${name}: no baseline of version 1`)
    }
    const files = Object.entries(value['files'])
    const wrong = files.find(([, known]) => !Array.isArray(known) || !known.every(isKnown))
    if (wrong)
      throw new UserError(`${name}: what it says of \`${wrong[0]}\` is no list of findings`)
    return new Baseline(new Map(files as [string, Known[]][]))
  }

  /** Know nothing more of some rules; gives the ids of those that there was something known of. */
  forget(isMeant: (ruleId: string) => boolean): string[] {
    const forgotten = new Set<string>()
    for (const [path, known] of this.#files) {
      const others = known.filter(({rule}) => !isMeant(rule) || !forgotten.add(rule))
      if (others.length > 0) this.#files.set(path, others)
      else this.#files.delete(path)
    }
    return [...forgotten]
  }

  /** Take away the messages of a file that are known; gives how many are known and not there. */
  apply(file: VFile, path: string): number {
    const known = new Set(this.#files.get(path)?.map(({key}) => key))
    if (known.size === 0) return 0
    const keys = fingerprintsOf(file)
    file.messages = file.messages.filter((_, index) => !known.has(keys[index]!))
    for (const key of keys) known.delete(key)
    return known.size
  }

  /** Know the messages that a file has now, and no others of it; gives how many those are. */
  learn(file: VFile, path: string): number {
    const keys = fingerprintsOf(file)
    const known = file.messages.map(({ruleId, actual}, index) => ({
      key: keys[index]!,
      rule: ruleId ?? '',
      actual: (actual ?? '').slice(0, mostLetters)
    }))
    if (known.length > 0) this.#files.set(path, known)
    else this.#files.delete(path)
    return known.length
  }

  /** Forget the files that are not there any more. */
  prune(isThere: (path: string) => boolean): void {
    for (const path of this.#files.keys()) if (!isThere(path)) this.#files.delete(path)
  }

  /** The baseline as it is kept: a line a finding, by path, so that a change of it can be read. */
  toString(): string {
    const files = [...this.#files].sort(([one], [other]) => (one < other ? -1 : 1))
    const blocks = files.map(([path, known]) => {
      const lines = known.map((each) => `      ${JSON.stringify(each)}`)
      return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`
    })
    const inner = blocks.length > 0 ? `{\n${blocks.join(',\n')}\n  }` : '{}'
    return `{\n  "version": 1,\n  "files": ${inner}\n}\n`
  }
}

// As much of a quotation as tells a reader which one it is.
const mostLetters = 60

function isKnown(value: unknown): value is Known {
  return isMapping(value) && typeof value['key'] === 'string'
}
