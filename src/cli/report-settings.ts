import {knownRules} from '../config.ts'
import {homepage, urlOf, version} from '../homepage.ts'
import type {ReportSettings} from '../report/reporter.ts'
import {printedParagraphs} from './printed.ts'
import type {RunOptions, Terminal} from './run.ts'

/** What the reports of a run go by. */
export function reportSettings(
  {failOn, quiet}: Pick<RunOptions, 'failOn' | 'quiet'>,
  terminal: Terminal
): ReportSettings {
  return {
    color: terminal.isColored,
    quiet,
    failOn,
    cwd: terminal.cwd,
    root: terminal.root ?? terminal.cwd,
    width: terminal.width ?? 80,
    read: printedParagraphs,
    tool: {name: 'Copydesk', version, homepage},
    // Two articles may be under two configurations: the rules are told as they are without any.
    rules: knownRules.map(({id, summary, why, severity}) => ({
      id,
      summary,
      why,
      severity,
      url: urlOf(id)
    }))
  }
}
