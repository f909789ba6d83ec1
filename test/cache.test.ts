import {spawnSync} from 'node:child_process'
import {createHash, randomBytes} from 'node:crypto'
import {
  chmodSync,
  existsSync,
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
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {Cache} from '../src/runner/cache.ts'
import {readCacheKey} from '../src/runner/cache-key.ts'
import {proofread} from '../src/index.ts'
import {toJson} from '../src/report/json.ts'

const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-cache-'))
afterAll(() => rmSync(temporary, {recursive: true}))
const config = {}
const bytes = randomBytes(32)
const secret = () => bytes
const text =
  'Karim Mehmood spoke.\n\nMr Mahmood sat down. He was a honest man, and the the hall was full.\n'

function folder(name: string): string {
  return path.join(temporary, name)
}

function article(value: string, name = 'article.txt'): VFile {
  return new VFile({path: name, value})
}

function contentOf(folder: string): string {
  return readdirSync(folder)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('')
}

test('what is kept is given back as it was, by this run and the next', async () => {
  const file = article(text)
  await proofread(file, config)
  expect(file.messages.length).toBeGreaterThan(1)
  const cache = new Cache(folder('same'), secret)
  cache.keep(file, config)
  for (const reader of [cache, new Cache(folder('same'), secret)]) {
    const again = article(text)
    expect(reader.restore(again, config)).toBe(true)
    expect(toJson([again])).toBe(toJson([file]))
    expect(again.messages.map(String)).toEqual(file.messages.map(String))
  }
})

test('another text, another configuration and another format are read anew', () => {
  const cache = new Cache(folder('other'), secret)
  cache.keep(article(text), config)
  expect(cache.restore(article(text), {})).toBe(true)
  expect(cache.restore(article(`${text} `), config)).toBe(false)
  expect(cache.restore(article(text), {house: 'ap'})).toBe(false)
  expect(cache.restore(article(text, 'article.md'), config)).toBe(false)
  expect(cache.restore(article(text, 'elsewhere/other.txt'), config)).toBe(true)
})

test('a line that was cut off or changed is not believed, and the next one is', () => {
  const where = folder('broken')
  const cache = new Cache(where, secret)
  const file = article(text)
  file.message('Unexpected word', {place: {line: 1, column: 1}})
  cache.keep(file, config)
  const [name] = readdirSync(where) as [string]
  const whole = readFileSync(path.join(where, name), 'utf8')
  for (const broken of [
    whole.slice(0, -5),
    whole.slice(0, 20),
    whole.replace('Unexpected', 'Expected  '),
    'no such thing\n{}\n\0\0\0'
  ]) {
    writeFileSync(path.join(where, name), broken)
    const next = new Cache(where, secret)
    expect(next.restore(article(text), config)).toBe(false)
    next.keep(file, config)
    expect(new Cache(where, secret).restore(article(text), config)).toBe(true)
  }
})

test('a cache stays within its bounds, and forgets what is oldest', () => {
  const where = folder('bounded')
  const cache = new Cache(where, secret, 2000)
  for (let number = 0; number < 3000; number++) {
    const file = article(`Article ${number}`)
    file.message('x'.repeat(300), {place: {line: 1, column: 1}})
    cache.keep(file, config)
  }
  expect(contentOf(where).length).toBeGreaterThan(256 * 2000)
  cache.close()
  for (const name of readdirSync(where)) {
    expect(statSync(path.join(where, name)).size).toBeLessThan(2000)
  }
  const next = new Cache(where, secret, 2000)
  expect(next.restore(article('Article 0'), config)).toBe(false)
  expect(next.restore(article('Article 2999'), config)).toBe(true)
})

// No other system has such a folder.
test.runIf(existsSync('/proc/self'))('a folder that cannot be made is refused at once', () => {
  for (const name of ['/proc/kept', '/proc/kept/below']) {
    expect(() => new Cache(name, secret)).toThrow('no folder can be made there')
  }
  writeFileSync(folder('file'), '')
  expect(() => new Cache(folder('file'), secret)).toThrow('EEXIST')
  expect(() => new Cache(folder('file/below'), secret)).toThrow('ENOTDIR')
})

describe('what somebody else has put into a cache', () => {
  const bin = path.join(import.meta.dirname, '../dist/command/main.js')
  const slips = 'It is the the end.\n'
  let cwd = ''
  beforeEach(() => {
    cwd = mkdtempSync(path.join(temporary, 'command-'))
    writeFileSync(path.join(cwd, 'a.txt'), slips)
  })
  const run = (...args: string[]) => {
    const env = {...process.env, XDG_CONFIG_HOME: path.join(cwd, 'user')}
    const {stdout, stderr, status} = spawnSync(
      process.execPath,
      [bin, '--cache', 'kept', '--reporter', 'json', ...args],
      {cwd, env, encoding: 'utf8'}
    )
    return {stdout, stderr, status}
  }
  const shard = () => {
    const [name] = readdirSync(path.join(cwd, 'kept')) as [string]
    return path.join(cwd, 'kept', name)
  }

  test('is not believed: not by its old sum, not behind another key, not under another signature', () => {
    const right = run('a.txt')
    expect(right).toEqual(run('a.txt'))
    const [key, signature, ...content] = readFileSync(shard(), 'utf8').trim().split(' ')
    const kept = content.join(' ')
    const poisoned = kept.replace('"the"', '"swordfish"')
    expect(poisoned).not.toBe(kept)
    const sum = createHash('sha256').update(poisoned).digest('base64url').slice(0, 16)
    const other = `${key!.slice(0, 2)}${'0'.repeat(38)}`
    for (const line of [
      `${key} ${sum} ${poisoned}`,
      `${key} ${signature} ${poisoned}`,
      `${key} ${signature} {`,
      `${key} ${signature}`,
      `${key} ${signature} ${kept}`.replace(key!, other)
    ]) {
      writeFileSync(shard(), `\n${line}\n`)
      expect(run('a.txt')).toEqual(right)
    }
    writeFileSync(shard(), `\n${key} ${sum} ${poisoned}\n`)
    expect(run('--fix', 'a.txt').status).toBe(0)
    expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe('It is the end.\n')
  })

  test('leads nowhere: a link among its files is taken away, and one to elsewhere refused', () => {
    const right = run('a.txt')
    const outside = path.join(cwd, 'outside')
    writeFileSync(outside, 'mine\n')
    const name = shard()
    rmSync(name)
    symlinkSync(outside, name)
    expect(run('a.txt')).toEqual(right)
    expect(readFileSync(outside, 'utf8')).toBe('mine\n')
    expect(lstatSync(name).isFile()).toBe(true)

    mkdirSync(path.join(cwd, 'desk/elsewhere'), {recursive: true})
    mkdirSync(path.join(cwd, 'desk/.git'))
    symlinkSync('../..', path.join(cwd, 'desk/up'))
    const refused = spawnSync(process.execPath, [bin, '--cache', 'up', '-'], {
      cwd: path.join(cwd, 'desk'),
      input: slips,
      encoding: 'utf8'
    })
    expect(refused.stderr).toMatch(/^copydesk: --cache up: a link that leads out of .+\n$/u)
    expect(refused.status).toBe(2)
  })

  // No other system makes pipes in this way.
  test.skipIf(process.platform === 'win32')(
    'keeps nobody waiting, and is no folder to be cleared',
    () => {
      const right = run('a.txt')
      const name = shard()
      rmSync(name)
      spawnSync('mkfifo', [name])
      expect(run('a.txt').stdout).toBe(right.stdout)
      rmSync(name)
      mkdirSync(name)
      writeFileSync(path.join(name, 'mine.txt'), '')
      const {stdout, stderr} = run('a.txt')
      expect(stdout).toBe(right.stdout)
      expect(stderr).toMatch(/^copydesk: --cache kept: .+, nothing is kept\n$/u)
      expect(existsSync(path.join(name, 'mine.txt'))).toBe(true)
    }
  )

  test('was not signed with a key that others may read: such a one is made anew', () => {
    const user = path.join(cwd, 'user/copydesk')
    const own = readCacheKey(user)
    expect(statSync(path.join(user, 'cache-key')).mode & 0o777).toBe(0o600)
    expect(readCacheKey(user)).toEqual(own)
    chmodSync(path.join(user, 'cache-key'), 0o644)
    const next = readCacheKey(user)
    expect(next).not.toEqual(own)
    writeFileSync(path.join(cwd, 'known'), next, {mode: 0o600})
    rmSync(path.join(user, 'cache-key'))
    symlinkSync('../../known', path.join(user, 'cache-key'))
    expect(readCacheKey(user)).not.toEqual(next)
    expect(lstatSync(path.join(user, 'cache-key')).isFile()).toBe(true)
    expect(readFileSync(path.join(cwd, 'known'))).toEqual(Buffer.from(next))
    expect(readdirSync(user)).toEqual(['cache-key'])
  })

  test('and where no key can be kept nothing is believed, which is told', () => {
    const right = run('a.txt')
    rmSync(path.join(cwd, 'user'), {recursive: true})
    writeFileSync(path.join(cwd, 'user'), '')
    const {stdout, stderr, status} = run('a.txt')
    expect([stdout, status]).toEqual([right.stdout, right.status])
    expect(stderr).toMatch(/^copydesk: --cache kept: its key cannot be kept in .+ is believed\n$/u)
  })
})
