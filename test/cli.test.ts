import {systemDay} from '../src/runner/config/today.ts'
import {spawnSync} from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync
} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {stripVTControlCharacters} from 'node:util'
import {afterAll, describe, expect, test} from 'vitest'
import {main} from '../src/cli/command.ts'

const cases = path.join(import.meta.dirname, 'cli')
const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-test-'))
afterAll(() => rmSync(temporary, {recursive: true}))

/** Run the command in a fresh copy of a case’s input. */
async function runIn(
  folder: string,
  args: readonly string[],
  stdin = new Uint8Array(),
  isColored = false
) {
  let stdout = ''
  let stderr = ''
  const status = await main(args, {
    cwd: folder,
    isColored,
    today: systemDay,
    userFolder: path.join(folder, 'user'),
    readStdin: async () => stdin,
    out: (text) => (stdout += typeof text === 'string' ? text : new TextDecoder().decode(text)),
    err: (text) => (stderr += text)
  })
  return {stdout, stderr, status}
}

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()
  return Object.fromEntries(
    names
      .filter((name) => statSync(path.join(folder, name)).isFile())
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')])
  )
}

/**
 * A case is a folder: `args`, one a line; `stdout`, `stderr` and `status` as they must be, `stdin`
 * if there is any, `input/` to run in, and `output/` if the run changes it.
 */
describe.each(readdirSync(cases))('%s', (name) => {
  const folder = path.join(cases, name)
  const read = (file: string) =>
    existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8') : ''

  test('prints and ends as it must', async () => {
    const copy = path.join(temporary, name)
    mkdirSync(copy)
    // git keeps no empty folder.
    if (existsSync(path.join(folder, 'input')))
      cpSync(path.join(folder, 'input'), copy, {recursive: true, verbatimSymlinks: true})
    const args = read('args').split('\n').slice(0, -1)
    const result = await runIn(copy, args, Buffer.from(read('stdin')))
    expect(result.stderr).toBe(read('stderr'))
    expect(result.stdout).toBe(read('stdout'))
    expect(result.status).toBe(Number(read('status')))
    const output = ['output', 'input'].find((name) => existsSync(path.join(folder, name)))
    if (name !== 'unreadable')
      expect(filesOf(copy)).toEqual(output ? filesOf(path.join(folder, output)) : {})
  })
})

test('every trouble is one line that names the tool', () => {
  for (const name of readdirSync(cases)) {
    const file = path.join(cases, name, 'stderr')
    if (!existsSync(file)) continue
    // What is put right goes to standard output there, and the report to the other.
    if (name === 'fix-stdin') continue
    // What was asked for besides the report is no trouble.
    if (/^(?:gate|stats)/u.test(name) && !readFileSync(file, 'utf8').startsWith('copydesk'))
      continue
    const told = readFileSync(file, 'utf8').replace(/^hold: .+\n$/mu, '')
    expect(told).toMatch(/^(?:copydesk: .+\n)+$/u)
    // A page is read all the same where no story is found on it.
    if (name === 'story-not-found') continue
    // A row of a list of names or words is refused, and the rest is used.
    if (/\.(?:csv|yaml|txt):\d+: /u.test(told)) continue
    expect(readFileSync(path.join(cases, name, 'status'), 'utf8')).toBe('2\n')
  }
})

test('--color and --no-color win over what standard output is', async () => {
  const folder = path.join(cases, 'pretty', 'input')
  const plain = await runIn(folder, ['article.txt'])
  expect(await runIn(folder, ['--no-color', 'article.txt'])).toEqual(plain)
  const colored = await runIn(folder, ['--color', 'article.txt'])
  expect(colored.stdout).not.toBe(plain.stdout)
  expect(stripVTControlCharacters(colored.stdout)).toBe(plain.stdout)
  expect(await runIn(folder, ['--no-color', 'article.txt'], undefined, true)).toEqual(plain)
  expect(await runIn(folder, ['article.txt'], undefined, true)).toEqual(colored)
})

test('a second run with a cache says the same, and keeps nothing anew', async () => {
  const folder = path.join(temporary, 'cache')
  cpSync(path.join(cases, 'json', 'input'), folder, {recursive: true})
  const args = ['--reporter', 'json', '--cache', 'kept', 'article.txt']
  const kept = () => filesOf(path.join(folder, 'kept'))
  const first = await runIn(folder, args)
  const afterFirst = kept()
  expect(Object.values(afterFirst).join('')).not.toBe('')
  expect(await runIn(folder, args)).toEqual(first)
  expect(kept()).toEqual(afterFirst)
  await runIn(folder, [...args, '--house', 'guardian', '--no-cache'])
  expect(kept()).toEqual(afterFirst)
  await runIn(folder, [...args, '--house', 'ap'])
  expect(kept()).not.toEqual(afterFirst)
})

describe('the built command', () => {
  const bin = path.join(import.meta.dirname, '../dist/command/main.js')
  const cwd = path.join(cases, 'json', 'input')
  const spawn = (args: string[], input = '') =>
    spawnSync(process.execPath, [bin, ...args], {cwd, input, encoding: 'utf8'})

  test('reports to standard output alone and ends with 1', () => {
    const {stdout, stderr, status} = spawn(['--reporter', 'json', 'article.txt'])
    expect(stdout).toBe(readFileSync(path.join(cases, 'json', 'stdout'), 'utf8'))
    expect(stderr).toBe('')
    expect(status).toBe(1)
  })

  test('reads what it loads on demand: configurations, lists and folders', () => {
    for (const name of [
      'config-found-upward',
      'config-typescript',
      'names-list-in-config',
      'ignore',
      'names-import-typerighter'
    ]) {
      const cwd = path.join(temporary, `built-${name}`)
      cpSync(path.join(cases, name, 'input'), cwd, {recursive: true})
      const read = (file: string) =>
        existsSync(path.join(cases, name, file))
          ? readFileSync(path.join(cases, name, file), 'utf8')
          : ''
      const args = read('args').split('\n').slice(0, -1)
      const {stdout, stderr, status} = spawnSync(process.execPath, [bin, ...args], {
        cwd,
        encoding: 'utf8',
        env: {...process.env, XDG_CONFIG_HOME: temporary}
      })
      expect(stderr).toBe(read('stderr'))
      expect(stdout).toBe(read('stdout'))
      expect(status).toBe(Number(read('status')))
    }
  })

  test('reads standard input', () => {
    const {stdout, status} = spawn(['--stdin-path', 'late.txt', '-'], 'A nice day.\n')
    expect(stdout).toBe('late.txt: no issues found\n')
    expect(status).toBe(0)
  })

  test('ends with 2 where it cannot run', () => {
    const {stdout, stderr, status} = spawn(['--hose', 'ap', 'article.txt'])
    expect(stdout).toBe('')
    expect(stderr).toBe("copydesk: unknown option '--hose' (Did you mean --house?)\n")
    expect(status).toBe(2)
  })

  // What only a system with such devices has.
  test.runIf(existsSync('/dev/full'))('says in one line where it cannot write', () => {
    const shell = (line: string, cwd = path.join(cases, 'json', 'input')) => {
      const [node, command] = [process.execPath, bin].map((file) => `'${file}'`)
      const run = `c() { ${node} ${command} "$@"; }; ${line}`
      return spawnSync('bash', ['-c', run], {cwd, encoding: 'utf8', timeout: 60_000})
    }
    const full = 'copydesk: standard output: no space left\n'
    expect(shell('c article.txt > /dev/full')).toMatchObject({stderr: full, status: 2})
    expect(shell('c explain > /dev/full')).toMatchObject({stderr: full, status: 2})
    expect(shell('c article.txt none.txt 2> /dev/full').status).toBe(2)
    expect(shell('c - < .').stderr).toBe('copydesk: standard input is a folder\n')
    const {stdout} = shell('echo before; c --quiet <(sleep 0.2; echo It is the the end.)')
    expect(stdout).toMatch(/^before\n.+\n1:7-1:14 +warning/u)
    const {stderr} = shell('echo before >&2; c --reporter jsonl:/dev/stderr article.txt')
    expect(stderr).toMatch(/^before\n\{/u)
  })

  test('tells its version', () => {
    const manifest = readFileSync(path.join(import.meta.dirname, '../package.json'), 'utf8')
    expect(spawn(['--version']).stdout).toBe(`${JSON.parse(manifest).version}\n`)
  })
})
