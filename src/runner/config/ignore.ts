import {existsSync} from 'node:fs'
import path from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {wordsFile} from './word-lists.ts'
import {mostOf, readBounded} from '../files/read-bounded.ts'
import {isInside} from '../files/tree.ts'
import {foldersUp} from './find.ts'

/** The files of patterns that are minded; the later wins within a folder. */
export const ignoreFiles = ['.gitignore', '.copydeskignore']

/** Patterns of one place, sought from one folder. */
export interface Patterns {
  readonly folder: string
  readonly patterns: readonly string[]
}

/**
 * Which paths of a project are left out, by its `.gitignore` and `.copydeskignore` files, a nearer
 * one over one above it, and by `ignore` of its configuration. What lies in a folder that is left
 * out is left out, whatever else says so: as git has it.
 */
export class IgnoreRules {
  readonly #root: string
  readonly #dictionaries: ReadonlySet<string>
  readonly #config: {folder: string; rules: Ignore} | undefined
  readonly #byFolder = new Map<string, Ignore | undefined>()
  readonly #folders = new Map<string, boolean>()
  readonly #files: string[] = []

  constructor(root: string, {folder, patterns}: Patterns, dictionaries: readonly string[] = []) {
    this.#root = root
    this.#dictionaries = new Set(dictionaries)
    this.#config = patterns.length > 0 ? {folder, rules: ignore().add([...patterns])} : undefined
  }

  /** The files of patterns that were read until now, as paths. */
  get files(): readonly string[] {
    return this.#files
  }

  isIgnored(file: string): boolean {
    // A dictionary of the house is no article.
    if (path.basename(file) === wordsFile || this.#dictionaries.has(file)) return true
    return this.#isFolderIgnored(path.dirname(file)) || this.#matches(file, false)
  }

  #isFolderIgnored(folder: string): boolean {
    if (folder === this.#root || !isInside(folder, this.#root)) return false
    let isOut = this.#folders.get(folder)
    if (isOut === undefined) {
      isOut = this.#isFolderIgnored(path.dirname(folder)) || this.#matches(folder, true)
      this.#folders.set(folder, isOut)
    }
    return isOut
  }

  #matches(file: string, isFolder: boolean): boolean {
    const config = this.#config && test(this.#config.rules, this.#config.folder, file, isFolder)
    if (config !== undefined) return config
    if (!isInside(file, this.#root)) return false
    for (const folder of foldersUp(path.dirname(file), this.#root)) {
      const rules = this.#rulesOf(folder)
      const says = rules && test(rules, folder, file, isFolder)
      if (says !== undefined) return says
    }
    return false
  }

  #rulesOf(folder: string): Ignore | undefined {
    if (!this.#byFolder.has(folder)) {
      const files = ignoreFiles.map((name) => path.join(folder, name)).filter((f) => existsSync(f))
      this.#files.push(...files)
      this.#byFolder.set(
        folder,
        files.length > 0
          ? files.reduce((rules, file) => rules.add(readPatterns(file)), ignore())
          : undefined
      )
    }
    return this.#byFolder.get(folder)
  }
}

/** Whether patterns leave a path out, take it in again, or say nothing of it. */
function test(rules: Ignore, folder: string, file: string, isFolder: boolean): boolean | undefined {
  if (!isInside(file, folder)) return undefined
  const relative = path.relative(folder, file).replaceAll(path.sep, '/')
  if (relative === '') return undefined
  const {ignored, unignored} = rules.test(isFolder ? `${relative}/` : relative)
  return ignored ? true : unignored ? false : undefined
}

function readPatterns(file: string): string {
  try {
    return readBounded(file, mostOf.settings).toString('utf8')
  } catch {
    // A folder of that name, a device, or one that may not be read, leaves nothing out.
    return ''
  }
}
