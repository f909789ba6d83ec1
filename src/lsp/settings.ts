import {statSync} from 'node:fs'
import path from 'node:path'
import {activeRules, type Config, type Ruleset} from '../config/index.ts'
import {UserError} from '../base/user-error.ts'
import type {RuleBook} from '../rule/book.ts'
import {findConfig, findRoot, foldersUp} from '../runner/config/find.ts'
import {isInside} from '../runner/files/tree.ts'
import {ConfigResolver} from '../runner/config/resolver.ts'
import {settingsNames} from '../runner/config/sources.ts'
import {findLists} from '../runner/config/name-lists.ts'
import {sidecarOf} from '../runner/sidecar.ts'

/** What is minded of the settings in an editor. */
export type Given = Pick<Config, 'house' | 'dialect' | 'rules'>

/** What a server is started with. */
export interface SetUp {
  /** The folder of the user’s own settings. */
  readonly userFolder: string | undefined
  /** The rules that articles are read by. */
  readonly book: RuleBook
}

/** What holds for the articles of the folders that an editor has open, and what they are made from. */
export class EditorSettings {
  readonly #userFolder: string | undefined
  readonly #book: RuleBook
  readonly #isTrusted: boolean
  readonly #show: (trouble: string) => void
  readonly #told = new Set<string>()
  readonly #sound = new Map<string, Ruleset>()
  /** What the disk held when the settings of an article were read. */
  readonly #states = new Map<string, string>()
  #resolvers = new Map<string, ConfigResolver>()
  #folders: readonly string[] = []
  #given: Given = {}

  /**
   * `show` is given every trouble once, in one line. Code in configurations is run where `isTrusted`.
   */
  constructor(
    {userFolder, book, isTrusted}: SetUp & {readonly isTrusted: boolean},
    show: (trouble: string) => void
  ) {
    this.#userFolder = userFolder
    this.#book = book
    this.#isTrusted = isTrusted
    this.#show = show
  }

  /** The folders that are open, and what is set in the editor itself; forgets what was found. */
  begin(folders: readonly string[], given: unknown): void {
    this.#folders = folders
    this.#given = this.#readGiven(given)
    this.#resolvers = new Map()
    this.#states.clear()
  }

  /** Forget what was found: a file has changed, come or gone. */
  invalidate(): void {
    for (const resolver of this.#resolvers.values()) resolver.invalidate()
    this.#told.clear()
    this.#states.clear()
  }

  /** What holds for an article; while its settings are refused, what held before. */
  async rulesetOf(file: string): Promise<Ruleset> {
    if (!this.#states.has(file)) this.#states.set(file, await this.#stateOf(file))
    try {
      const resolved = await this.resolverOf(file).resolve(file)
      for (const trouble of resolved.troubles) this.tell(trouble)
      this.#sound.set(file, resolved)
      return resolved
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      this.tell(error.message)
      return this.#sound.get(file) ?? {book: this.#book, config: this.#given}
    }
  }

  /** The resolver of the innermost open folder that an article is in. */
  resolverOf(file: string): ConfigResolver {
    const cwd = this.folderOf(file)
    let resolver = this.#resolvers.get(cwd)
    if (!resolver) {
      resolver = new ConfigResolver({
        cwd,
        book: this.#book,
        given: this.#given,
        givenBy: 'the editor',
        isTrusted: this.#isTrusted,
        howToTrust: 'an editor that trusts the folder allows it',
        ...(this.#userFolder !== undefined && {userFolder: this.#userFolder})
      })
      this.#resolvers.set(cwd, resolver)
    }
    return resolver
  }

  /** The innermost open folder that an article is in, else its own. */
  folderOf(file: string): string {
    const folders = this.#folders.filter((folder) => isInside(file, folder))
    return folders.sort((a, b) => b.length - a.length)[0] ?? path.dirname(path.resolve(file))
  }

  /** The top of the project that an article is in, and its configuration if there is one. */
  projectOf(file: string): {readonly root: string; readonly config: string | undefined} {
    const folder = path.dirname(path.resolve(file))
    const config = findConfig(folder)
    return {root: findRoot(folder, this.folderOf(file), config), config}
  }

  /** The list of names that an article is read by, or the one to begin. */
  namesOf(file: string): {readonly folder: string; readonly list: string} {
    const {root} = this.projectOf(file)
    for (const folder of foldersUp(path.dirname(path.resolve(file)), root)) {
      const [list] = findLists(folder)
      if (list) return {folder, list}
    }
    return {folder: root, list: 'names.csv'}
  }

  /** Whether anything that some articles depend on has changed on the disk since it was read. */
  async haveChanged(files: readonly string[]): Promise<boolean> {
    for (const file of files) {
      const before = this.#states.get(file)
      if (before !== undefined && before !== (await this.#stateOf(file))) return true
    }
    return false
  }

  async #stateOf(file: string): Promise<string> {
    const {root} = this.projectOf(file)
    const folders = foldersUp(path.dirname(path.resolve(file)), root)
    if (this.#userFolder !== undefined) folders.push(this.#userFolder)
    const {files} = await this.resolverOf(file)
      .resolve(file)
      .catch(() => ({files: []}))
    const minded = new Set(
      folders.flatMap((folder) => settingsNames.map((name) => path.join(folder, name)))
    )
    return [...minded, ...files, sidecarOf(file)].map(stampOf).join(' ')
  }

  /** Tell a trouble, once. */
  tell(trouble: string): void {
    if (this.#told.has(trouble)) return
    this.#told.add(trouble)
    this.#show(trouble)
  }

  #readGiven(given: unknown): Given {
    const {house, dialect, rules} = (given ?? {}) as Partial<Given>
    const wanted = {
      ...(house && {house}),
      ...(dialect && {dialect}),
      ...(rules && Object.keys(rules).length > 0 && {rules})
    }
    try {
      activeRules({book: this.#book, config: wanted})
      return wanted
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      this.tell(`the editor’s settings: ${error.message}`)
      return {}
    }
  }
}

/** What tells one state of a file from another. */
export function stampOf(file: string): string {
  const stats = statSync(file, {throwIfNoEntry: false})
  return stats ? `${stats.mtimeMs}/${stats.size}` : '-'
}
