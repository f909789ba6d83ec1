import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit
} from 'vscode-languageserver'
import type {VFileMessage} from 'vfile-message'
import {likeToken, partsOf, textAt, type Variant} from '../analysis/names/forms/spellings.ts'
import {printable} from '../base/printable.ts'
import {fixesOf, keepLineEnd} from '../findings/fix.ts'
import type {Proof} from './proof.ts'
import {messagesAt, spanOf, spanOfMessage, toDiagnostic} from './diagnostics.ts'
import {spanOfNodes, toEdit as toWritten} from './names.ts'
import type {Positions, Span} from './positions.ts'

/** The kind of the action that puts right what is certain. */
export const fixAll = `${CodeActionKind.SourceFixAll}.copydesk`

/** What makes the actions of one request. */
export interface Asked {
  readonly proof: Proof
  readonly positions: Positions
  /** The kinds that the client asks for; all if it does not say. */
  readonly only: readonly string[] | undefined
}

/** The actions for a stretch of an article: what is done to the text alone. */
export function toActions(asked: Asked, span: Span): CodeAction[] {
  const messages = messagesAt(asked.proof, span)
  const quick = isAsked(asked.only, CodeActionKind.QuickFix)
    ? [
        ...messages.flatMap((message) => suggestions(message, asked)),
        ...spellings(asked, span),
        ...messages.flatMap((message) => everywhere(message, asked))
      ]
    : []
  return [...quick, ...allThatIsSafe(asked), ...pages(messages, asked)]
}

/** Whether a client that asks for some kinds of actions wants one of a kind: a kind holds those below it. */
export function isAsked(only: readonly string[] | undefined, kind: string): boolean {
  return !only?.length || only.some((asked) => kind === asked || kind.startsWith(`${asked}.`))
}

/** An action on one document. */
export function toAction(
  title: string,
  edits: readonly TextEdit[],
  {proof}: Asked,
  more: Partial<CodeAction> = {}
): CodeAction {
  const changes = {[proof.document.uri]: [...edits]}
  return {title, kind: CodeActionKind.QuickFix, edit: {changes}, ...more}
}

/** The diagnostic of a message, for an action to name what it settles. */
export function diagnosticsOf(message: VFileMessage, {proof, positions}: Asked): Diagnostic[] {
  return [toDiagnostic(message, proof.document, positions)]
}

function suggestions(message: VFileMessage, asked: Asked): CodeAction[] {
  const {actual = '', expected = []} = message
  return expected
    .filter((text) => text !== actual)
    .map((text, index) => {
      const title = text === '' ? `Remove ${shown(actual)}` : `Change to ${shown(text)}`
      return toAction(title, [toEdit(spanOfMessage(message), text, asked)], asked, {
        diagnostics: diagnosticsOf(message, asked),
        ...(index === 0 && expected.length === 1 && {isPreferred: true})
      })
    })
}

/** A name that is spelled in two ways: each of them everywhere, in one edit. */
function spellings(asked: Asked, span: Span): CodeAction[] {
  const touched = (place: Variant['slip']['places'][number]) => {
    const at = spanOfNodes(place)
    return at !== undefined && at.start <= span.end && span.start <= at.end
  }
  return asked.proof.analysis.names.variants
    .filter(({slip, usual}) => [slip, usual].some(({places}) => places.some(touched)))
    .flatMap(({slip, usual}) => [
      spell(usual.text, slip, asked),
      ...(slip.text === usual.text ? [] : [spell(slip.text, usual, asked)])
    ])
}

/** Give every place of a spelling another; a place may hold only the last words of it. */
function spell(text: string, other: Variant['slip'], asked: Asked): CodeAction {
  const edits = other.places.flatMap((place) => {
    const span = spanOfNodes(partsOf(other, place))
    const missing = other.text.split(' ').length - textAt(other, place).split(' ').length
    const words = text.split(' ').slice(missing).join(' ')
    const {proof, positions} = asked
    return (span && toWritten(proof, span, likeToken(words, place[0]!), positions)) ?? []
  })
  const count = edits.length === 1 ? '1 place' : `${edits.length} places`
  return toAction(`Spell it ${shown(text)} everywhere (${count})`, edits, asked)
}

/** What stands elsewhere just as it does here, and is wrong there too. */
function everywhere(message: VFileMessage, asked: Asked): CodeAction[] {
  const {actual, expected = [], related = []} = message
  const same = related.filter((other) => other.actual === actual)
  const {variants} = asked.proof.analysis.names
  const isVariant = variants.some(({slip, usual}) => [slip.text, usual.text].includes(actual ?? ''))
  if (same.length === 0 || expected.length !== 1 || isVariant) return []
  const spans = [spanOfMessage(message), ...same.map(({place}) => spanOf(place))]
  const edits = spans.map((span) => toEdit(span, expected[0]!, asked))
  const title = `Change to ${shown(expected[0]!)} everywhere (${edits.length} places)`
  return [toAction(title, edits, asked, {diagnostics: diagnosticsOf(message, asked)})]
}

function allThatIsSafe(asked: Asked): CodeAction[] {
  if (!isAsked(asked.only, fixAll)) return []
  const fixes = fixesOf(asked.proof.file, (id) => asked.proof.book.isSafe(id))
  if (fixes.length === 0) return []
  const edits = fixes.map((fix) => toEdit(fix, fix.replacement, asked))
  const count = edits.length === 1 ? '1 slip' : `${edits.length} slips`
  return [toAction(`Put right what is certain (${count})`, edits, asked, {kind: fixAll})]
}

function pages(messages: readonly VFileMessage[], asked: Asked): CodeAction[] {
  if (!isAsked(asked.only, CodeActionKind.QuickFix)) return []
  const byRule = new Map(messages.map((message) => [message.ruleId, message]))
  return [...byRule.values()].flatMap((message) => {
    const {ruleId, url} = message
    const title = `Open the page of ${shown(ruleId ?? '')}`
    if (!url) return []
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: diagnosticsOf(message, asked),
        command: {title, command: 'copydesk.openPage', arguments: [url]}
      }
    ]
  })
}

function toEdit(span: Span, text: string, {proof, positions}: Asked): TextEdit {
  const {replacement: newText, ...kept} = keepLineEnd(proof.document.getText(), {
    ...span,
    replacement: text
  })
  return {range: positions.range(proof.document, kept), newText}
}

/** Text as it stands in a title. */
export function shown(text: string): string {
  return `“${printable(text)}”`
}
