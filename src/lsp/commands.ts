import path from 'node:path'
import type {Connection} from 'vscode-languageserver'
import {addNames, nameFrom, nameListOf} from '../runner/add-name.ts'
import {replace} from '../runner/files/replace.ts'
import {treeOf} from '../runner/files/tree.ts'
import {addWord} from '../runner/add-word.ts'
import {reasonOf} from '../base/file-error.ts'
import {printable} from '../base/printable.ts'
import {UserError} from '../base/user-error.ts'
import {foldersUp} from '../runner/config/find.ts'
import {newConfig, withRule} from '../runner/config/update.ts'
import {findWords, wordsFile} from '../runner/config/word-lists.ts'
import {sidecarOf} from '../runner/sidecar.ts'
import {withStanding} from '../runner/stet-update.ts'
import type {Addition} from './house-actions.ts'
import {fileOf} from './paths.ts'
import type {Session} from './session.ts'
import type {StetRequest} from './stet-actions.ts'

type Execute = (session: Session, connection: Connection, argument: unknown) => Promise<void>

/** What the server does when an editor asks for it, by the name of the command. */
const executions: Record<string, Execute> = {
  async 'copydesk.openPage'(_, connection, page) {
    await connection.window.showDocument({uri: String(page), external: true})
  },
  async 'copydesk.checkWorkspace'(session) {
    await session.pushAll()
  },
  async 'copydesk.addWord'(session, _, argument) {
    const {text, isUser = false, file} = read(argument)
    const {root} = session.settings.projectOf(file)
    const list = findWords(foldersUp(path.dirname(file), root)).at(-1) ?? path.join(root, wordsFile)
    const target = isUser ? {isUser} : {isUser, file: list}
    const {userFolder} = session
    const places = {cwd: root, ...(userFolder !== undefined && {userFolder})}
    const {name, entry, isNew} = await addWord({word: text, isForbidden: false}, target, places)
    session.log(`${name}: ${isNew ? 'added' : 'updated'} ${entry}`)
  },
  async 'copydesk.addName'(session, _, argument) {
    const {text, file: article} = read(argument)
    const {folder, list} = session.settings.namesOf(article)
    const file = list ?? nameListOf(folder)
    const count = await addNames([nameFrom({name: text})], file, folder)
    session.log(`${file}: ${count > 0 ? 'added' : 'updated'} ${text}`)
  },
  async 'copydesk.stet'(session, _, argument) {
    const {uri, rule, actual} = (argument ?? {}) as Partial<StetRequest>
    const {file} = read({uri, text: rule})
    const sidecar = sidecarOf(file)
    await write(sidecar, await withStanding(file, rule!, String(actual)))
    session.log(`${path.basename(sidecar)}: ${rule} stands`)
  },
  async 'copydesk.switchOff'(session, _, argument) {
    const {text, file} = read(argument)
    const {root, config = path.join(root, newConfig)} = session.settings.projectOf(file)
    await write(config, await withRule(config, text, 'off'))
    session.log(`${path.relative(root, config)}: ${text} is off`)
  }
}

export const commands: readonly string[] = Object.keys(executions)

/** Execute a command; what it cannot do is told to whoever sits there. */
export async function execute(
  name: string,
  argument: unknown,
  session: Session,
  connection: Connection
): Promise<void> {
  try {
    await executions[name]?.(session, connection, argument)
    if (name !== 'copydesk.openPage') session.reread()
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    connection.window.showErrorMessage(`Copydesk: ${printable(error.message)}`)
  }
}

function read(argument: unknown): Addition & {readonly file: string} {
  const {uri, text, isUser = false} = (argument ?? {}) as Partial<Addition>
  const file = typeof uri === 'string' ? fileOf(uri) : undefined
  if (!file) throw new UserError('save the article first: only a file belongs to a project')
  if (typeof text !== 'string') throw new UserError('expected a word, a name or a rule')
  return {uri: uri!, text, isUser, file}
}

async function write(file: string, text: string): Promise<void> {
  try {
    await replace(file, text, {within: treeOf(file)})
  } catch (error) {
    throw new UserError(`${path.basename(file)}: cannot be written: ${reasonOf(error)}`)
  }
}
