import {readFileSync} from 'node:fs'
import path from 'node:path'
import {globbySync} from 'globby'
import {expect, test} from 'vitest'

const root = path.join(import.meta.dirname, '..')

// The lanes of vitest.config.ts share out what is called *.test.ts below test/; nothing else is run.
test('every file with tests is called one, below test/', () => {
  const files = globbySync('**/*.{ts,js}', {cwd: root, gitignore: true})
  const withTests = files.filter((file) =>
    /from 'vitest'|from 'node:test'/u.test(readFileSync(path.join(root, file), 'utf8'))
  )
  const isRun = (file: string) => file.startsWith('test/') && file.endsWith('.test.ts')
  expect(withTests.filter((file) => !isRun(file))).toEqual([])
  expect(files.filter((file) => /\.test\.\w+$/u.test(file) && !isRun(file))).toEqual([])
})
