import {spawn, spawnSync} from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {once} from 'node:events'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {bin} from './built.ts'
import {patience} from './patience.ts'
import {put} from './put.ts'

const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-scale-'))
const articles = path.join(temporary, 'articles')
const count = 48
const surnames = ['Mahmood', 'Perera', 'Kowalski', 'Fernando']

/** Articles of different lengths, each with a name spelled in two ways and a repeated word. */
beforeAll(() => {
  mkdirSync(articles)
  for (let number = 0; number < count; number++) {
    const surname = surnames[number % surnames.length]!
    const paragraphs = Array.from(
      {length: 1 + ((number * 7) % 12)},
      (_, at) =>
        `Councillor Tariq ${surname} told meeting ${at + 1} that the the road to ward ${number} was an disgrace.`
    )
    const last = `“The budget is late,” Tariq ${surname.replace('m', 'mm').replace('er', 'err')} said.`
    writeFileSync(path.join(articles, nameOf(number)), [...paragraphs, last].join('\n\n'))
  }
})
afterAll(() => rmSync(temporary, {recursive: true}))

function nameOf(number: number): string {
  return `${String(number).padStart(3, '0')}.txt`
}

function run(...args: string[]) {
  const {stdout, stderr, status} = spawnSync(process.execPath, [bin, ...args], {
    cwd: temporary,
    encoding: 'utf8',
    maxBuffer: 2 ** 28
  })
  return {stdout, stderr, status}
}

/** Start the command; what it has written so far is in `output`, and all of it once it has ended. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [bin, ...args], {cwd: temporary})
  // A test that fails leaves nothing running.
  onTestFinished(() => void child.kill('SIGKILL'))
  const output = {stdout: '', stderr: '', isWhole: false}
  const ended = once(child, 'close').then(() => {
    output.isWhole = true
    return {code: child.exitCode, signal: child.signalCode}
  })
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text))
  return {child, output, ended}
}

/** Wait until something is so, which a command that runs brings about. */
async function until({output}: ReturnType<typeof start>, isSo: () => boolean): Promise<void> {
  const end = Date.now() + patience
  while (!isSo()) {
    if (output.isWhole) throw new Error(`the command has ended: ${output.stderr}`)
    if (Date.now() > end) throw new Error(`waited in vain: ${JSON.stringify(output)}`)
    await setTimeout(20)
  }
}

describe('in several threads', () => {
  test('the report is that of one thread, in the order of the articles, with nothing beside it', () => {
    const one = run('--reporter', 'json', '--threads', '1', 'articles')
    const two = run('--reporter', 'json', '--threads', '2', 'articles')
    expect(two).toEqual(one)
    expect(one.stderr).toBe('')
    const report = JSON.parse(one.stdout) as {path: string; messages: {ruleId: string}[]}[]
    expect(report.map((file) => file.path)).toEqual(
      Array.from({length: count}, (_, number) => `articles/${nameOf(number)}`)
    )
    for (const {messages} of report) {
      expect(messages.map(({ruleId}) => ruleId)).toContain('repeated-word')
    }
  })

  test('fixing, names of the house and trouble are as with one thread', () => {
    const names = path.join(temporary, 'house.csv')
    writeFileSync(names, 'name\nTariq Mahmood\n')
    const results = ['1', '2'].map((threads) => {
      const folder = path.join(temporary, `fixed-${threads}`)
      mkdirSync(folder)
      for (const file of readdirSync(articles)) {
        writeFileSync(path.join(folder, file), readFileSync(path.join(articles, file)))
      }
      writeFileSync(path.join(folder, '003.txt'), Buffer.from([0x41, 0xff]))
      const result = run('--fix', '--names', names, '--threads', threads, path.basename(folder))
      const texts = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'))
      expect(texts[0]).not.toContain('an disgrace')
      return {
        status: result.status,
        texts,
        stdout: result.stdout.replaceAll(`fixed-${threads}`, 'fixed'),
        stderr: result.stderr.replaceAll(`fixed-${threads}`, 'fixed')
      }
    })
    expect(results[1]).toEqual(results[0])
    expect(results[0]!.status).toBe(2)
    expect(results[0]!.stderr).toBe('copydesk: fixed/003.txt: invalid UTF-8, save it as UTF-8\n')
  })

  test('so many threads as cannot be are refused', () => {
    for (const threads of ['0', '-1', '1.5', 'two', '1000']) {
      const {stderr, status} = run('--threads', threads, 'articles')
      expect(status).toBe(2)
      expect(stderr).toMatch(/^copydesk: option '--threads <n>' argument .+\n$/u)
    }
  })
})

describe('a run that is stopped', () => {
  test('leaves no half-written report, tells how far it came and ends as the signal says', async () => {
    const report = path.join(temporary, 'stopped.json')
    writeFileSync(report, 'before\n')
    for (const [signal, code] of [['SIGINT', 130] as const, ['SIGTERM', 143] as const]) {
      const args = ['--reporter', 'json:stopped.json', '--reporter', 'json', '--threads', '2']
      const started = start(...args, 'articles', '-')
      const {child, output, ended} = started
      await until(started, () => output.stdout !== '')
      child.kill(signal)
      expect(await ended).toEqual({code, signal: null})
      expect(output.stderr).toMatch(/^copydesk: stopped after \d+ of \d+ articles\n$/u)
      expect(readFileSync(report, 'utf8')).toBe('before\n')
      expect(readdirSync(temporary).filter((name) => name.includes('copydesk-'))).toEqual([])
    }
  })

  test('killed at any moment, it leaves a cache from which the next run says the right thing', async () => {
    const right = run('--reporter', 'json', '--threads', '1', 'articles').stdout
    const args = ['--reporter', 'json', '--cache', 'kept', '--threads', '2', 'articles']
    for (let time = 1; time <= 4; time++) {
      const started = start(...args)
      const {child, output, ended} = started
      // Some articles further each time.
      await until(started, () => output.stdout.split('\n').length > 3 * time)
      child.kill('SIGKILL')
      await ended
    }
    expect(run(...args).stdout).toBe(right)
    expect(run(...args).stdout).toBe(right)
  })

  test('a reader that has seen enough ends it without a word', async () => {
    const started = start('--threads', '2', 'articles')
    const {child, output, ended} = started
    await until(started, () => output.stdout !== '')
    child.stdout.destroy()
    expect((await ended).signal).toBe(null)
    expect(output.stderr).toBe('')
  })
})

test('a slow reader gets the whole of a report that is larger than a pipe', async () => {
  cpSync(articles, path.join(temporary, 'again'), {recursive: true})
  const args = ['--reporter', 'json', 'articles', 'again']
  const child = spawn(process.execPath, [bin, ...args], {cwd: temporary})
  let text = ''
  for await (const part of child.stdout.setEncoding('utf8')) {
    text += part
    await setTimeout(100)
  }
  expect(text.length).toBeGreaterThan(500_000)
  expect(JSON.parse(text)).toHaveLength(2 * count)
})

test('two runs side by side share a cache', async () => {
  const right = run('--reporter', 'json', 'articles').stdout
  const runs = ['1', '2'].map((threads) =>
    start('--reporter', 'json', '--cache', 'shared', '--threads', threads, 'articles')
  )
  for (const {output, ended} of runs) {
    await ended
    expect(output.stdout).toBe(right)
  }
  expect(run('--reporter', 'json', '--cache', 'shared', 'articles').stdout).toBe(right)
})

describe('watching', () => {
  test('reads again what is written or added, and nothing else, until it is stopped', async () => {
    const folder = path.join(temporary, 'watched')
    mkdirSync(folder)
    put(path.join(folder, 'a.txt'), 'The the road is shut.\n')
    put(path.join(folder, 'b.txt'), 'The hall is open.\n')
    const watching = start('--watch', 'watched')
    const {child, output, ended} = watching
    await until(watching, () => output.stderr.includes('waiting'))
    expect(output.stdout).toContain('repeated-word')
    expect(output.stdout).toContain('watched/b.txt: no issues found')

    output.stdout = ''
    put(path.join(folder, 'a.txt'), 'The road is shut.\n')
    await until(watching, () => output.stdout !== '')
    expect(output.stdout).toBe('watched/a.txt: no issues found\n')

    output.stdout = ''
    put(path.join(folder, 'picture.png'), 'no article')
    put(path.join(folder, 'c.txt'), 'He is an Briton.\n')
    await until(watching, () => output.stdout !== '')
    expect(output.stdout).toContain('watched/c.txt')
    expect(output.stdout).not.toContain('watched/b.txt')

    // Settings that come, change and go hold for all of it.
    const settings = path.join(folder, 'copydesk.config.yaml')
    for (const [write, told] of [
      [() => put(settings, 'rules: {article-a-an: off}\n'), 'watched/c.txt: no issues'],
      [() => put(settings, 'words: terms.txt\n'), 'no such file `terms.txt`'],
      [() => rmSync(settings), 'article-a-an'],
      [() => put(path.join(folder, 'words.txt'), '!Briton\n'), 'spelling']
    ] as const) {
      output.stdout = output.stderr = ''
      write()
      await until(watching, () => (output.stdout + output.stderr).includes(told))
    }
    // What the system tells a second time of the settings comes before what it tells of this.
    put(path.join(folder, 'd.txt'), 'The hall is shut.\n')
    await until(watching, () => output.stdout.includes('watched/d.txt'))

    output.stdout = output.stderr = ''
    put(path.join(folder, 'c.txt.stet.yaml'), '- article-a-an\n')
    await until(watching, () => output.stdout.includes('watched/c.txt'))
    expect(output.stdout).not.toContain('article-a-an')
    expect(output.stdout).not.toContain('watched/a.txt')

    child.kill('SIGINT')
    // As a shell has it: 130.
    expect(await ended).toEqual({code: null, signal: 'SIGINT'})
    expect(output.stderr).toBe('')
  })

  test('what cannot be watched is refused', () => {
    expect(run('--watch', '-')).toEqual({
      stdout: '',
      stderr: 'copydesk: --watch: standard input cannot be watched\n',
      status: 2
    })
    expect(run('--watch', '--reporter', 'json:out.json', 'articles')).toEqual({
      stdout: '',
      stderr: 'copydesk: --watch: reports go to standard output alone\n',
      status: 2
    })
  })
})
