import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Ruleset} from '../config/index.ts'
import type {Proofread} from '../proof/proof.ts'

/** What was found in one version of a document; good until the document changes. */
export interface Proof extends Proofread, Ruleset {
  readonly document: TextDocument
  readonly version: number
}
