import {statSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {RuleSetting} from '../../config/index.ts'
import {ConfigError, inOneLine} from '../../base/user-error.ts'
import {inWords, type Origin} from '../../config/origin.ts'
import {mostOf} from '../files/read-bounded.ts'

/** Settings of one origin, and the folder that what they name is sought from. */
interface SettingsSource {
  readonly settings: Readonly<Record<string, unknown>>
  readonly folder: string
  originOf(path: readonly (number | string)[]): Origin
}

/**
 * Settings in which the Hunspell dictionaries of the rules are named by their folders, as paths.
 * Throws a `ConfigError` for one that is not there.
 */
export function withDictionaries<Given extends SettingsSource>(source: Given): Given {
  const rules = (source.settings['rules'] ?? {}) as Record<string, RuleSetting>
  const found = Object.entries(rules).flatMap(([id, setting]) => {
    const [severity, options] = Array.isArray(setting) ? (setting as [string, object?]) : []
    const {dictionary} = (options ?? {}) as {dictionary?: string}
    if (!dictionary) return []
    const folder = findDictionary(dictionary, source.folder)
    if (folder === undefined) {
      const place = inWords(source.originOf(['rules', id, 1, 'dictionary']))
      const reason = `no dictionary \`${inOneLine(dictionary)}\``
      throw new ConfigError(
        `${place}: ${reason}; expected an installed package, or a folder, with index.aff and index.dic`
      )
    }
    return [[id, [severity, {...options, dictionary: folder}]]]
  })
  if (found.length === 0) return source
  const settings = {...source.settings, rules: {...rules, ...Object.fromEntries(found)}}
  return {...source, settings}
}

/**
 * The folder of a Hunspell dictionary, as a path: that of a package which is installed in the folder
 * `from` or further up, or a folder told from there. Undefined if none has `index.aff` and `index.dic`.
 */
function findDictionary(name: string, from: string): string | undefined {
  const {resolve} = createRequire(path.join(from, 'index.js'))
  const packages = resolve.paths(name) ?? []
  const folders = [...packages.map((folder) => path.join(folder, name)), path.resolve(from, name)]
  return folders.find((folder) => filesOf(folder).every(isReadable))
}

function isReadable(file: string): boolean {
  const stats = statSync(file, {throwIfNoEntry: false})
  return stats !== undefined && stats.isFile() && stats.size <= mostOf.dictionary
}

function filesOf(folder: string): readonly [string, string] {
  return [path.join(folder, 'index.aff'), path.join(folder, 'index.dic')]
}
