import type {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {type Severity, severities, severityOf} from '../../base/severity.ts'

/** What a report may say of a rule, beside its findings. */
export interface RuleHelp {
  readonly id: string
  readonly summary: string
  readonly why: string
  readonly severity: Severity
  /** The address of the rule’s page. */
  readonly url: string
}

/** A run of an article’s text as it is printed, and where it stands in the source. */
export interface PrintedText {
  readonly text: string
  /** Offsets in UTF-16 units. */
  readonly start: number
  readonly end: number
}

/** A paragraph of an article as printed; `field` is what it is: a headline, a caption, body. */
export interface PrintedParagraph {
  readonly field: string
  readonly line: number
  readonly texts: readonly PrintedText[]
}

/** What holds for a whole report. */
export interface ReportSettings {
  /** Colour, for a terminal; a report that goes to a file has none. */
  readonly color: boolean
  /** Leave out files with nothing to report. */
  readonly quiet: boolean
  /**
   * The path of a file, given as the run was, as a forge knows it: from the root of the repository, with
   * slashes. What lies outside keeps the path that it was given.
   */
  toForgePath(path: string): string
  /** The `file:` address of a file with an absolute path. */
  toFileUrl(path: string): string
  /** Columns of the terminal. */
  readonly width: number
  readonly tool: {readonly name: string; readonly version: string; readonly homepage: string}
  /** What makes a run fail. */
  readonly failOn: Severity | 'never'
  /** The paragraphs of an article as printed. */
  read(file: VFile): Promise<readonly PrintedParagraph[]>
  /** The rules that are on. */
  readonly rules: readonly RuleHelp[]
}

/**
 * A report being written. Its pieces, one after the other, are the report; each ends in a line end
 * or is empty. It keeps no vfile: a run of any length is written in bounded memory.
 */
export interface Report {
  /** The piece of the report for one checked file; that for the first begins with the report’s head. */
  add(file: VFile): string | Promise<string>
  /** The piece that ends the report. */
  end(): string | Promise<string>
}

/** A way to report: one file of this folder. */
export interface Reporter {
  /** What `--reporter` calls it. */
  readonly id: string
  /** What it is for, in a few words. */
  readonly summary: string
  open(settings: ReportSettings): Report
}

const order = [...severities, 'never'] as const

/** Whether a message is one that makes a run fail. */
export function isFailure(
  message: VFileMessage,
  {failOn}: Pick<ReportSettings, 'failOn'>
): boolean {
  return order.indexOf(severityOf(message)) >= order.indexOf(failOn)
}
