import {spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {bin} from '../built.ts'

const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-cache-'))
afterAll(() => rmSync(temporary, {recursive: true}))

describe('what somebody else has put into a cache', () => {
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

  test('keeps nobody waiting, and is no folder to be cleared', ({skip}) => {
    skip(process.platform === 'win32', 'this system makes pipes in another way')
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
