import {type CodeAction, CodeActionKind} from 'vscode-languageserver'
import type {VFileMessage} from 'vfile-message'
import {ruleOf} from '../config/index.ts'
import {isWritable} from '../runner/config/update.ts'
import type {Mention} from '../analysis/names/mentions/mentions.ts'
import {type Asked, diagnosticsOf, isAsked, shown} from './actions.ts'
import {messagesAt, spanOfMessage} from './diagnostics.ts'
import {nameAt} from './names.ts'
import type {Span} from './positions.ts'

/** What an action puts into a list or a configuration, as the argument of its command. */
export interface Addition {
  readonly uri: string
  readonly text: string
  readonly isUser?: boolean
}

/** The actions that settle a matter for the whole house: its words, its names, its rules. */
export function toHouseActions(asked: Asked, span: Span, config: string | undefined): CodeAction[] {
  if (!isAsked(asked.only, CodeActionKind.QuickFix)) return []
  return messagesAt(asked.proof, span).flatMap((message) => {
    if (!message.ruleId || !isRule(message.ruleId)) return []
    return [
      ...words(message, asked),
      ...names(message, asked),
      ...(config === undefined || isWritable(config) ? [switchOff(message, asked)] : [])
    ]
  })
}

function isRule(id: string): boolean {
  try {
    return ruleOf(id) !== undefined
  } catch {
    // What a reader has to say of a file is no rule’s.
    return false
  }
}

function words(message: VFileMessage, asked: Asked): CodeAction[] {
  const {actual = '', ruleId} = message
  if (!('words' in ruleOf(ruleId!).options) || !/^[\p{L}\p{M}\p{N}’'-]+$/u.test(actual)) return []
  return [
    command(
      `Add ${shown(actual)} to the house’s words`,
      'copydesk.addWord',
      message,
      asked,
      actual
    ),
    command(
      `Add ${shown(actual)} to your own words`,
      'copydesk.addWord',
      message,
      asked,
      actual,
      true
    )
  ]
}

/** The name that a message is about, in full. */
function names(message: VFileMessage, asked: Asked): CodeAction[] {
  if (!('names' in ruleOf(message.ruleId!).options)) return []
  const found = nameAt(asked.proof, spanOfMessage(message).start)
  if (!found) return []
  return [...new Set([fullest(found.mention, found.entity.name)])].map((name) =>
    command(`Add ${shown(name)} to the house’s names`, 'copydesk.addName', message, asked, name)
  )
}

/** A surname alone is added as the name of whoever has it, spelled as it is here. */
function fullest({words}: Mention, name: string): string {
  const parts = name.split(' ')
  return words.length > 1 || parts.length === 1
    ? words.join(' ')
    : [...parts.slice(0, -1), words[0]!].join(' ')
}

function switchOff(message: VFileMessage, asked: Asked): CodeAction {
  const {ruleId = ''} = message
  const title = `Switch ${shown(ruleId)} off in the configuration`
  return command(title, 'copydesk.switchOff', message, asked, ruleId)
}

function command(
  title: string,
  name: string,
  message: VFileMessage,
  asked: Asked,
  text: string,
  isUser = false
): CodeAction {
  const addition: Addition = {uri: asked.proof.document.uri, text, ...(isUser && {isUser})}
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnosticsOf(message, asked),
    command: {title, command: name, arguments: [addition]}
  }
}
