import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {manifest, urlOf} from '../base/homepage.ts'
import type {ReportSettings} from '../report/parts/reporter.ts'
import type {RunOptions} from './request.ts'
import type {Terminal} from './terminal.ts'

/** What the reports of a run go by; `read` gives the paragraphs of an article as printed. */
export function reportSettings(
  {failOn, quiet, settings}: Pick<RunOptions, 'failOn' | 'quiet' | 'settings'>,
  terminal: Terminal,
  read: ReportSettings['read']
): ReportSettings {
  const {version, homepage} = manifest()
  return {
    color: terminal.isColored,
    quiet,
    failOn,
    ...reportPaths(terminal.cwd, terminal.root),
    width: terminal.width ?? 80,
    read,
    tool: {name: 'Copydesk', version, homepage},
    // Two articles may be under two configurations: the rules are told as they are without any.
    rules: settings.book.known.map(({id, summary, why, severity}) => ({
      id,
      summary,
      why,
      severity,
      url: urlOf(id)
    }))
  }
}

/** How reports tell the paths of files that are given from `cwd`, in a repository at `root`. */
export function reportPaths(
  cwd: string,
  root: string = cwd
): Pick<ReportSettings, 'toFileUrl' | 'toForgePath'> {
  return {
    toForgePath(given) {
      const inside = path.relative(root, path.resolve(cwd, given))
      const isOutside = /^\.\.(?:[/\\]|$)/u.test(inside) || path.isAbsolute(inside)
      return (isOutside ? given : inside).split(path.sep).join('/')
    },
    toFileUrl: (file) => pathToFileURL(file).href
  }
}
