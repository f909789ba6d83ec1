import {type CodeAction, CodeActionKind} from 'vscode-languageserver'
import type {VFileMessage} from 'vfile-message'
import type {Insertion} from '../format/format.ts'
import {formatOf} from '../format/index.ts'
import {type Asked, diagnosticsOf, isAsked, shown, toAction} from './actions.ts'
import type {Proof} from './proof.ts'
import {messagesAt, spanOfMessage} from './diagnostics.ts'
import type {Span} from './positions.ts'

/** What is let stand beside a plain text, as the argument of its command. */
export interface StetRequest {
  readonly uri: string
  readonly rule: string
  readonly actual: string
}

/**
 * The actions that let something stand where it is: a note in the article, or in the file beside one
 * that has no comments.
 */
export function toStetActions(asked: Asked, span: Span): CodeAction[] {
  if (!isAsked(asked.only, CodeActionKind.QuickFix)) return []
  return messagesAt(asked.proof, span).flatMap((message) => {
    const {ruleId: id, actual = ''} = message
    if (!id || message.source !== 'copydesk' || id === 'stet' || id === 'front-matter') return []
    const {document, file} = asked.proof
    const title = `Let ${shown(actual)} stand here (${id})`
    const diagnostics = diagnosticsOf(message, asked)
    if (!formatOf(file).comment) {
      const standing: StetRequest = {uri: document.uri, rule: id, actual}
      const command = {title, command: 'copydesk.stet', arguments: [standing]}
      return [{title, kind: CodeActionKind.QuickFix, diagnostics, command}]
    }
    const note = noteFor(message, id, asked.proof)
    if (!note) return []
    const range = asked.positions.range(document, {start: note.at, end: note.at})
    return [toAction(title, [{range, newText: note.text}], asked, {diagnostics})]
  })
}

/** The note that lets a message stand, and where it is to be put; nothing where no note can be. */
function noteFor(
  message: VFileMessage,
  id: string,
  {tree, file, config}: Proof
): Insertion | undefined {
  const source = String(file)
  const {start} = spanOfMessage(message)
  // A reason that is asked for is left to whoever lets it stand.
  const why = config.stet?.requireReason ? ': ' : ''
  const {frontMatter} = tree.data ?? {}
  const above = frontMatter?.position
  if (above && start < above.end.offset!) {
    if (frontMatter.kind !== 'yaml' || frontMatter.value['stet'] !== undefined) return undefined
    const fence = source.lastIndexOf('\n', above.end.offset! - 2) + 1
    return {at: fence, text: `stet:\n  - ${id}${why}\n`}
  }
  const block = tree.children.find(
    ({type, position}) =>
      type === 'ParagraphNode' && position!.start.offset! <= start && start <= position!.end.offset!
  )?.position?.start.offset
  if (block === undefined) return undefined
  return formatOf(file).comment?.(`stet ${id}${why.trimEnd()}`, source, {block, place: start})
}
