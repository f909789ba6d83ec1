import {existsSync} from 'node:fs'
import path from 'node:path'
import {expectShallow} from '../../base/nesting.ts'
import {packageKey, readText} from './document.ts'
import {expectNoLinkOut} from './reading.ts'
import {ConfigError, inOneLine} from '../../base/user-error.ts'

/** What a configuration is called where one has to be begun. */
export const newConfig = 'copydesk.config.yaml'

/** Whether a configuration is one that `withRule` can write: data, not a program. */
export function isWritable(file: string): boolean {
  return /\.(?:ya?ml|json)$/iu.test(file)
}

/**
 * The text of a configuration file with a rule set to something; comments and all else stay as they
 * are. Options that the rule has there stay with it. A file that is not there yet is begun. Throws a
 * `ConfigError` for a file that cannot be read, or that is no mapping.
 */
export async function withRule(file: string, id: string, setting: string): Promise<string> {
  const name = path.basename(file)
  expectNoLinkOut(file, name)
  const text = existsSync(file) ? readText(file, name) : ''
  const {isMap, isSeq, Lexer, parseDocument, Parser} = await import('yaml')
  expectShallow(text, name, {Lexer, Parser})
  const document = parseDocument(text)
  if (document.errors[0]) {
    throw new ConfigError(`${name}: ${inOneLine(document.errors[0].message, 160)}`)
  }
  const way = name === 'package.json' ? [packageKey, 'rules', id] : ['rules', id]
  const before = document.getIn(way)
  if (document.contents !== null && !isMap(document.contents)) {
    throw new ConfigError(`${name}: expected a mapping of options`)
  }
  if (isSeq(before) && setting !== 'off') document.setIn([...way, 0], setting)
  else document.setIn(way, setting)
  if (!/\.json$/iu.test(file)) return document.toString({lineWidth: 0})
  const indent = /^([ \t]+)\S/mu.exec(text)?.[1] ?? '  '
  return `${JSON.stringify(document.toJS(), null, indent)}\n`
}
