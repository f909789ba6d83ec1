import {spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, expect, onTestFinished, test} from 'vitest'
import {bin} from './built.ts'

const top = mkdtempSync(path.join(tmpdir(), 'copydesk-fixing-'))
afterAll(() => rmSync(top, {recursive: true}))

const paragraph =
  'Councillor Tariq Mahmood told the meeting that the the road to the hall was shut.'
const before = Array(30).fill(paragraph).join('\n\n')
const after = before.replaceAll('the the', 'the')

function folder(name: string): string {
  const made = path.join(top, name)
  mkdirSync(made)
  return made
}

test('killed at any moment, fixing leaves each file whole or as it was, and the next run no other', async () => {
  const cwd = folder('killed')
  for (let number = 0; number < 6; number++) {
    const files = Array.from({length: 4}, (_, at) => `${at}.txt`)
    for (const file of files) writeFileSync(path.join(cwd, file), before)
    const child = spawn(process.execPath, [bin, '--fix', '.'], {cwd, stdio: 'ignore'})
    const ended = once(child, 'exit')
    // As soon as anything happens in the folder, and a little later each time.
    const watcher = watch(cwd, () => setTimeout(() => child.kill('SIGKILL'), number))
    await ended
    watcher.close()
    for (const file of files) {
      expect([before, after]).toContain(readFileSync(path.join(cwd, file), 'utf8'))
    }
    spawnSync(process.execPath, [bin, '--fix', '.'], {cwd})
    // And where nothing is left to be put right.
    writeFileSync(path.join(cwd, `.copydesk-${child.pid}-0123456789abcdef01234567.tmp`), '')
    spawnSync(process.execPath, [bin, '--fix', '.'], {cwd})
    expect(readdirSync(cwd).sort()).toEqual(files)
    for (const file of files) expect(readFileSync(path.join(cwd, file), 'utf8')).toBe(after)
  }
})

test('two runs at once leave each file right, or say that it changed', async () => {
  const cwd = folder('twice')
  const files = Array.from({length: 10}, (_, at) => `${at}.txt`)
  for (const file of files) writeFileSync(path.join(cwd, file), before)
  const runs = [1, 2].map(() => spawn(process.execPath, [bin, '--fix', '.'], {cwd}))
  const told = runs.map((child) => {
    let text = ''
    child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part))
    return once(child, 'close').then(() => text)
  })
  for (const text of told) {
    expect(await text).toMatch(
      /^(?:copydesk: \d\.txt: cannot be written: changed while it was read, run again\n)*$/u
    )
  }
  for (const file of files) expect(readFileSync(path.join(cwd, file), 'utf8')).toBe(after)
  expect(readdirSync(cwd).sort()).toEqual(files)
})

test('where the disk takes no more, files are as they were', ({skip}) => {
  skip(!existsSync('/bin/bash'), 'this system has no limit of files')
  const cwd = folder('full')
  writeFileSync(path.join(cwd, 'a.txt'), before)
  const [node, command] = [process.execPath, bin].map((file) => `'${file}'`)
  const run = (args: string) =>
    spawnSync('bash', ['-c', `trap '' XFSZ; ulimit -f 1; ${node} ${command} ${args}`], {
      cwd,
      encoding: 'utf8'
    })
  expect(run('--fix a.txt')).toMatchObject({
    stderr: 'copydesk: a.txt: cannot be written: no space left\n',
    status: 2
  })
  writeFileSync(path.join(cwd, 'out.json'), 'before')
  expect(run('--reporter json:out.json a.txt')).toMatchObject({
    stderr: 'copydesk: --reporter json:out.json: no space left\n',
    status: 2
  })
  expect(readFileSync(path.join(cwd, 'a.txt'), 'utf8')).toBe(before)
  expect(readFileSync(path.join(cwd, 'out.json'), 'utf8')).toBe('before')
  expect(readdirSync(cwd).sort()).toEqual(['a.txt', 'out.json'])
})

test('a report that is being written has no name, so that nothing is left of it', async () => {
  const cwd = folder('nameless')
  writeFileSync(path.join(cwd, 'a.txt'), before)
  const child = spawn(
    process.execPath,
    [bin, '--reporter', 'json:out.json', 'a.txt', '-', '--reporter', 'json'],
    {cwd}
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  expect(readdirSync(cwd)).toEqual(['a.txt'])
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(readdirSync(cwd)).toEqual(['a.txt'])
})

test('a file that would lose its owner is left as it is', ({skip}) => {
  skip(process.getuid?.() !== 0, 'only root may be somebody else')
  const open = path.join(top, 'open')
  mkdirSync(open)
  for (const name of [top, open]) chmodSync(name, 0o777)
  const shared = path.join(open, 'shared.txt')
  writeFileSync(shared, 'It is the the end.\n')
  chmodSync(shared, 0o666)
  const {stderr, status} = spawnSync(process.execPath, [bin, '--fix', 'shared.txt'], {
    cwd: open,
    uid: 65534,
    gid: 65534,
    encoding: 'utf8'
  })
  expect(stderr).toBe(
    'copydesk: shared.txt: cannot be written: it belongs to another user or group, and would no longer\n'
  )
  expect(status).toBe(2)
  expect(readFileSync(shared, 'utf8')).toBe('It is the the end.\n')
  expect(readdirSync(open)).toEqual(['shared.txt'])
})
