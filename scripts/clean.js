// Takes away what an earlier build left, so that a deleted file is gone from the package too.
import {rmSync} from 'node:fs'

rmSync(new URL('../dist', import.meta.url), {recursive: true, force: true})
