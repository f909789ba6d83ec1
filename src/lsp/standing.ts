import path from 'node:path'
import type {VFile} from 'vfile'
import type {Ruleset} from '../config/index.ts'
import {UserError} from '../base/user-error.ts'
import {readSidecar, applySidecar} from '../runner/sidecar.ts'
import type {Host} from './host.ts'

/** Take away what the file beside an article lets stand; one that is refused lets nothing stand. */
export async function letStandBesideArticle(
  file: VFile,
  ruleset: Ruleset,
  host: Pick<Host, 'refuses'>
): Promise<void> {
  try {
    const sidecar = await readSidecar(file.path, path.basename(file.path))
    if (sidecar) applySidecar(file, sidecar, ruleset)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    host.refuses(error.message)
  }
}
