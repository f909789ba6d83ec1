import path from 'node:path'
import type {Connection} from 'vscode-languageserver'
import {addName} from '../cli/names/commands.ts'
import {replace} from '../cli/replace.ts'
import type {Terminal} from '../cli/run.ts'
import {addWord} from '../cli/words/commands.ts'
import {ConfigError} from '../config.ts'
import {foldersUp} from '../config/find.ts'
import {newConfig, withRule} from '../config/update.ts'
import {findWords, wordsFile} from '../lists/words.ts'
import {sidecarOf} from '../stet/sidecar.ts'
import {withStanding} from '../stet/update.ts'
import type {Addition} from './house-actions.ts'
import {fileOf} from './paths.ts'
import type {Room} from './room.ts'
import type {Standing} from './stet-actions.ts'

type Execute = (room: Room, connection: Connection, argument: unknown) => Promise<void>

/** What the server does when an editor asks for it, by the name of the command. */
const executions: Record<string, Execute> = {
  async 'copydesk.openPage'(_, connection, page) {
    await connection.window.showDocument({uri: String(page), external: true})
  },
  async 'copydesk.checkWorkspace'(room) {
    await room.pushAll()
  },
  async 'copydesk.addWord'(room, _, argument) {
    const {text, isUser = false, file} = read(argument)
    const {root} = room.settings.projectOf(file)
    const list = findWords(foldersUp(path.dirname(file), root)).at(-1) ?? path.join(root, wordsFile)
    const target = isUser ? {isUser} : {isUser, file: list}
    await addWord({word: text, isForbidden: false}, target, terminalIn(root, room))
  },
  async 'copydesk.addName'(room, _, argument) {
    const {text, file} = read(argument)
    const {folder, list} = room.settings.namesOf(file)
    await addName({name: text}, list, terminalIn(folder, room))
  },
  async 'copydesk.stet'(room, _, argument) {
    const {uri, rule, actual} = (argument ?? {}) as Partial<Standing>
    const {file} = read({uri, text: rule})
    await replace(sidecarOf(file), await withStanding(file, rule!, String(actual)))
    room.log(`${path.basename(sidecarOf(file))}: ${rule} stands`)
  },
  async 'copydesk.switchOff'(room, _, argument) {
    const {text, file} = read(argument)
    const {root, config = path.join(root, newConfig)} = room.settings.projectOf(file)
    await replace(config, await withRule(config, text, 'off'))
    room.log(`${path.relative(root, config)}: ${text} is off`)
  }
}

export const commands: readonly string[] = Object.keys(executions)

/** Execute a command; what it cannot do is told to whoever sits there. */
export async function execute(
  name: string,
  argument: unknown,
  room: Room,
  connection: Connection
): Promise<void> {
  try {
    await executions[name]?.(room, connection, argument)
    if (name !== 'copydesk.openPage') room.reread()
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    connection.window.showErrorMessage(`Copydesk: ${error.message}`)
  }
}

function read(argument: unknown): Addition & {readonly file: string} {
  const {uri, text, isUser = false} = (argument ?? {}) as Partial<Addition>
  const file = typeof uri === 'string' ? fileOf(uri) : undefined
  if (!file) throw new ConfigError('save the article first: only a file belongs to a project')
  if (typeof text !== 'string') throw new ConfigError('expected a word, a name or a rule')
  return {uri: uri!, text, isUser, file}
}

function terminalIn(cwd: string, room: Room): Terminal {
  return {
    cwd,
    isColored: false,
    readStdin: async () => new Uint8Array(),
    out: (text) => room.log(String(text).trim()),
    err: (text) => room.log(text.trim()),
    ...(room.userFolder !== undefined && {userFolder: room.userFolder})
  }
}
