import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {replace} from '../../../src/runner/files/replace.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-replace-'))
afterAll(() => rmSync(folder, {recursive: true}))

function fileOf(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}

test('a file keeps its rights, a link stays a link, and nothing is left beside them', async () => {
  const file = fileOf('article.txt', 'the the end')
  chmodSync(file, 0o640)
  const link = path.join(folder, 'link.txt')
  symlinkSync('article.txt', link)
  await replace(link, 'the end', 'the the end')
  expect(readFileSync(file, 'utf8')).toBe('the end')
  expect(statSync(file).mode & 0o777).toBe(0o640)
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['article.txt', 'link.txt'])
})

test('what somebody else has written since is not lost', async () => {
  const file = fileOf('busy.txt', 'a later text')
  await expect(replace(file, 'the end', 'the the end')).rejects.toThrow('changed while it was read')
  expect(readFileSync(file, 'utf8')).toBe('a later text')
})

test('a file that may not be written is left as it is', async ({skip}) => {
  skip(process.getuid?.() === 0, 'root may write anything')
  const file = fileOf('locked.txt', 'the the end')
  chmodSync(file, 0o444)
  await expect(replace(file, 'the end', 'the the end')).rejects.toThrow('EACCES')
  expect(readFileSync(file, 'utf8')).toBe('the the end')
})

test('where no file can be, none is written', async () => {
  const target = path.join(folder, 'nowhere', 'article.txt')
  await expect(replace(target, 'the end')).rejects.toThrow('ENOENT')
})
