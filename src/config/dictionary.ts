import {findDictionary} from '../analysis/spelling/hunspell.ts'
import type {RuleSetting} from '../config.ts'
import {ConfigError, inOneLine} from './known.ts'
import {inWords, type Origin} from './layers.ts'

/** Settings of one origin, and the folder that what they name is sought from. */
interface Source {
  readonly settings: Readonly<Record<string, unknown>>
  readonly folder: string
  originOf(path: readonly (number | string)[]): Origin
}

/**
 * Settings in which the Hunspell dictionaries of the rules are named by their folders, as paths.
 * Throws a `ConfigError` for one that is not there.
 */
export function withDictionaries<Given extends Source>(source: Given): Given {
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
