import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** The root of the project. */
export const root = path.join(import.meta.dirname, '..')

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))

/** The built command, where the package says that it is; only slow tests start it. */
export const bin = path.join(root, manifest.bin.copydesk as string)

if (!existsSync(bin)) throw new Error(`${bin} is not built yet: npm run build`)
if (process.env['TEST_LANE'] !== 'slow') {
  throw new Error('What starts the built command is slow: name the test *.slow.test.ts')
}
