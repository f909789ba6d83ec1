import {
  type CancellationToken,
  type Connection,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type TextDocumentIdentifier,
  type WorkspaceDocumentDiagnosticReport
} from 'vscode-languageserver'
import {toActions} from './actions.ts'
import type {OpenArticle} from './open-article.ts'
import type {Proof} from './proof.ts'
import {toCheckingList} from './checking-list.ts'
import {toDiagnostics} from './diagnostics.ts'
import {execute} from './commands.ts'
import {toHouseActions} from './house-actions.ts'
import {fileOf} from './paths.ts'
import {formatOf} from '../format/index.ts'
import {toStetActions} from './stet-actions.ts'
import {toHover} from './hover.ts'
import {toHighlights, toSymbols} from './names.ts'
import {toRenamed, toRenaming} from './rename.ts'
import type {Session} from './session.ts'

interface OfDocument {
  readonly textDocument: TextDocumentIdentifier
}

/** Have a connection answer what an editor asks, from the proofs of the articles in a session. */
export function answer(connection: Connection, session: Session): void {
  const {positions} = session

  connection.languages.diagnostics.on(async ({textDocument, previousResultId}, token) => {
    const article = session.articleOf(textDocument.uri)
    if (article && previousResultId === article.resultId) {
      return {kind: DocumentDiagnosticReportKind.Unchanged, resultId: previousResultId}
    }
    const proof = await proofOf(article, token)
    return {
      kind: DocumentDiagnosticReportKind.Full,
      ...(article && {resultId: article.resultId}),
      items: proof ? toDiagnostics(proof, positions) : []
    }
  })

  connection.onCodeAction(
    withProof((proof, {range, context}) => {
      const asked = {proof, positions, only: context.only}
      const span = positions.span(proof.document, range)
      const file = fileOf(proof.document.uri)
      // What has no comments and is in no file yet has nothing beside it.
      const hasPlace = file !== undefined || formatOf(proof.file).comment !== undefined
      const config = file && session.settings.projectOf(file).config
      return [
        ...toActions(asked, span),
        ...(hasPlace ? toStetActions(asked, span) : []),
        ...(file ? toHouseActions(asked, span, config) : [])
      ]
    })
  )
  connection.onHover(at((proof, offset) => toHover(proof, offset, positions)))
  connection.onDocumentSymbol(withProof((proof) => toSymbols(proof, positions)))
  connection.onDocumentHighlight(at((proof, offset) => toHighlights(proof, offset, positions)))
  connection.onPrepareRename(
    at((proof, offset) => {
      const renamed = toRenamed(proof, offset)
      return (
        renamed && {
          range: positions.range(proof.document, renamed.span),
          placeholder: renamed.text
        }
      )
    })
  )
  connection.onRenameRequest(
    withProof((proof, {position, newName}) => {
      const offset = positions.offset(proof.document, position)
      const edits = toRenaming(proof, offset, newName, positions)
      return edits.length > 0 ? {changes: {[proof.document.uri]: edits}} : null
    })
  )
  connection.languages.diagnostics.onWorkspace(async ({previousResultIds}, token) => {
    const before = new Map(previousResultIds.map(({uri, value}) => [uri, value]))
    const items: WorkspaceDocumentDiagnosticReport[] = []
    for await (const {uri, version, resultId, diagnostics} of session.workspace.reports()) {
      giveUp(token)
      items.push(
        before.get(uri) === resultId
          ? {kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId}
          : {kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items: diagnostics}
      )
    }
    return {items}
  })
  connection.onDidChangeConfiguration(({settings}) =>
    session.configure((settings as {copydesk?: unknown} | null)?.copydesk)
  )
  connection.onExecuteCommand(async ({command, arguments: [argument] = []}) => {
    await execute(command, argument, session, connection)
    return null
  })
  connection.onRequest(
    'copydesk/checkingList',
    withProof((proof) => toCheckingList(proof, positions))
  )

  function withProof<Params extends OfDocument, Result>(
    make: (proof: Proof, params: Params) => Result
  ) {
    return async (params: Params, token: CancellationToken): Promise<Result | null> => {
      const proof = await proofOf(session.articleOf(params.textDocument.uri), token)
      return proof ? (make(proof, params) ?? null) : null
    }
  }

  function at<Result>(make: (proof: Proof, offset: number) => Result) {
    return withProof((proof, {position}: OfDocument & {readonly position: Position}) =>
      make(proof, positions.offset(proof.document, position))
    )
  }
}

/** What is found in an article as it now stands; a request that is given up meanwhile has no answer. */
async function proofOf(
  article: OpenArticle | undefined,
  token: CancellationToken
): Promise<Proof | undefined> {
  const proof = await article?.proof()
  giveUp(token)
  return proof
}

function giveUp(token: CancellationToken): void {
  if (!token.isCancellationRequested) return
  throw new ResponseError(LSPErrorCodes.RequestCancelled, 'given up by the editor')
}
