import {printable, withoutCommands} from '../base/printable.ts'
import type {InputSource} from './inputs.ts'

/** Where a run reads and writes; a test gives its own. */
export interface Terminal extends InputSource {
  /** Write to standard output or standard error; colour only where `isColored`. */
  out(text: string | Uint8Array): void
  err(text: string): void
  readonly isColored: boolean
  /** Whether what goes to standard output is shown: on a terminal, or in the log of a forge. */
  readonly isShown?: boolean
  /** The day, as `2027-12-31`: a name of a house may hold only until one. */
  today(): string
  /** Whether standard error is read by a person, who may like to see how far a run is. */
  readonly isInteractive?: boolean
  /** Columns of standard output; 80 unless given. */
  readonly width?: number
  /** The folder of the repository, where a forge runs the command; `cwd` unless given. */
  readonly root?: string
  /** Put a question to whoever sits at the terminal; absent if nobody does. */
  ask?(question: string): Promise<string>
  /** The folder of the user’s own settings, in which a dictionary may be. */
  readonly userFolder?: string
  /** Wait until standard output takes more, and let other business have its turn. */
  ready?(): Promise<void>
  /** Whether nobody reads standard output any more. */
  isUnread?(): boolean
  /**
   * From now on a signal does not kill but asks to stop, with the exit code; until what is given back is
   * called. A thread that reads would not hear of it.
   */
  onInterrupt?(stop: (code: ExitCode) => void): () => void
}

/** Tell a trouble on standard error, in one line that says whose it is. */
export function tell({err}: Pick<Terminal, 'err'>, trouble: string): void {
  err(`${withoutCommands(`copydesk: ${printable(trouble.trimEnd())}`)}\n`)
}

/**
 * How a run ends: 0 nothing at or above `failOn`, 1 findings, 2 something could not be done, 130 or
 * 143 stopped from outside.
 */
export type ExitCode = 0 | 1 | 2 | 130 | 143
