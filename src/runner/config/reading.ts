import {ConfigError, UserError} from '../../base/user-error.ts'
import {leadsOut, treeOf} from '../files/tree.ts'

/** How the files are read that settings are made from. */
export interface Reading {
  /** A path as it is told. */
  nameOf(file: string): string
  /** Whether code among the files is run: it is asked for. */
  readonly mayRun: boolean
  /** How a project is trusted, in words. */
  readonly howToTrust: string
  /**
   * Whose a file is: the project’s own, or that of somebody who is trusted; one to which a link of the
   * project leads; or one elsewhere that the project names.
   */
  standingOf(file: string): 'own' | 'linked' | 'foreign'
}

/**
 * Do what may refuse a file. Of a foreign one nothing is in the refusal, and one behind a link is not
 * read. Throws a `ConfigError` as the work does.
 */
export async function reticently<Value>(
  file: string,
  reading: Reading,
  work: () => Promise<Value> | Value
): Promise<Value> {
  const standing = reading.standingOf(file)
  const name = reading.nameOf(file)
  if (standing === 'linked') {
    throw new ConfigError(`${notFollowed(name)}; ${reading.howToTrust}`)
  }
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof UserError) || standing === 'own') throw error
    throw new ConfigError(withoutContent(error.message, name))
  }
}

/** A message that names a file, perhaps with a line, without what it says of it. */
export function withoutContent(message: string, name: string): string {
  const rest = message.startsWith(name) ? message.slice(name.length) : ''
  const place = /^(?::\d+){0,2}/u.exec(rest)![0]
  return `${name}${place}: refused; it lies outside of the project, so nothing of it is shown`
}

/** Throw a `ConfigError` if a link leads from a file out of the tree that it belongs to. */
export function expectNoLinkOut(file: string, name: string, cwd?: string): void {
  if (leadsOut(file, treeOf(file, cwd))) throw new ConfigError(notFollowed(name))
}

function notFollowed(name: string): string {
  return `${name}: a link that leads out of the project, which is not followed`
}
