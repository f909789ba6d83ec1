import path from 'node:path'
import type {VFile} from 'vfile'
import {ConfigError, type Ruleset} from '../config/index.ts'
import {letStandBeside, readSidecar} from '../runner/sidecar.ts'
import type {Host} from './host.ts'

/** Take away what the file beside an article lets stand; one that is refused lets nothing stand. */
export async function letStandBesideArticle(
  file: VFile,
  ruleset: Ruleset,
  host: Pick<Host, 'refuses'>
): Promise<void> {
  try {
    const sidecar = await readSidecar(file.path, path.basename(file.path))
    if (sidecar) letStandBeside(file, sidecar, ruleset)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    host.refuses(error.message)
  }
}
