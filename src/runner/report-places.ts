import type {Reporter} from '../report/parts/reporter.ts'
import {closeSync, openSync, readSync, realpathSync, statSync} from 'node:fs'
import path from 'node:path'
import {UserError} from '../base/user-error.ts'
import {reasonOf} from '../base/file-error.ts'
import {isPage, isProofs} from './report-pages.ts'

/** A report that is asked for; `to` is the file that it goes to, absent for standard output. */
export interface ReportRequest {
  readonly reporter: Reporter
  readonly to?: string
}

/** Throw a `UserError` if two reports, or a report and the answer of the gate, go to one place. */
export function expectApart(
  requests: readonly ReportRequest[],
  cwd: string,
  hasGate: boolean
): void {
  const seen = new Map<string | undefined, string>()
  if (hasGate) seen.set(undefined, '--gate')
  for (const {reporter, to} of requests) {
    const name = `--reporter ${reporter.id}`
    const target = to === undefined ? undefined : path.resolve(cwd, to)
    const other = seen.get(target)
    if (other !== undefined) {
      throw new UserError(
        to === undefined
          ? `${other} and ${name} would share standard output; send one to a file: ${name}:<file>`
          : `${other} and ${name} would share ${to}`
      )
    }
    seen.set(target, name)
  }
}

/**
 * Throw a `UserError` if a report goes to one of the articles that are named, or to a page that no
 * earlier run has made, whoever is to read it. Any other file that a folder has may be a report of
 * an earlier run.
 */
export function expectNoArticles(
  requests: readonly ReportRequest[],
  cwd: string,
  articles: readonly string[]
): void {
  const read = new Set(
    articles.map((article) => realPath(article === '-' ? '/dev/stdin' : path.resolve(cwd, article)))
  )
  for (const {reporter, to} of requests) {
    const file = to === undefined ? undefined : realPath(path.resolve(cwd, to))
    if (file === undefined) continue
    const name = `--reporter ${reporter.id}:${to}`
    if (isPage({path: file}) ? isOthers(file, name) : read.has(file)) {
      throw new UserError(`${name} would replace an article by its report`)
    }
  }
}

function isOthers(file: string, name: string): boolean {
  try {
    const opened = openSync(file, 'r')
    const start = Buffer.alloc(4096)
    const length = readSync(opened, start)
    closeSync(opened)
    return length > 0 && !isProofs(start.toString('utf8', 0, length))
  } catch (error) {
    throw new UserError(`${name}: ${reasonOf(error)}`)
  }
}

/** Where a file is, once all links are followed; nothing if there is none, or it cannot be reached. */
function realPath(file: string): string | undefined {
  try {
    return statSync(file).isFile() ? realpathSync(file) : undefined
  } catch {
    return undefined
  }
}
