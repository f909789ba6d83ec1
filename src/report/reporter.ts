import type {VFile} from 'vfile'

/** What a report may say of a rule, beside its findings. */
export interface RuleHelp {
  readonly id: string
  readonly summary: string
  readonly why: string
  readonly severity: 'error' | 'warning' | 'info'
  /** The address of the rule’s page. */
  readonly url: string
}

/** What holds for a whole report. */
export interface ReportSettings {
  /** Colour, for a terminal; a report that goes to a file has none. */
  readonly color: boolean
  /** Leave out files with nothing to report. */
  readonly quiet: boolean
  /** The folder that the paths of the files are relative to. */
  readonly cwd: string
  /** The folder that a forge knows its files by: paths for programs are relative to it. */
  readonly root: string
  /** Columns of the terminal. */
  readonly width: number
  readonly tool: {readonly name: string; readonly version: string; readonly homepage: string}
  /** The rules that are on. */
  readonly rules: readonly RuleHelp[]
}

/**
 * A report being written. Its pieces, one after the other, are the report; each ends in a line end
 * or is empty. It keeps no vfile: a run of any length is written in bounded memory.
 */
export interface Report {
  /** The piece of a file that has been checked, what stands before the first among it. */
  add(file: VFile): string
  /** What stands behind the last file. */
  end(): string
}

/** A way to report: one file of this folder. */
export interface Reporter {
  /** What `--reporter` calls it. */
  readonly id: string
  /** What it is for, in a few words. */
  readonly summary: string
  open(settings: ReportSettings): Report
}
