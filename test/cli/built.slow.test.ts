import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {bin, root} from '../built.ts'
import {patience} from '../patience.ts'

const cases = import.meta.dirname
const temporary = mkdtempSync(path.join(tmpdir(), 'copydesk-built-'))
afterAll(() => rmSync(temporary, {recursive: true}))

describe('the built command', () => {
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

  test('says in one line where it cannot write', ({skip}) => {
    skip(!existsSync('/dev/full'), 'this system has no /dev/full')
    const shell = (line: string, cwd = path.join(cases, 'json', 'input')) => {
      const [node, command] = [process.execPath, bin].map((file) => `'${file}'`)
      const run = `c() { ${node} ${command} "$@"; }; ${line}`
      return spawnSync('bash', ['-c', run], {cwd, encoding: 'utf8', timeout: patience})
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
    const manifest = readFileSync(path.join(root, 'package.json'), 'utf8')
    expect(spawn(['--version']).stdout).toBe(`${JSON.parse(manifest).version}\n`)
  })
})
