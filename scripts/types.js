// Puts the types that a program sees into dist/types: those of the library, and what they name.
import {cpSync, readFileSync} from 'node:fs'
import path from 'node:path'

const seen = new Set()
for (const file of ['dist/src/index.d.ts', 'dist/src/node.d.ts']) take(file)

/** Copy a file of types, and those that it imports. */
function take(file) {
  if (seen.has(file)) return
  seen.add(file)
  cpSync(file, path.join('dist/types', path.relative('dist', file)))
  const text = readFileSync(file, 'utf8')
  for (const [, target] of text.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)\.ts["']/gu)) {
    take(path.join(path.dirname(file), `${target}.d.ts`))
  }
}
