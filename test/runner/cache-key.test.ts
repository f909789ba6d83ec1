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
import {readCacheKey} from '../../src/runner/cache-key.ts'

const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-cache-key-'))
afterAll(() => rmSync(temporary, {recursive: true}))

test('a key that others may read is made anew, and one behind a link is not followed', () => {
  const user = path.join(temporary, 'user/copydesk')
  const own = readCacheKey(user)
  expect(statSync(path.join(user, 'cache-key')).mode & 0o777).toBe(0o600)
  expect(readCacheKey(user)).toEqual(own)
  chmodSync(path.join(user, 'cache-key'), 0o644)
  const next = readCacheKey(user)
  expect(next).not.toEqual(own)
  writeFileSync(path.join(temporary, 'known'), next, {mode: 0o600})
  rmSync(path.join(user, 'cache-key'))
  symlinkSync('../../known', path.join(user, 'cache-key'))
  expect(readCacheKey(user)).not.toEqual(next)
  expect(lstatSync(path.join(user, 'cache-key')).isFile()).toBe(true)
  expect(readFileSync(path.join(temporary, 'known'))).toEqual(Buffer.from(next))
  expect(readdirSync(user)).toEqual(['cache-key'])
})
