import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Config} from '../config/index.ts'
import type {Proofread} from '../proof/proof.ts'

/** What was found in one version of a document; good until the document changes. */
export interface Proof extends Proofread {
  readonly document: TextDocument
  readonly version: number
  readonly config: Config
}
