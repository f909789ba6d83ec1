import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Command} from 'commander'
import {UserError} from '../base/user-error.ts'
import {nearestOf} from '../base/user-error.ts'

/** Throw a `UserError` for the first path of a command if it is no file, but nearly one of its commands. */
export function expectNoCommand(name: string, command: Command, cwd: string): void {
  const names = command.commands.map((each) => each.name())
  // What the command does of itself has a name for scripts.
  const nearest = nearestOf(name, command.parent ? names : ['check', ...names])
  if (!nearest || existsSync(path.resolve(cwd, name))) return
  const above = command.parent ? `${command.parent.name()} ${command.name()}` : command.name()
  const hint = `did you mean \`${above} ${nearest}\`?`
  throw new UserError(`${name}: no such file or folder; ${hint}`)
}
