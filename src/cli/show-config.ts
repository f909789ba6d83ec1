import {stat} from 'node:fs/promises'
import path from 'node:path'
import {dialectOfHouse, settingsOfHouse} from '../house/styles.ts'
import {activeRules} from '../config/index.ts'
import {toJsonLine} from '../base/printable.ts'
import {inWords} from '../config/origin.ts'
import type {ConfigResolver, Resolved} from '../runner/config/resolver.ts'
import type {Listed} from '../runner/config/lists.ts'
import {tell, type Terminal} from '../runner/terminal.ts'

/** One setting as it holds: its key as a configuration has it, and where it stands. */
interface SettingRow {
  readonly key: string
  readonly value: unknown
  readonly from: string
}

/**
 * `copydesk config`: what holds for an article, and where each setting stands, as a table or as JSON
 * (`{path, isIgnored, files, settings: [{key, value, from}], setAside: [{key, value, from, by}]}`).
 */
export async function showConfig(
  given: string,
  settings: ConfigResolver,
  asJson: boolean,
  terminal: Terminal
): Promise<void> {
  const stats = await stat(path.resolve(terminal.cwd, given)).catch(() => undefined)
  // Of a folder, what holds for a plain text in it.
  const file = stats?.isDirectory() ? path.join(given, 'article.txt') : given
  const resolved = await settings.resolve(file)
  const isIgnored = await settings.isIgnored(file)
  for (const trouble of resolved.troubles) tell(terminal, trouble)
  const all = [...general(resolved), ...ofRules(resolved)]
  if (asJson) {
    const files = resolved.files.map((each) => path.relative(terminal.cwd, each))
    const setAside = resolved.setAside.map(({key, value, origin, by}) => ({
      key,
      value,
      from: inWords(origin),
      by: {key: by.key, value: by.value, from: inWords(by.origin)}
    }))
    terminal.out(`${toJsonLine({path: file, isIgnored, files, settings: all, setAside})}\n`)
    return
  }
  terminal.out(`${file}${isIgnored ? ' (left out when its folder is searched)' : ''}\n`)
  const cells = all.map(({key, value, from}) => [inTable(key), inShort(value), from] as const)
  const [first, second] = ([0, 1] as const).map((at) =>
    Math.max(...cells.map((row) => row[at].length))
  )
  for (const [key, value, from] of cells) {
    terminal.out(`${key.padEnd(first!)}  ${value.padEnd(second!)}  ${from}\n`)
  }
  for (const {key, value, origin, by} of resolved.setAside) {
    const winner = `${by.key} ${inShort(by.value)} of ${inWords(by.origin)}`
    const what = `${inTable(key)} ${inShort(value)} of ${inWords(origin)}`
    terminal.out(`Set aside by ${winner}: ${what}\n`)
  }
  terminal.out('All else is as `copydesk explain` has it.\n')
}

/** What is no rule’s own. */
function general({config, settings, names, words}: Resolved): SettingRow[] {
  const row = (key: string, value: unknown): SettingRow => {
    const found = settings.find((setting) => setting.key === key)
    return {key, value, from: found ? inWords(found.origin) : 'default'}
  }
  const ofHouse = dialectOfHouse(config.house ?? 'auto')
  return [
    row('house', config.house ?? 'auto'),
    config.dialect === undefined && ofHouse
      ? {key: 'dialect', value: ofHouse, from: `house ${config.house}`}
      : row('dialect', config.dialect ?? 'auto'),
    {key: 'names', value: names.map(({value}) => value.name), from: filesOf(names)},
    {key: 'words', value: words.map(({value}) => value), from: filesOf(words)},
    row('stet.requireReason', config.stet?.requireReason ?? false)
  ]
}

/** What is set of the rules: how severe each is, and its options. All else is as the rule has it. */
function ofRules(resolved: Resolved): SettingRow[] {
  const {book, config, settings} = resolved
  const active = new Map(activeRules(resolved).map(({rule, settings}) => [rule.id, settings]))
  const find = (key: string) => settings.find((setting) => setting.key === key)
  return book.rules.flatMap((rule): SettingRow[] => {
    const {id, options} = rule
    const key = `rules.${id}`
    const from = find(key)?.origin
    const value = active.get(id)?.['severity'] ?? 'off'
    const severity = from ? [{key, value, from: inWords(from)}] : []
    if (!active.has(id)) return severity
    const house = settingsOfHouse(config.house ?? 'auto', rule)
    const below = Object.keys(options).flatMap((option): SettingRow[] => {
      const set = find(`${key}.${option}`)
      if (set) return [{key: set.key, value: set.value, from: inWords(set.origin)}]
      // Of a dialect it is told above.
      const value = option === 'dialect' ? undefined : house[option]
      return value === undefined
        ? []
        : [{key: `${key}.${option}`, value, from: `house ${config.house}`}]
    })
    return [...severity, ...below]
  })
}

/** A key as the table has it: a rule by its id. */
function inTable(key: string): string {
  return key.replace(/^rules\./u, '')
}

function inShort(value: unknown): string {
  const text = Array.isArray(value) ? value.join(', ') || 'none' : String(value)
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

/** The files that the entries of lists are from, each once. */
function filesOf(entries: readonly Listed<unknown>[]): string {
  return [...new Set(entries.map(({origin}) => origin.name))].join(', ') || 'default'
}
