import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {constants, tmpdir} from 'node:os'
import path from 'node:path'
import {setTimeout} from 'node:timers/promises'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {bin} from './built.ts'

const cwd = mkdtempSync(path.join(tmpdir(), 'copydesk-signals-'))
afterAll(() => rmSync(cwd, {recursive: true}))

const sentence =
  'Councillor Tariq Mahmood told the meeting that the the road to the hall was shut. '
const files = [
  'long.txt',
  'long.md',
  'short.txt',
  'out.json',
  'looping/copydesk.config.cjs',
  'looping/a.txt'
]

beforeAll(() => {
  // Read for several seconds, by whatever machine.
  writeFileSync(path.join(cwd, 'long.txt'), `${sentence.repeat(5)}\n\n`.repeat(12_000))
  writeFileSync(path.join(cwd, 'long.md'), `${sentence.repeat(5)}\n\n`.repeat(12_000))
  writeFileSync(path.join(cwd, 'short.txt'), sentence)
  writeFileSync(path.join(cwd, 'out.json'), 'before')
  mkdirSync(path.join(cwd, 'looping'))
  writeFileSync(path.join(cwd, 'looping/copydesk.config.cjs'), 'while (true);')
  writeFileSync(path.join(cwd, 'looping/a.txt'), sentence)
})

const signals = [
  ['SIGINT', 130],
  ['SIGTERM', 143]
] as const

/** How a shell tells that a process has ended: by its code, or by the signal that it died of. */
function codeOf(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + constants.signals[signal!]
}

describe.each(signals)('%s ends a run within a second', (signal, expected) => {
  test.each([
    ['while this thread reads', ['--threads', '1', 'long.txt']],
    ['while other threads read', ['--threads', '2', 'long.txt', 'long.md']],
    ['while it waits for standard input', ['short.txt', '-']],
    ['while others read and it waits', ['--threads', '2', 'short.txt', '-']],
    ['while a configuration loops', ['--trust', 'looping/a.txt']],
    [
      'while a configuration loops and others read',
      ['--trust', '--threads', '2', 'short.txt', 'looping/a.txt']
    ],
    [
      'while a report goes to a file',
      ['--reporter', 'json:out.json', '--threads', '1', 'short.txt', 'long.txt']
    ],
    [
      'while a page is made',
      ['--reporter', 'html:out.json', '--threads', '2', 'short.txt', 'long.md']
    ],
    ['while it fixes', ['--fix', '--threads', '1', 'long.md']],
    ['while it watches', ['--watch', 'short.txt']],
    ['while it watches and reads', ['--watch', 'long.txt']],
    ['while an editor is served', ['lsp', '--stdio']]
    // On a machine that is busy, at one of several tries.
  ])('%s', {retry: 3}, async (_, args) => {
    const child = spawn(process.execPath, [bin, ...args], {cwd})
    onTestFinished(() => void child.kill('SIGKILL'))
    let told = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
    child.stdout.resume()
    const ended = once(child, 'close')
    await setTimeout(1200)
    expect(child.exitCode, 'it is at it').toBe(null)
    const since = performance.now()
    child.kill(signal)
    const [code, died] = (await ended) as [number | null, NodeJS.Signals | null]
    expect(performance.now() - since).toBeLessThan(1000)
    expect(codeOf(code, died)).toBe(expected)
    expect(told).toMatch(/^(?:copydesk: (?:stopped after|waiting for) .+\n)?$/u)
    // Reports are whole or absent, articles as they were, and nothing lies beside them.
    expect(readFileSync(path.join(cwd, 'out.json'), 'utf8')).toBe('before')
    expect(readFileSync(path.join(cwd, 'long.md'), 'utf8')).toContain('the the')
    expect(readdirSync(cwd, {recursive: true}).sort()).toEqual(['looping', ...files].sort())
  })
})
