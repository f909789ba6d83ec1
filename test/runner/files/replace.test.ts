import {spawnSync} from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
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
import {temporaryIn} from '../../../src/runner/files/temporary.ts'
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
  await replace(link, 'the end', {expected: 'the the end'})
  expect(readFileSync(file, 'utf8')).toBe('the end')
  expect(statSync(file).mode & 0o777).toBe(0o640)
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
  expect(readdirSync(folder).sort()).toEqual(['article.txt', 'link.txt'])
})

test('what somebody else has written since is not lost', async () => {
  const file = fileOf('busy.txt', 'a later text')
  await expect(replace(file, 'the end', {expected: 'the the end'})).rejects.toThrow(
    'changed while it was read'
  )
  expect(readFileSync(file, 'utf8')).toBe('a later text')
})

test('a file that may not be written is left as it is', async ({skip}) => {
  skip(process.getuid?.() === 0, 'root may write anything')
  const file = fileOf('locked.txt', 'the the end')
  chmodSync(file, 0o444)
  await expect(replace(file, 'the end', {expected: 'the the end'})).rejects.toThrow('EACCES')
  expect(readFileSync(file, 'utf8')).toBe('the the end')
})

test('where no file can be, none is written', async () => {
  const target = path.join(folder, 'nowhere', 'article.txt')
  await expect(replace(target, 'the end')).rejects.toThrow('ENOENT')
})

test('what is written while the new text goes to the disk is not lost', async () => {
  const file = fileOf('late.txt', 'the the end')
  function* text() {
    yield Buffer.from('the ')
    writeFileSync(file, 'a later text')
    yield Buffer.from('end')
  }
  await expect(replace(file, text(), {expected: 'the the end'})).rejects.toThrow('changed while')
  expect(readFileSync(file, 'utf8')).toBe('a later text')
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
})

test('another name of a file keeps what it held', async () => {
  const file = fileOf('one.txt', 'the the end')
  const other = path.join(folder, 'other.txt')
  linkSync(file, other)
  await replace(file, 'the end')
  expect([file, other].map((name) => readFileSync(name, 'utf8'))).toEqual([
    'the end',
    'the the end'
  ])
})

test('a link that leads nowhere, or out of a folder, makes and changes nothing there', async () => {
  const within = path.join(folder, 'within')
  mkdirSync(within)
  const outside = fileOf('outside.txt', 'the the end')
  for (const [name, to] of [
    ['out.txt', '../outside.txt'],
    ['new.txt', '../none.txt']
  ] as const) {
    symlinkSync(to, path.join(within, name))
  }
  await expect(replace(path.join(within, 'out.txt'), 'the end', {within})).rejects.toThrow(
    'a link leads out of within'
  )
  await replace(path.join(within, 'new.txt'), 'the end', {within})
  expect(readFileSync(outside, 'utf8')).toBe('the the end')
  expect(existsSync(path.join(folder, 'none.txt'))).toBe(false)
  expect(lstatSync(path.join(within, 'new.txt')).isFile()).toBe(true)
})

test('a temporary file has a name that nobody can foresee, and what a killed run left is removed', () => {
  const swept = path.join(folder, 'swept')
  mkdirSync(swept)
  const dead = spawnSync(process.execPath, ['--version']).pid
  const letters = '0123456789abcdef01234567'
  const left = `.copydesk-${dead}-${letters}.tmp`
  const own = `.copydesk-${process.pid}-${letters}.tmp`
  const ofAnother = `.copydesk-${process.ppid}-${letters}.tmp`
  for (const name of [left, own, ofAnother, '.copydesk-1-x.tmp']) {
    writeFileSync(path.join(swept, name), '')
  }
  const names = [...Array(100)].map(() => temporaryIn(swept))
  expect(new Set(names).size).toBe(100)
  expect(readdirSync(swept).sort()).toEqual(['.copydesk-1-x.tmp', ofAnother].sort())
})

test('a file keeps its owner and group', async ({skip}) => {
  skip(process.getuid?.() !== 0, 'only root may give a file to another')
  const file = fileOf('owned.txt', 'the the end')
  chownSync(file, 1234, 2345)
  chmodSync(file, 0o666)
  await replace(file, 'the end')
  const {uid, gid, mode} = statSync(file)
  expect([uid, gid, mode & 0o777]).toEqual([1234, 2345, 0o666])
})
