import {randomBytes} from 'node:crypto'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {VFile} from 'vfile'
import {standardBook} from '../../rules/book.ts'
import {Cache} from '../../src/runner/cache.ts'
import {proofread} from '../../src/index.ts'
import {toJson} from '../../src/report/json.ts'

const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-cache-'))
afterAll(() => rmSync(temporary, {recursive: true}))
const bytes = randomBytes(32)
const secret = () => bytes
const ruleset = {book: standardBook, config: {}}
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
  await proofread(file)
  expect(file.messages.length).toBeGreaterThan(1)
  const cache = new Cache(folder('same'), secret)
  cache.keep(file, ruleset)
  for (const reader of [cache, new Cache(folder('same'), secret)]) {
    const again = article(text)
    expect(reader.restore(again, ruleset)).toBe(true)
    expect(toJson([again])).toBe(toJson([file]))
    expect(again.messages.map(String)).toEqual(file.messages.map(String))
  }
})

test('another text, another configuration and another format are read anew', () => {
  const cache = new Cache(folder('other'), secret)
  cache.keep(article(text), ruleset)
  expect(cache.restore(article(text), {book: standardBook, config: {}})).toBe(true)
  expect(cache.restore(article(`${text} `), ruleset)).toBe(false)
  expect(cache.restore(article(text), {book: standardBook, config: {house: 'ap'}})).toBe(false)
  expect(cache.restore(article(text, 'article.md'), ruleset)).toBe(false)
  expect(cache.restore(article(text, 'elsewhere/other.txt'), ruleset)).toBe(true)
})

test('a line that was cut off or changed is not believed, and the next one is', () => {
  const where = folder('broken')
  const cache = new Cache(where, secret)
  const file = article(text)
  file.message('Unexpected word', {place: {line: 1, column: 1}})
  cache.keep(file, ruleset)
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
    expect(next.restore(article(text), ruleset)).toBe(false)
    next.keep(file, ruleset)
    expect(new Cache(where, secret).restore(article(text), ruleset)).toBe(true)
  }
})

test('what is to be known of how a page was read is kept with its findings', async () => {
  const page = '<html><body><p>Back on on Monday.</p></body></html>'
  const file = article(page, 'page.html')
  await proofread(file)
  expect(file.data.notices).toHaveLength(1)
  const cache = new Cache(folder('notices'), secret)
  cache.keep(file, ruleset)
  const again = article(page, 'page.html')
  expect(cache.restore(again, ruleset)).toBe(true)
  expect(again.data.notices).toEqual(file.data.notices)
})

test('a cache stays within its bounds, and forgets what is oldest', () => {
  const where = folder('bounded')
  const cache = new Cache(where, secret, 2000)
  for (let number = 0; number < 3000; number++) {
    const file = article(`Article ${number}`)
    file.message('x'.repeat(300), {place: {line: 1, column: 1}})
    cache.keep(file, ruleset)
  }
  expect(contentOf(where).length).toBeGreaterThan(256 * 2000)
  cache.close()
  for (const name of readdirSync(where)) {
    expect(statSync(path.join(where, name)).size).toBeLessThan(2000)
  }
  const next = new Cache(where, secret, 2000)
  expect(next.restore(article('Article 0'), ruleset)).toBe(false)
  expect(next.restore(article('Article 2999'), ruleset)).toBe(true)
})

test('a folder that cannot be made is refused at once', ({skip}) => {
  skip(!existsSync('/proc/self'), 'this system has no /proc')
  for (const name of ['/proc/kept', '/proc/kept/below']) {
    expect(() => new Cache(name, secret)).toThrow('no folder can be made there')
  }
  writeFileSync(folder('file'), '')
  expect(() => new Cache(folder('file'), secret)).toThrow('EEXIST')
  expect(() => new Cache(folder('file/below'), secret)).toThrow('ENOTDIR')
})
