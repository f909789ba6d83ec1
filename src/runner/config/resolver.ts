import {systemDay} from './today.ts'
import path from 'node:path'
import {standardBook} from '../../../rules/book.ts'
import {activeRules, type Config, type Ruleset, vouchForLists} from '../../config/index.ts'
import {type HouseName, isExpired} from '../../house/roster.ts'
import {findLists} from './name-lists.ts'
import {findWords} from './word-lists.ts'
import {withDictionaries} from './dictionary.ts'
import {findConfig, findRoot, foldersUp} from './find.ts'
import {matches} from './globs.ts'
import {IgnoreRules} from './ignore.ts'
import {type Layer, type Layers, listed, readLayers} from './layers.ts'
import {isInside, realPathOf, treeOf} from '../files/tree.ts'
import type {Reading} from './reading.ts'
import {expectFewItems} from './rows.ts'
import {
  asListed,
  type Listed,
  namesOfLayer,
  readNameLists,
  readWordLists,
  wordListsOf,
  wordsOfLayer
} from './lists.ts'
import {mergeSettings, type SetAside, type Setting} from '../../config/merge.ts'
import type {RuleBook} from '../../rule/book.ts'
import {withoutRetired} from './retired.ts'

/** Where settings are sought, and what goes before them. */
export interface ResolverOptions {
  /** The folder that paths are told from, and where a file without a configuration belongs. */
  readonly cwd: string
  /** The rules that are set; those that Copydesk comes with unless given. */
  readonly book?: RuleBook
  /**
   * The day, as `2027-12-31`: names that held until an earlier one are left out. By the clock of the
   * system unless given.
   */
  readonly today?: () => string
  /** The one configuration for all articles; without it, the nearest upward of each. Its code is run. */
  readonly configFile?: string
  /** Whether code is run that stands in a configuration which nobody has named, and anything read. */
  readonly isTrusted?: boolean
  /** How whoever sits there can have it trusted, in words. */
  readonly howToTrust?: string
  /** The one set of lists of names for all articles, as paths. */
  readonly nameLists?: readonly string[]
  /** What was set on the command line or in an editor: it wins over every file. */
  readonly given?: Config
  /** What the origin of `given` is called. */
  readonly givenBy?: string
  /** The folder of the user’s own settings, in which a dictionary may be. */
  readonly userFolder?: string
}

/**
 * What holds for an article, ready to proofread by, and what that is made from: one object for all
 * articles for which the same holds.
 */
export interface Resolved extends Ruleset {
  /** The configuration that was found, as a path. */
  readonly configFile?: string
  /** Every file that it was made from, as paths: when one changes, it may no longer hold. */
  readonly files: readonly string[]
  /** Each thing that is set, with its origin, in the order in which they were first set. */
  readonly settings: readonly Setting[]
  /** What was set, and has given way to a house style or a dialect that is set later. */
  readonly setAside: readonly SetAside[]
  readonly names: readonly Listed<HouseName>[]
  readonly words: readonly Listed<string>[]
  /** What is left out, in one line each: bad rows of lists, rules that there are no more. */
  readonly troubles: readonly string[]
}

const usualTrust = '--trust allows it'

/** What is found for the articles of one folder. */
interface FoundSettings extends Layers {
  readonly configFile?: string
  readonly root: string
  readonly nameLists: readonly string[]
  readonly wordLists: readonly string[]
}

/**
 * Finds what holds for each article, and keeps it until it is told that a file has changed.
 *
 * Configurations are sought in the folder of an article and upward, the nearest is used; lists of
 * names and words as far as the top of the project.
 */
export class ConfigResolver {
  /** The rules that configurations set. */
  readonly book: RuleBook
  readonly #options: ResolverOptions
  readonly #folders = new Map<string, Promise<FoundSettings>>()
  readonly #layers = new Map<string, Promise<Layers>>()
  readonly #resolved = new Map<string, Promise<Resolved>>()
  readonly #ignored = new Map<string, IgnoreRules>()

  constructor(options: ResolverOptions) {
    this.#options = options
    this.book = options.book ?? standardBook
  }

  /** What holds for an article. Throws a `ConfigError` for a configuration that is refused. */
  async resolve(file: string): Promise<Resolved> {
    const full = path.resolve(this.#options.cwd, file)
    const found = await this.#findFor(path.dirname(full))
    const base = found.configFile ? path.dirname(found.configFile) : found.root
    const layers = found.layers.filter(({files}) => !files || matches(full, base, files))
    const {today = systemDay} = this.#options
    const key = JSON.stringify([
      today(),
      found.configFile,
      layers.map((layer) => found.layers.indexOf(layer)),
      found.nameLists,
      found.wordLists
    ])
    return once(this.#resolved, key, () => this.#compose(found, layers, today()))
  }

  /** Whether an article is left out when its folder is searched. */
  async isIgnored(file: string): Promise<boolean> {
    const full = path.resolve(this.#options.cwd, file)
    const {root, configFile, layers} = await this.#findFor(path.dirname(full))
    const folder = configFile ? path.dirname(configFile) : root
    const key = `${root}\0${configFile}`
    let rules = this.#ignored.get(key)
    if (!rules) {
      const patterns = layers.flatMap(({settings}) => listed(settings['ignore']))
      const dictionaries = layers.flatMap((layer) => wordListsOf(layer))
      this.#ignored.set(key, (rules = new IgnoreRules(root, {folder, patterns}, dictionaries)))
    }
    return rules.isIgnored(full)
  }

  /** The files that settings have been read from until now. */
  async filesRead(): Promise<string[]> {
    const kept = await Promise.allSettled([...this.#layers.values(), ...this.#resolved.values()])
    return kept.flatMap((each) => (each.status === 'fulfilled' ? each.value.files : []))
  }

  /** Forget what was found: a file has changed, come or gone. */
  invalidate(): void {
    for (const kept of [this.#folders, this.#layers, this.#resolved, this.#ignored]) kept.clear()
  }

  /** A path as it is told: from `cwd` where that is shorter. */
  readonly #toName = (file: string): string => {
    const relative = path.relative(this.#options.cwd, file)
    return relative.length < file.length ? relative || '.' : file
  }

  /** How files are read for articles in a folder of a project. */
  #readingIn(root: string): Reading {
    const {configFile, isTrusted = false, userFolder, howToTrust = usualTrust} = this.#options
    const {cwd} = this.#options
    const asked = configFile === undefined ? [] : [treeOf(path.resolve(cwd, configFile), cwd)]
    const tops = [root, ...asked]
    return {
      nameOf: this.#toName,
      mayRun: isTrusted || configFile !== undefined,
      howToTrust,
      standingOf(file) {
        if (isTrusted || (userFolder !== undefined && isInside(file, userFolder))) return 'own'
        if (tops.some((top) => isInside(realPathOf(file), realPathOf(top)))) return 'own'
        return tops.some((top) => isInside(file, top)) ? 'linked' : 'foreign'
      }
    }
  }

  #findFor(folder: string): Promise<FoundSettings> {
    return once(this.#folders, folder, async () => {
      const {cwd, configFile: one, nameLists: lists, userFolder} = this.#options
      const configFile = one === undefined ? findConfig(folder) : path.resolve(cwd, one)
      const root = findRoot(folder, cwd, configFile)
      const up = foldersUp(folder, root)
      const nearest = up.find((each) => findLists(each).length > 0)
      const user = userFolder === undefined ? [] : [userFolder]
      const read = configFile
        ? await once(this.#layers, configFile, () =>
            readLayers(configFile, this.#readingIn(root), this.book)
          )
        : {layers: [], files: []}
      return {
        ...read,
        ...(configFile !== undefined && {configFile}),
        root,
        nameLists:
          lists?.map((list) => path.resolve(cwd, list)) ??
          (nearest === undefined ? [] : findLists(nearest).map((list) => path.join(nearest, list))),
        wordLists: findWords([...up, ...user])
      }
    })
  }

  async #compose(found: FoundSettings, layers: readonly Layer[], today: string): Promise<Resolved> {
    const {given = {}, givenBy = 'the command line', nameLists: only} = this.#options
    const reading = this.#readingIn(found.root)
    const ofLayers = {
      names: await Promise.all(
        [...(only ? [] : layers)].map((layer) => namesOfLayer(layer, reading))
      ),
      words: await Promise.all(layers.map((layer) => wordsOfLayer(layer, reading)))
    }
    const known = (lists: readonly {files: readonly string[]}[], list: string) =>
      lists.some(({files}) => files.includes(list))
    const names = [
      ...ofLayers.names,
      await readNameLists(
        found.nameLists.filter((list) => !known(ofLayers.names, list)),
        // What is named on the command line is asked for.
        only ? {...reading, standingOf: () => 'own' as const} : reading
      )
    ]
    const words = [
      await readWordLists(
        found.wordLists.filter((list) => !known(ofLayers.words, list)),
        reading
      ),
      ...ofLayers.words
    ]
    const origin = {name: givenBy}
    const ofGiven = {settings: {...given}, folder: this.#options.cwd, originOf: () => origin}
    const current = [...layers, ofGiven].map((source) => withoutRetired(source, this.book))
    const {config, settings, setAside} = mergeSettings(
      current.map(({source}) => withDictionaries(source))
    )
    const all = {
      names: [...names.flatMap(({entries}) => entries), ...asListed(given.names, origin)],
      words: [...words.flatMap(({entries}) => entries), ...asListed(given.words, origin)]
    }
    expectFewItems(all.names, 'the lists of names')
    expectFewItems(all.words, 'the lists of words')
    const inForce = all.names.map(({value}) => value).filter((name) => !isExpired(name, today))
    const whole: Config = {
      ...config,
      ...(inForce.length > 0 && {names: inForce}),
      ...(all.words.length > 0 && {words: all.words.map(({value}) => value)})
    }
    // What was given by a program or an editor has not been looked at.
    if (!given.names && !given.words) vouchForLists(whole)
    const ruleset: Ruleset = {book: this.book, config: whole}
    // A wrong setting is told before the first article is read.
    activeRules(ruleset)
    const notices = current.flatMap(({notices}) => notices)
    return {
      ...ruleset,
      ...(found.configFile !== undefined && {configFile: found.configFile}),
      files: [...new Set([...found.files, ...[...names, ...words].flatMap(({files}) => files)])],
      settings,
      setAside,
      ...all,
      troubles: [
        ...new Set([...notices, ...[...names, ...words].flatMap(({troubles}) => troubles)])
      ]
    }
  }
}

/** The value that is kept under a key, or else is made now; what fails is not kept. */
function once<Value>(
  kept: Map<string, Promise<Value>>,
  key: string,
  make: () => Promise<Value>
): Promise<Value> {
  let made = kept.get(key)
  if (!made) {
    made = make()
    kept.set(key, made)
    made.catch(() => kept.delete(key))
  }
  return made
}
