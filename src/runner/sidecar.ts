import {existsSync} from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'
import {compareMessage} from 'vfile-sort'
import {type Ruleset, severityOf} from '../config/index.ts'
import {UserError} from '../base/user-error.ts'
import {inWords} from '../config/origin.ts'
import {readSettings} from './config/document.ts'
import {expectNoLinkOut} from './config/reading.ts'
import {report} from '../proof/plugin.ts'
import {sayingsOf, takeAway} from '../proof/stet/apply.ts'
import {toLeaves} from '../proof/stet/comments.ts'
import type {Directive} from '../proof/stet/directive.ts'
import {readEntry, type StetEntry} from '../proof/stet/front-matter.ts'
import {stetRule} from '../rule/stet.ts'

/** What a file beside an article lets stand in it: each entry, and where it is. */
export interface Sidecar {
  readonly file: string
  readonly entries: readonly (StetEntry & {readonly where: string})[]
}

/** The file beside an article that says what stands in it: a plain text has no comments. */
export function sidecarOf(article: string): string {
  return `${article}.stet.yaml`
}

/**
 * Read the file beside an article, a list of entries as the front matter has them; nothing if there
 * is none. `name` is what the article is called. Throws a `UserError` with file and line for a file
 * that cannot be read, or an entry that says nothing.
 */
export async function readSidecar(article: string, name: string): Promise<Sidecar | undefined> {
  const file = sidecarOf(article)
  if (!existsSync(file)) return undefined
  const told = sidecarOf(name)
  expectNoLinkOut(file, told)
  const {value, lineOf} = (await readSettings(file, told))!
  if (value !== null && !Array.isArray(value)) {
    throw new UserError(`${told}: expected a list of what stands, each with \`rule\``)
  }
  const entries = ((value ?? []) as unknown[]).map((entry, index) => {
    const line = lineOf([index])
    const where = inWords({name: told, ...(line !== undefined && {line})})
    try {
      return {...readEntry(entry), where}
    } catch (error) {
      throw new UserError(`${where}: ${(error as Error).message}`)
    }
  })
  return {file, entries}
}

/** Take away the messages of a file that its sidecar lets stand; what is wrong is told at its start. */
export function applySidecar(file: VFile, {entries}: Sidecar, ruleset: Ruleset): void {
  const start = {line: 1, column: 1, offset: 0}
  const position = {start, end: start}
  const told = entries.map(({ids, reason, where}) => {
    const rules = ids.map((id) => ({id, position}))
    const directive: Directive = {rules, position, ...(reason !== undefined && {reason})}
    return {directive, where}
  })
  const leaves = told.flatMap(({directive}, index) =>
    toLeaves(directive, {start: 0, end: Infinity}, entries[index]!.actual)
  )
  const used = takeAway(file, leaves)
  const severity = severityOf(stetRule, ruleset.config)
  if (severity === 'off') return
  for (const {directive, where} of told) {
    for (const {expected: _, ...finding} of sayingsOf(directive, used, ruleset)) {
      // The place is in the article, so what would put the other file right is no fix here.
      const said = {...finding, note: `In ${path.basename(where)}.`}
      report({file}, stetRule, said, severity)
    }
  }
  file.messages.sort(compareMessage)
}
