import {type CodeAction, CodeActionKind} from 'vscode-languageserver'
import type {VFileMessage} from 'vfile-message'
import type {Rule} from '../rule/rule.ts'
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
    // What a reader has to say of a file is no rule’s.
    const rule = asked.proof.book.find(message.ruleId ?? '')
    if (!rule) return []
    return [
      ...words(message, rule, asked),
      ...names(message, rule, asked),
      ...(config === undefined || isWritable(config) ? [switchOff(message, asked)] : [])
    ]
  })
}

function words(message: VFileMessage, {options}: Rule, asked: Asked): CodeAction[] {
  const {actual = ''} = message
  if (!('words' in options) || !/^[\p{L}\p{M}\p{N}’'-]+$/u.test(actual)) return []
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
function names(message: VFileMessage, {options}: Rule, asked: Asked): CodeAction[] {
  if (!('names' in options)) return []
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
