import {systemDay} from '../../src/runner/config/today.ts'
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeEach, describe, expect, test} from 'vitest'
import {main} from '../../src/cli/command.ts'

const top = realpathSync(mkdtempSync(path.join(tmpdir(), 'copydesk-changed-')))
afterAll(() => rmSync(top, {recursive: true}))
let cwd = ''
let count = 0

const git = (...args: string[]) => execFileSync('git', args, {cwd, stdio: 'pipe'})
const write = (name: string, ...lines: string[]) => {
  mkdirSync(path.dirname(path.join(cwd, name)), {recursive: true})
  writeFileSync(path.join(cwd, name), `${lines.join('\n\n')}\n`)
}
const commit = () => {
  git('add', '.')
  git('-c', 'user.name=Desk', '-c', 'user.email=desk@example.com', 'commit', '-qm', 'A day')
}

/** What is found under `--changed`: the file and the text of each finding. */
async function found(folder = '.', flag = '--changed') {
  let out = ''
  let err = ''
  const status = await main([flag, '--reporter', 'json', '.'], {
    cwd: path.join(cwd, folder),
    isColored: false,
    today: systemDay,
    readStdin: async () => new Uint8Array(),
    out: (text) => (out += text),
    err: (text) => (err += text)
  })
  if (err) return [err]
  const files = JSON.parse(out) as {path: string; messages: {actual: string}[]}[]
  const all = files.flatMap(({path, messages}) => messages.map(({actual}) => `${path}: ${actual}`))
  expect(status).toBe(all.length > 0 ? 1 : 0)
  return all
}

beforeEach(() => {
  cwd = path.join(top, String(count++))
  mkdirSync(cwd)
  git('init', '-q', '-b', 'main')
})

describe('--changed', () => {
  test('reads all before the first commit', async () => {
    write('a.txt', 'It is the the end.')
    expect(await found()).toEqual(['a.txt: the the'])
    git('add', '.')
    expect(await found()).toEqual(['a.txt: the the'])
  })

  test('reports what stands on changed lines alone, and new files whole', async () => {
    write('a.txt', 'It is the the end.', 'She was was late.', 'Nobody saw it.')
    commit()
    expect(await found()).toEqual([])
    write('a.txt', 'A new line.', 'It is the the end.', 'She was was late late.', 'Nobody saw it.')
    write('late/b é.txt', 'It is is so.')
    expect(await found()).toEqual(['a.txt: was was', 'a.txt: late late', 'late/b é.txt: is is'])
    expect(await found('late')).toEqual(['b é.txt: is is'])
    git('add', '.')
    expect(await found('late')).toEqual(['b é.txt: is is'])
  })

  test('knows a file that was moved, and a line that looks like the head of a diff', async () => {
    write(
      'old.txt',
      'It is the the end.',
      'The boat came at noon.',
      'The mill was shut.',
      'Nobody saw it.'
    )
    commit()
    renameSync(path.join(cwd, 'old.txt'), path.join(cwd, 'new.txt'))
    write(
      'new.txt',
      'It is the the end.',
      'The boat came at noon.',
      'The mill was shut.',
      '++ it is is here.',
      'It was was.'
    )
    git('add', '.')
    expect(await found()).toEqual(['new.txt: is is', 'new.txt: was was'])
  })

  test('reports a finding that rests on a changed line, wherever it stands', async () => {
    const before = 'Tariq Mahmood Anwar opened the talks on Monday.'
    write('a.txt', before, 'Nobody else came.')
    commit()
    write('a.txt', before, 'A statement was signed by Tariq Mehmood Anwar.')
    expect((await found()).join()).toMatch(/^a\.txt: Ma?e?hmood/u)
  })

  test('compares with a ref, and refuses one that git does not know', async () => {
    write('a.txt', 'It is late.')
    commit()
    git('tag', 'first')
    write('a.txt', 'It is late.', 'It is the the end.')
    commit()
    expect(await found()).toEqual([])
    expect(await found('.', '--changed=first')).toEqual(['a.txt: the the'])
    expect(await found('.', '--changed=last')).toEqual([
      'copydesk: --changed=last: git knows no such commit\n'
    ])
    expect(await found('.', '--changed=--output=x')).toEqual([
      'copydesk: --changed=--output=x: git knows no such commit\n'
    ])
  })
})
