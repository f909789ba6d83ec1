import {
  type CancellationToken,
  type Connection,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type Position,
  ResponseError,
  type TextDocumentIdentifier
} from 'vscode-languageserver'
import {toActions} from './actions.ts'
import type {Article, Proof} from './article.ts'
import {toCheckingList} from './checking-list.ts'
import {toDiagnostics} from './diagnostics.ts'
import {toHover} from './hover.ts'
import {toHighlights, toSymbols} from './names.ts'
import {toRenamed, toRenaming} from './rename.ts'
import type {Room} from './room.ts'

interface OfDocument {
  readonly textDocument: TextDocumentIdentifier
}

/** Have a connection answer what an editor asks, from the proofs of the articles in a room. */
export function answer(connection: Connection, room: Room): void {
  const {positions} = room

  connection.languages.diagnostics.on(async ({textDocument, previousResultId}, token) => {
    const article = room.articleOf(textDocument.uri)
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
    withProof((proof, {range, context}) =>
      toActions({proof, positions, only: context.only}, positions.span(proof.document, range))
    )
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
  connection.onExecuteCommand(async ({command, arguments: [given] = []}) => {
    if (command === 'copydesk.openPage') {
      await connection.window.showDocument({uri: String(given), external: true})
    }
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
      const proof = await proofOf(room.articleOf(params.textDocument.uri), token)
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
  article: Article | undefined,
  token: CancellationToken
): Promise<Proof | undefined> {
  const proof = await article?.proof()
  if (!token.isCancellationRequested) return proof
  throw new ResponseError(LSPErrorCodes.RequestCancelled, 'given up by the editor')
}
